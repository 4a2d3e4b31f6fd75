import type { Kysely } from 'kysely';
import type { DatabaseFile } from './database-file';
import type { Tables, Trx } from './tables';
import type { Connections } from './types';

/** All that differs between libsql and PostgreSQL; repositories know nothing else of the engine. */
export interface Engine {
  /** For reads. Never sees a write that is not committed. */
  readonly db: Kysely<Tables>;
  /**
   * Runs `work` in a transaction of its own and resolves once it is durable. `work` may be run again after a
   * deadlock: it must do nothing but queries on what it is given. What it throws undoes its own writes alone.
   */
  write<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  isUniqueViolation(error: unknown): boolean;
  /** Keeps other instances from migrating at the same time, until the end of the transaction. */
  lockMigrations(trx: Trx): Promise<void>;
  /** Of the pool, where there is one. */
  readonly connections?: () => Connections;
  /** The embedded engine's; a server looks after its own. */
  readonly file?: DatabaseFile;
  /** Lets accepted writes end, then lets go of the database. */
  close(): Promise<void>;
}
