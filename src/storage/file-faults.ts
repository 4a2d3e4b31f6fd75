import { driverCode, StorageError } from './errors';

/** What keeps the embedded database from serving, in words: the file, why, what to do next. */
export function explainFile(path: string, cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const code = driverCode(cause) ?? 'unknown reason';
  if (code.startsWith('SQLITE_BUSY')) return inUse(path, cause);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return corrupt(path, code, cause);
  const remedy = 'Check that this user may read and write the file and its folder, and that the disk is not full.';
  return new StorageError('storage.cannot-open', `The database ${path} cannot be opened (${code}). ${remedy}`, {
    cause,
  });
}

export function inUse(path: string, cause?: unknown): StorageError {
  const remedy =
    'Stop it first, or give this one another DATA_DIR. Several instances on the same data need PostgreSQL: set DATABASE_URL.';
  return new StorageError('storage.in-use', `The database ${path} is open in another process. ${remedy}`, { cause });
}

/** `finding`: the driver's code, or what `quick_check` says first. */
export function corrupt(path: string, finding: string, cause?: unknown): StorageError {
  const remedy = 'Put the last backup in its place: npm run restauration -- BACKUP_FILE.';
  return new StorageError('storage.corrupt', `The file ${path} is not a sound database (${finding}). ${remedy}`, {
    cause,
  });
}

/** What may not be replaced: a program has it open. */
export function running(database: string, cause?: unknown): StorageError {
  const remedy = 'Stop it, every instance of it, and run this again.';
  return new StorageError('storage.running', `The assistant is using the database ${database}. ${remedy}`, { cause });
}

/** Where none may be made without being asked for. */
export function missing(path: string): StorageError {
  const remedy =
    'Correct DATA_DIR if it should hold one; restore a backup (npm run restauration -- BACKUP_FILE); or, for a new installation, npm run -s base:creer (or start once with --creer).';
  return new StorageError('storage.no-database', `There is no database ${path}. ${remedy}`);
}

/** The program writes to a file that nobody will ever find again. */
export function gone(path: string): StorageError {
  const remedy = 'What was stored since is lost. Put the file back, or restore a backup, and start again.';
  return new StorageError('storage.gone', `The database ${path} was removed or replaced while it was open. ${remedy}`);
}
