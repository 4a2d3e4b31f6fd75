import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { driverCode, StorageError } from './errors';
import { FILE, openLibsqlFile } from './libsql';
import { storesOn } from './stores';
import type { Stores } from './types';

/** A checkpoint rewrites the file every thousand pages of writes, in milliseconds: the second try meets none. */
const TRIES = 40;
const PAUSE_MS = 50;
/** Read at a time: memory stays the same whatever the size of the database. */
const BLOCK_BYTES = 1024 * 1024;
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
    await copyDatabase(file, join(copyDir, FILE));
    const stores = await storesOn(openLibsqlFile(copyDir));
    return { ...stores, close: () => stores.close().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * Copies the database `file`, its journal beside it, to the private file `copy`, as of one instant, while another process
 * may hold it. SQLite changes the file only in a checkpoint, and otherwise adds to the journal (WAL), where a last
 * transaction half read is ignored. So the two belong together when neither a checkpoint nor a new journal began while
 * they were read. Throws `storage.no-database`, `storage.in-use`, `storage.cannot-open`.
 */
export async function copyDatabase(file: string, copy: string): Promise<void> {
  if (!existsSync(file)) throw noDatabase(file);
  try {
    const source = await open(file, 'r');
    const target = await open(copy, 'w+', 0o600);
    try {
      await copyUntilStill(file, { source, target }, copy);
    } finally {
      await source.close();
      await target.close();
    }
  } catch (cause) {
    throw cause instanceof StorageError ? cause : unreadable(file, cause);
  }
}

interface Copying {
  readonly source: FileHandle;
  readonly target: FileHandle;
}

/** Once whole, only the blocks that a checkpoint changed are written again. */
async function copyUntilStill(file: string, files: Copying, copy: string): Promise<void> {
  const digests: string[] = [];
  await copyChanged(files, digests);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const header = await copyJournal(file, copy);
    const changed = await copyChanged(files, digests);
    const same = !changed && header.equals(await journalHeader(file));
    if (same && !existsSync(`${file}-journal`)) return;
    await pause(PAUSE_MS);
  }
  throw new StorageError('storage.in-use', `The database ${file} changes too fast to be copied. Try again later.`);
}

/** Reads the whole source; writes the blocks that are not as they were last read. `true` when there was one. */
async function copyChanged({ source, target }: Copying, digests: string[]): Promise<boolean> {
  const block = Buffer.allocUnsafe(BLOCK_BYTES);
  let changed = false;
  let at = 0;
  for (let n = 0; ; n += 1) {
    const { bytesRead } = await source.read(block, 0, BLOCK_BYTES, n * BLOCK_BYTES);
    if (bytesRead === 0) break;
    at += bytesRead;
    const read = block.subarray(0, bytesRead);
    const digest = createHash('sha1').update(read).digest('base64');
    if (digests[n] === digest) continue;
    await target.write(read, 0, bytesRead, n * BLOCK_BYTES);
    digests[n] = digest;
    changed = true;
  }
  await target.truncate(at);
  return changed;
}

/** Gives the header of the journal copied; empty when there is none. */
async function copyJournal(file: string, copy: string): Promise<Buffer> {
  try {
    await copyFile(journalOf(file), journalOf(copy));
    return await journalHeader(copy);
  } catch (error) {
    if (driverCode(error) !== 'ENOENT') throw error;
    await writeFile(journalOf(copy), '', { mode: 0o600 });
    return Buffer.alloc(0);
  }
}

async function journalHeader(file: string): Promise<Buffer> {
  const header = Buffer.alloc(JOURNAL_HEADER_BYTES);
  try {
    const journal = await open(journalOf(file), 'r');
    const { bytesRead } = await journal.read(header, 0, JOURNAL_HEADER_BYTES, 0).finally(() => journal.close());
    return header.subarray(0, bytesRead);
  } catch (error) {
    if (driverCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

const journalOf = (file: string): string => `${file}-wal`;

function noDatabase(file: string): StorageError {
  const remedy = 'Start the assistant once, or check DATA_DIR and DATABASE_URL.';
  return new StorageError('storage.no-database', `There is no database ${file}. ${remedy}`);
}

function unreadable(file: string, cause: unknown): StorageError {
  const reason = `The database ${file} cannot be copied (${driverCode(cause) ?? 'unknown reason'}).`;
  const remedy = 'Check that this user may read it and write to its folder, and that the disk is not full.';
  return new StorageError('storage.cannot-open', `${reason} ${remedy}`, { cause });
}
