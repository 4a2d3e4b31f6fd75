import type { Logger } from './logging';
import type { DatabaseFile, Stores } from './storage/types';

/** How long a file that vanished may go unseen while nobody writes; a write sees it at once. */
const PRESENCE_MS = 5_000;
/** Local hour at which no director writes. */
const QUIET_HOUR = 3;

export interface StoreWatch {
  readonly stores: Pick<Stores, 'file'>;
  readonly clock: () => Date;
  readonly logger: Logger;
  /** The program can serve nobody any more: it should end, for its supervisor to act. */
  readonly onGone: () => void;
}

/**
 * Looks after the embedded database until it is closed: that its file is still there, every few seconds, and that it is
 * sound, once a night. A file gone ends the program; damage is logged as fatal and nothing more is written, while
 * questions are still answered. PostgreSQL looks after itself.
 */
export function watchStore(watch: StoreWatch, presenceMs = PRESENCE_MS, nightly = untilQuiet): { close(): void } {
  const { file } = watch.stores;
  if (file === undefined) return { close: () => undefined };
  const presence = setInterval(() => {
    if (isThere(file, watch)) return;
    clearInterval(presence);
    watch.onGone();
  }, presenceMs);
  presence.unref();
  const night = everyNight(
    () => lookWithin(file, watch),
    () => nightly(watch.clock()),
  );
  return {
    close: () => {
      clearInterval(presence);
      night.close();
    },
  };
}

function isThere(file: DatabaseFile, { logger }: StoreWatch): boolean {
  try {
    file.ensureThere();
    return true;
  } catch (error) {
    logger.fatal({ err: error, path: file.path }, 'the database file is gone: stopping');
    return false;
  }
}

async function lookWithin(file: DatabaseFile, { logger }: StoreWatch): Promise<void> {
  try {
    const damage = await file.findDamage();
    if (damage !== undefined) logger.fatal({ path: file.path, damage }, DAMAGED);
  } catch (error) {
    logger.error({ err: error, path: file.path }, 'the database could not be looked at');
  }
}

const DAMAGED =
  'the database is damaged: nothing more is written to it, questions are still answered. Stop, then: npm run restauration -- BACKUP_FILE';

function everyNight(look: () => Promise<void>, delay: () => number): { close(): void } {
  let timer: NodeJS.Timeout;
  const arm = (): void => {
    timer = setTimeout(() => void look().finally(arm), delay());
    timer.unref();
  };
  arm();
  return { close: () => clearTimeout(timer) };
}

/** Milliseconds until the next quiet hour of this machine; never zero, so that one night is looked at once. */
export function untilQuiet(now: Date): number {
  const next = new Date(now);
  next.setHours(QUIET_HOUR, 0, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next.getTime() - now.getTime();
}
