import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { StorageError } from '../storage';
import { backUpTo, type BackupContents, type BackupPlace } from '../storage/backup';
import { purgeErasures } from '../storage/erasure-journal';
import { keepJournalBeside } from './journal';
import { backupName, instantOf } from './names';
import { erasuresKeptSince, sortBackups } from './retention';
import { noteBackup, readDestinations } from './stamp';

export interface MakingBackup extends BackupPlace {
  /** Folder of the backups, made when missing. Absolute. */
  readonly destination: string;
  /** Days after which an earlier one is removed; `undefined`: never. */
  readonly keepDays?: number;
  readonly erasuresDir?: string;
  readonly now: Date;
}

export interface MadeBackup {
  readonly file: string;
  readonly bytes: number;
  readonly contents: BackupContents;
  /** Names of the earlier backups removed. */
  readonly removed: readonly string[];
  /** The age of this backup is known to the program. */
  readonly noted: boolean;
}

/** A name that begins so is a backup that did not end. */
const UNFINISHED = '.sauvegarde-';
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Makes a backup while the assistant runs: whole, read again and private, or none at all. Only then are earlier ones
 * removed, and erasures that no backup calls for any more. Throws `storage.backup-folder` and what the engine throws.
 */
export async function makeBackup(making: MakingBackup): Promise<MadeBackup> {
  const { destination, now, databaseUrl, dataDir } = making;
  const since = erasuresKeptSince(await readDestinations(dataDir), now);
  const file = join(destination, backupName(now, databaseUrl ? 'dump' : 'db'));
  const contents = await writeWhole(file, making, since);
  const { bytes, removed, oldest } = await tidied(file, making);
  const noted = await note(file, oldest, making);
  if (making.erasuresDir !== undefined && since !== undefined) await purgeErasures(making.erasuresDir, since);
  return { file, bytes, contents, removed, noted };
}

/** Under another name in the same folder, then renamed; the journal of erasures before it, so that it is never without. */
async function writeWhole(file: string, making: MakingBackup, since: string | undefined): Promise<BackupContents> {
  const { destination, erasuresDir, now } = making;
  const beside = await openFolder(destination, now);
  try {
    if (erasuresDir !== undefined) await keepJournalBeside(destination, erasuresDir, since);
    const unfinished = join(beside, 'sauvegarde');
    const contents = await backUpTo(unfinished, making);
    await chmod(unfinished, 0o600);
    await rename(unfinished, file);
    return contents;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function openFolder(destination: string, now: Date): Promise<string> {
  try {
    await mkdir(destination, { recursive: true, mode: 0o700 });
    await removeUnfinished(destination, now);
    return await mkdtemp(join(destination, UNFINISHED));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
    const remedy = 'Give a folder that this user may write to, on a disk with room.';
    throw new StorageError('storage.backup-folder', `No backup can be written to ${destination} (${code}). ${remedy}`, {
      cause,
    });
  }
}

/** Left by a backup that was killed; a day later it is none under way. */
async function removeUnfinished(destination: string, now: Date): Promise<void> {
  for (const name of (await readdir(destination)).filter((entry) => entry.startsWith(UNFINISHED))) {
    const path = join(destination, name);
    if ((await stat(path)).mtimeMs < now.getTime() - DAY_MS) await rm(path, { recursive: true, force: true });
  }
}

async function tidied(
  file: string,
  { destination, now, keepDays }: MakingBackup,
): Promise<{ readonly bytes: number; readonly removed: readonly string[]; readonly oldest: Date }> {
  const { kept, outdated } = sortBackups(await readdir(destination), now, keepDays);
  for (const name of outdated) await rm(join(destination, name), { force: true });
  const { size } = await stat(file);
  return { bytes: size, removed: outdated, oldest: instantOf(kept[0] ?? '') ?? now };
}

/** A backup is good even where its age cannot be told. */
async function note(file: string, oldest: Date, making: MakingBackup): Promise<boolean> {
  const { destination, dataDir, keepDays = null, now } = making;
  try {
    await noteBackup(dataDir, {
      dossier: destination,
      derniere: now.toISOString(),
      fichier: basename(file),
      plus_ancienne: oldest.toISOString(),
      garder: keepDays,
    });
    return true;
  } catch {
    return false;
  }
}
