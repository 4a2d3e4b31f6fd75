import { type Dialect, Kysely, PostgresDialect, sql } from 'kysely';
import type { Engine } from './engine';
import { driverCode, StorageError } from './errors';
import { PostgresPool, type PoolOptions } from './postgres-pool';
import type { Tables, Trx } from './tables';
import { StoreUnavailable } from './unavailable';

/** Serialization failure, deadlock: PostgreSQL asks that the transaction be run again. */
const TO_RUN_AGAIN = new Set(['40001', '40P01']);
const RUNS = 5;

/** Any number that nothing else in the same database locks. */
const MIGRATIONS_LOCK = 20_240_617;

/** The engine for several instances. Throws `storage.bad-url`; connects at the first query. */
export function openPostgres(databaseUrl: string, options: PoolOptions = {}): Engine {
  checkUrl(databaseUrl);
  const pool = new PostgresPool(databaseUrl, options);
  return { ...postgresEngine(new PostgresDialect({ pool })), connections: () => pool.connections() };
}

/** The same on another way to reach PostgreSQL. */
export function postgresEngine(dialect: Dialect): Engine {
  const db = new Kysely<Tables>({ dialect });
  return {
    db,
    write: (work) => runUntilCommitted(db, work),
    isUniqueViolation: (error) => driverCode(error) === '23505',
    lockMigrations: async (trx) => {
      await sql`select pg_advisory_xact_lock(${MIGRATIONS_LOCK})`.execute(trx);
    },
    close: () => db.destroy(),
  };
}

/** Read committed: each statement sees what others committed; repositories rely on constraints and versions. */
async function runUntilCommitted<T>(db: Kysely<Tables>, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let run = 1; ; run += 1) {
    try {
      return await db.transaction().setIsolationLevel('read committed').execute(work);
    } catch (error) {
      if (run === RUNS || !TO_RUN_AGAIN.has(driverCode(error) ?? '')) throw error;
    }
  }
}

/** Throws `storage.bad-url`. */
export function checkUrl(databaseUrl: string): void {
  if (isPostgresUrl(databaseUrl)) return;
  // No cause and no value: the faulty text holds the password.
  throw new StorageError(
    'storage.bad-url',
    'DATABASE_URL is not understood. Write postgres://user:password@host:5432/database, special characters of the password percent-encoded; or remove it to use the embedded database.',
  );
}

function isPostgresUrl(text: string): boolean {
  try {
    const { protocol, username, password } = new URL(text);
    decodeURIComponent(username + password);
    return protocol === 'postgres:' || protocol === 'postgresql:';
  } catch {
    return false;
  }
}

/**
 * Words for a failure of the first query: where, why, what next. An error of another kind is given back as it is.
 */
export function explainPostgres(databaseUrl: string, failure: unknown): unknown {
  if (failure instanceof StorageError) return failure;
  const cause = failure instanceof StoreUnavailable ? failure.cause : failure;
  const { hostname, port, pathname, username } = new URL(databaseUrl);
  const place = `PostgreSQL at ${hostname || 'the local socket'}:${port || '5432'}${pathname}`;
  const code = driverCode(cause) ?? '';
  const refusal = REFUSALS[code];
  if (refusal) {
    const message = `${place} refuses the user ${username}: ${refusal} (${code}).`;
    return new StorageError('storage.refused', `${message} Correct DATABASE_URL or the server's rights.`, { cause });
  }
  if (FAULT_IN_SQL.test(code)) return cause;
  const remedy = 'Check that the server runs, that this machine may reach it, and DATABASE_URL.';
  return new StorageError('storage.unreachable', `${place} does not answer (${code || reason(cause)}). ${remedy}`, {
    cause,
  });
}

const REFUSALS: Readonly<Record<string, string>> = {
  '28P01': 'wrong password',
  '28000': 'not allowed from this machine or with this user',
  '3D000': 'no such database',
  '42501': 'not allowed to create or read the tables',
};

/** An SQLSTATE other than those of the connection (08), of resources (53) and of an operator's action (57). */
const FAULT_IN_SQL = /^(?!E|08|53|57)[0-9A-Z]{5}$/;

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'unknown reason';
}
