import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import type { OnDatabase } from './availability';
import { damageIn, damageInTurns } from './damage';
import type { DatabaseFile } from './database-file';
import type { Engine } from './engine';
import { driverCode, StorageError } from './errors';
import { corrupt, explainFile, missing, running } from './file-faults';
import { holdsDatabase, whereabouts } from './file-presence';
import { groupWrites } from './grouped-writes';
import { tellingOutages, type ToldApart } from './sqlite-outages';
import type { Tables } from './tables';
import { StoreUnavailable } from './unavailable';

export const FILE = 'assistant.db';

interface Opening {
  /** By default. */
  readonly mayCreate?: boolean;
  readonly onDatabase?: OnDatabase;
}

/**
 * The embedded engine: one file, one process, no server. Durable at each commit (WAL, one fsync a commit). The whole
 * file is looked at before it serves. Throws `storage.directory`, `storage.in-use`, `storage.corrupt`,
 * `storage.cannot-open`, or `storage.no-database` where none may be made.
 */
export function openLibsqlFile(dataDir: string, { mayCreate = true, onDatabase }: Opening = {}): Engine {
  const path = join(dataDir, FILE);
  const created = !holdsDatabase(path);
  if (created && !mayCreate) throw missing(path);
  makeDirectory(dataDir);
  return libsqlEngine(openFile(path), { path, created, onDatabase });
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

function openFile(path: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    createPrivate(path);
    database = new Database(path);
    takeForOneProcess(database);
    refuseDamaged(path, database);
    return database;
  } catch (cause) {
    database?.close();
    throw explainFile(path, cause);
  }
}

/**
 * Keeps any process from opening the database while `work` runs, and brings its journal into it first; the file may be
 * missing, or too damaged for that. Throws `storage.running` while another process has it open.
 */
export async function withFileToOneself<T>(path: string, work: () => Promise<T>): Promise<T> {
  if (!holdsDatabase(path)) return work();
  const database = new Database(path);
  try {
    keepFromOthers(path, database);
    return await work();
  } finally {
    // An open transaction would keep its lock after close(), as below.
    if (database.inTransaction) database.exec('rollback');
    database.close();
  }
}

function keepFromOthers(path: string, database: Database.Database): void {
  try {
    takeForOneProcess(database);
    leaveJournal(database);
    database.exec('begin exclusive');
  } catch (cause) {
    const fault = explainFile(path, cause);
    if (fault.code === 'storage.in-use') throw running(path, cause);
    if (fault.code !== 'storage.corrupt') throw fault;
  }
}

/** A new file is this user's alone, even in a folder that others may read; SQLite gives its companions the same rights. */
function createPrivate(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
}

function refuseDamaged(path: string, database: Database.Database): void {
  const damage = damageIn(database);
  if (damage !== undefined) throw corrupt(path, damage);
}

/** Exclusive before WAL: the lock is then held until the file is let go, and no shared-memory file is needed. */
function takeForOneProcess(database: Database.Database): void {
  database.pragma('locking_mode = exclusive');
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  database.exec('begin immediate; commit');
}

type Made = Pick<DatabaseFile, 'path' | 'created'> & Pick<Opening, 'onDatabase'>;

function libsqlEngine(database: Database.Database, made?: Made): Engine {
  const toldApart = tellingOutages(made?.onDatabase);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: asSqlite(database, toldApart) }) });
  const file = made && watchedFile(database, made);
  const { write, idle } = groupWrites(db, file && (() => file.ensureWritable()));
  return {
    db,
    write,
    ...(file && { file }),
    isUniqueViolation: (error) => UNIQUE_VIOLATIONS.has(driverCode(error) ?? ''),
    // One process, one connection: nobody else can be there.
    lockMigrations: async () => undefined,
    close: async () => {
      await idle();
      await db.destroy();
    },
  };
}

/** Once damage is found nothing more is written: a receipt would be a promise that the file may not keep. */
function watchedFile(database: Database.Database, { path, created }: Made): DatabaseFile {
  const ensureThere = whereabouts(path);
  let damage: string | undefined;
  return {
    path,
    created,
    ensureThere,
    findDamage: async () => (damage ??= await damageInTurns(database)),
    ensureWritable: () => {
      if (damage !== undefined) throw unwritable(corrupt(path, damage));
      try {
        ensureThere();
      } catch (error) {
        throw unwritable(error);
      }
    },
  };
}

/** As any outage: the turn tells that nothing is stored, and questions are still answered. */
const unwritable = (cause: unknown): StoreUnavailable => new StoreUnavailable('io', 'nothing', { cause });

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
 * Where that cannot be (the file is gone, the disk full), the journal stays, and is read at the next opening.
 */
function letGo(database: Database.Database): void {
  try {
    leaveJournal(database);
  } catch {
    // Said above.
  } finally {
    database.close();
  }
}

/** Brings the journal into the file; the lock goes with the first statement in normal mode. */
function leaveJournal(database: Database.Database): void {
  database.pragma('journal_mode = delete');
  database.pragma('locking_mode = normal');
  database.prepare('select count(*) from sqlite_master').get();
}
