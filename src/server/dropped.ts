import type { Logger } from '../logging';

const SILENT_FOR_MS = 60_000;

/** Tells the log at the first connection dropped, then at most once a minute how many were. */
export function tellDrops(logger: Pick<Logger, 'warn'>): () => void {
  let since: number | undefined;
  const sum = (): void => {
    if (since) logger.warn({ dropped: since }, 'more idle connections were dropped in the last minute');
    since = undefined;
  };
  return () => {
    if (since !== undefined) return void (since += 1);
    since = 0;
    logger.warn('too many connections are open: those that wait the longest without a token are dropped');
    setTimeout(sum, SILENT_FOR_MS).unref();
  };
}
