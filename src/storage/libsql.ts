import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import type { Engine } from './engine';
import type { OnDatabase } from './availability';
import { driverCode, StorageError } from './errors';
import { groupWrites } from './grouped-writes';
import { tellingOutages, type ToldApart } from './sqlite-outages';
import type { Tables } from './tables';

export const FILE = 'assistant.db';

/**
 * The embedded engine: one file, one process, no server. Durable at each commit (WAL, one fsync a commit).
 * Throws `storage.directory`, `storage.in-use`, `storage.corrupt` or `storage.cannot-open`.
 */
export function openLibsqlFile(dataDir: string, onDatabase?: OnDatabase): Engine {
  makeDirectory(dataDir);
  return libsqlEngine(openFile(join(dataDir, FILE)), onDatabase);
}

/** Same engine without a file: for tests and demonstrations, forgotten when closed. */
export function openLibsqlMemory(): Engine {
  return libsqlEngine(new Database(':memory:'));
}

function makeDirectory(dataDir: string): void {
  try {
    // Personal data live there: nobody else on the machine reads them.
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const reason = `The data folder ${dataDir} cannot be created (${driverCode(cause) ?? 'unknown reason'}).`;
    throw new StorageError('storage.directory', `${reason} Give DATA_DIR a folder that this user may write to.`, {
      cause,
    });
  }
}

function openFile(file: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    createPrivate(file);
    database = new Database(file);
    takeForOneProcess(database);
    return database;
  } catch (cause) {
    database?.close();
    throw explain(file, cause);
  }
}

/** A new file is this user's alone, even in a folder that others may read; SQLite gives its companions the same rights. */
function createPrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

/** Exclusive before WAL: the lock is then held until the file is let go, and no shared-memory file is needed. */
function takeForOneProcess(database: Database.Database): void {
  database.pragma('locking_mode = exclusive');
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  database.exec('begin immediate; commit');
}

function explain(file: string, cause: unknown): StorageError {
  const code = driverCode(cause) ?? 'unknown reason';
  if (code.startsWith('SQLITE_BUSY')) {
    const remedy =
      'Stop it first, or give this one another DATA_DIR. Several instances on the same data need PostgreSQL: set DATABASE_URL.';
    return new StorageError('storage.in-use', `The database ${file} is open in another process. ${remedy}`, { cause });
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    const remedy = 'Put the last backup in its place, or move the file away to start with an empty one.';
    return new StorageError('storage.corrupt', `The file ${file} is not a sound database (${code}). ${remedy}`, {
      cause,
    });
  }
  const remedy = 'Check that this user may read and write the file and its folder, and that the disk is not full.';
  return new StorageError('storage.cannot-open', `The database ${file} cannot be opened (${code}). ${remedy}`, {
    cause,
  });
}

function libsqlEngine(database: Database.Database, onDatabase?: OnDatabase): Engine {
  const toldApart = tellingOutages(onDatabase);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: asSqlite(database, toldApart) }) });
  const { write, idle } = groupWrites(db);
  return {
    db,
    write,
    isUniqueViolation: (error) => UNIQUE_VIOLATIONS.has(driverCode(error) ?? ''),
    // One process, one connection: nobody else can be there.
    lockMigrations: async () => undefined,
    close: async () => {
      await idle();
      await db.destroy();
    },
  };
}

const UNIQUE_VIOLATIONS = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);

/** What Kysely needs of a better-sqlite3-like database. */
function asSqlite(database: Database.Database, toldApart: ToldApart): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    prepare: (text) => {
      const statement = prepared.get(text) ?? toldApart(text, database.prepare<unknown[]>(text));
      if (prepared.size < STATEMENTS_KEPT) prepared.set(text, statement);
      return statement;
    },
    close: () => letGo(database),
  };
}

/** Repositories have about forty statements; the bound guards against a text that would vary. */
const STATEMENTS_KEPT = 200;

/**
 * libsql's close() leaves the file locked until its statements are collected, and a bot restarted within the same
 * process would be refused. Leaving WAL lets go of the lock at once, and leaves a single file, ready to be copied.
 */
function letGo(database: Database.Database): void {
  try {
    database.pragma('journal_mode = delete');
    database.pragma('locking_mode = normal');
    database.prepare('select count(*) from sqlite_master').get();
  } finally {
    database.close();
  }
}
