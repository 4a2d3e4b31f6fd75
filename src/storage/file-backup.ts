import { link, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { badBackup, refuseLater, type BackupContents } from './backup-contents';
import { damageIn } from './damage';
import { driverCode, StorageError } from './errors';
import type { Erasures } from './erasure-journal';
import { replayErasures } from './erasure-replay';
import { copyDatabase } from './file-copy';
import { corrupt } from './file-faults';
import { holdsDatabase } from './file-presence';
import { FILE, openLibsqlFile, withFileToOneself } from './libsql';
import { migrate } from './migrate';

/**
 * Copies the embedded database of `dataDir` to the new private file `target`, as of one instant, while the assistant may
 * hold it; then reads the whole copy. A single file, on the disk when it resolves. Throws as `copyDatabase`, and
 * `storage.corrupt` when what was copied is damaged.
 */
export async function backUpFile(dataDir: string, target: string): Promise<BackupContents> {
  const source = join(dataDir, FILE);
  await copyDatabase(source, target);
  const contents = settled(target, (why) => corrupt(source, why));
  await toDisk(target);
  return contents;
}

/** What became of a restore. */
export interface RestoredFile {
  readonly contents: BackupContents;
  /** Where the replaced database is kept; none where there was none. */
  readonly aside?: string;
  /** People erased again: their erasure came after the backup. */
  readonly erasedAgain: number;
}

/**
 * Puts the backup `file` in the place of the embedded database of `dataDir`, which is kept as `aside`. The backup is
 * read whole, brought up to this program's schema, and rid of who was erased since, beside the database; only then does
 * one rename put it in place. Throws `storage.running` while the assistant runs, `storage.bad-backup`,
 * `storage.newer-schema`, `storage.cannot-open`; the database is then as before.
 */
export async function restoreFile(
  file: string,
  { dataDir, aside, erasures }: { readonly dataDir: string; readonly aside: string; readonly erasures: Erasures },
): Promise<RestoredFile> {
  const place = join(dataDir, FILE);
  const beside = await mkdtemp(join(dataDir, 'restauration-'));
  try {
    return await withFileToOneself(place, async () => {
      const { contents, erasedAgain } = await madeReady(file, beside, erasures);
      const replaced = await setAside(place, aside);
      await rename(join(beside, FILE), place);
      await toDisk(dirname(place));
      return { contents, erasedAgain, ...(replaced && { aside }) };
    });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function madeReady(file: string, beside: string, erasures: Erasures): Promise<Omit<RestoredFile, 'aside'>> {
  if (!holdsDatabase(file)) throw badBackup(file, 'it is missing or empty');
  const copy = join(beside, FILE);
  await copyDatabase(file, copy);
  const contents = settled(copy, (why, cause) => badBackup(file, why, cause));
  refuseLater(file, contents);
  const erasedAgain = await upToDate(beside, erasures);
  await toDisk(copy);
  return { contents, erasedAgain };
}

async function upToDate(dir: string, erasures: Erasures): Promise<number> {
  const engine = openLibsqlFile(dir);
  try {
    await migrate(engine);
    return await replayErasures(engine, erasures);
  } finally {
    await engine.close();
  }
}

/** The file keeps its name until another takes it: at no instant is there no database. `false` where there was none. */
async function setAside(place: string, aside: string): Promise<boolean> {
  if (!holdsDatabase(place)) return false;
  await link(place, aside);
  // Only a database too damaged to be opened still has a journal, which must not meet the restored file.
  await rename(`${place}-wal`, `${aside}-wal`).catch(ignoreMissing);
  await rename(`${place}-journal`, `${aside}-journal`).catch(ignoreMissing);
  return true;
}

function ignoreMissing(error: unknown): void {
  if (driverCode(error) !== 'ENOENT') throw error;
}

type Refusal = (why: string, cause?: unknown) => StorageError;

/** The journal is brought into the file, which is then read whole. */
function settled(file: string, refuse: Refusal): BackupContents {
  let database: Database.Database | undefined;
  try {
    database = new Database(file);
    database.pragma('journal_mode = delete');
    const damage = damageIn(database);
    if (damage !== undefined) throw refuse(damage);
    return contentsOf(database);
  } catch (cause) {
    throw cause instanceof StorageError ? cause : refuse(driverCode(cause) ?? 'unknown reason', cause);
  } finally {
    database?.close();
  }
}

function contentsOf(database: Database.Database): BackupContents {
  const one = (query: string): number => (database.prepare(query).get() as { readonly n: number }).n;
  return {
    schemaVersion: one('select max(version) as n from schema_version'),
    declarations: one('select count(*) as n from declarations'),
    drafts: one('select count(*) as n from drafts'),
    events: one('select count(*) as n from declaration_events'),
  };
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
