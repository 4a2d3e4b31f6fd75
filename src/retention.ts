import { cancelledKeptSince } from './declaration';
import type { Logger } from './logging';
import type { Stores } from './storage/types';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface Retention {
  readonly stores: Pick<Stores, 'drafts'>;
  readonly clock: () => Date;
  readonly logger: Logger;
}

/**
 * Deletes what serves nobody any more, now and once a day until it is closed. Resolves after the first time; a failure
 * is logged, and the next day tries again.
 */
export async function startRetention(parts: Retention, everyMs = DAY_MS): Promise<{ close(): void }> {
  await sweep(parts);
  const timer = setInterval(() => void sweep(parts), everyMs);
  timer.unref();
  return { close: () => clearInterval(timer) };
}

async function sweep({ stores, clock, logger }: Retention): Promise<void> {
  try {
    const drafts = await stores.drafts.deleteCancelled(cancelledKeptSince(clock()));
    if (drafts > 0) logger.info({ drafts }, 'drafts given up long ago were deleted');
  } catch (error) {
    logger.error({ err: error }, 'drafts given up long ago could not be deleted');
  }
}
