import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { driverCode, StorageError } from './errors';
import { FILE, openLibsqlFile } from './libsql';
import { storesOn } from './stores';
import type { Stores } from './types';

/** A checkpoint rewrites the file every thousand pages of writes, in milliseconds: the second try meets none. */
const TRIES = 40;
const PAUSE_MS = 50;
/** Its salts change each time the journal starts again from its beginning. */
const JOURNAL_HEADER_BYTES = 32;

/**
 * Opens a copy of the embedded database as it stands, without a lock: the assistant may run meanwhile, and is never kept
 * from starting. What is written to the copy is lost. Removed when closed; it stays in `dataDir`, as private as the
 * database. Throws `storage.no-database`, `storage.in-use`, `storage.cannot-open` and what opening throws.
 */
export async function openFileCopy(dataDir: string): Promise<Stores> {
  const file = join(dataDir, FILE);
  if (!existsSync(file)) throw noDatabase(file);
  const copyDir = await mkdtemp(join(dataDir, 'copie-')).catch((cause: unknown) =>
    Promise.reject(unreadable(file, cause)),
  );
  const remove = (): Promise<void> => rm(copyDir, { recursive: true, force: true });
  try {
    await copyTo(copyDir, file);
    const stores = await storesOn(openLibsqlFile(copyDir));
    return { ...stores, close: () => stores.close().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function copyTo(copyDir: string, file: string): Promise<void> {
  const { pages, journal } = await readConsistently(file);
  const copy = join(copyDir, FILE);
  await writeFile(copy, pages, { mode: 0o600 });
  await writeFile(journalOf(copy), journal, { mode: 0o600 });
}

interface Content {
  readonly pages: Buffer;
  /** Empty when there is none. */
  readonly journal: Buffer;
}

/**
 * SQLite changes the file only in a checkpoint, and otherwise adds to the journal (WAL), where a last transaction half
 * read is ignored. So the two belong together when neither a checkpoint nor a new journal began while they were read.
 */
async function readConsistently(file: string): Promise<Content> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const content = await read(file);
    if (content !== undefined && !existsSync(`${file}-journal`)) return content;
    await pause(PAUSE_MS);
  }
  throw new StorageError('storage.in-use', `The database ${file} changes too fast to be copied. Try again later.`);
}

async function read(file: string): Promise<Content | undefined> {
  try {
    const pages = await readFile(file);
    const journal = await readJournal(file);
    const same = pages.equals(await readFile(file)) && headerOf(journal).equals(headerOf(await readJournal(file)));
    return same ? { pages, journal } : undefined;
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function readJournal(file: string): Promise<Buffer> {
  return readFile(journalOf(file)).catch((error: unknown) => {
    if (driverCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
}

const journalOf = (file: string): string => `${file}-wal`;

const headerOf = (journal: Buffer): Buffer => journal.subarray(0, JOURNAL_HEADER_BYTES);

function noDatabase(file: string): StorageError {
  const remedy = 'Start the assistant once, or check DATA_DIR and DATABASE_URL.';
  return new StorageError('storage.no-database', `There is no database ${file}. ${remedy}`);
}

function unreadable(file: string, cause: unknown): StorageError {
  const reason = `The database ${file} cannot be copied (${driverCode(cause) ?? 'unknown reason'}).`;
  const remedy = 'Check that this user may read it and write to its folder, and that the disk is not full.';
  return new StorageError('storage.cannot-open', `${reason} ${remedy}`, { cause });
}
