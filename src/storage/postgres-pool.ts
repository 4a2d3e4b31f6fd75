import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresPool as LendsToKysely, PostgresPoolClient } from 'kysely';
import { Client, Pool, type ClientConfig, type PoolClient, type PoolConfig, type QueryResult } from 'pg';
import { Availability, type OnDatabase } from './availability';
import { isRollback, postgresOutage, told } from './outages';

/**
 * A turn has 15 s before Teams sends it again: the database must have answered or failed well before. The server gives up
 * before we do, so that what it can still answer is no lost connection. A transaction whose client is lost lets go of its
 * rows after 5 s.
 */
const DEADLINES = {
  connectionTimeoutMillis: 3_000,
  statement_timeout: 4_000,
  query_timeout: 5_000,
  idle_in_transaction_session_timeout: 5_000,
};

/** For a migration, or the reading of a whole campaign. */
const PATIENT = { connectionTimeoutMillis: 5_000, statement_timeout: 600_000, query_timeout: 610_000 };

/** Under which an instance is seen by others in `pg_stat_activity`: a restore sees by it that one runs. */
export const APPLICATION_NAME = 'assistant-stages-seconde';

const SETTINGS = {
  max: 10,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  application_name: APPLICATION_NAME,
};

const LEAST_QUESTION = { text: 'select 1', query_timeout: 2_000 };
/** Short, so that a look begun while it was away does not hold up its return. */
const LOOK = { connectionTimeoutMillis: 1_500, query_timeout: 1_500 };

/** Connections in use are given so long to end, then cut. */
const END_WITHIN_MS = 3_000;
const RETIRE_WITHIN_MS = 6_000;

export interface PoolOptions {
  /** Long statements are let run. */
  readonly patient?: boolean;
  readonly onDatabase?: OnDatabase;
}

/**
 * Connections to PostgreSQL, lent to Kysely. One that is lost, or silent beyond its deadline, is thrown away with those
 * opened before it; no error of a connection ends the process. What the server's absence makes fail throws
 * `StoreUnavailable`.
 */
export class PostgresPool implements LendsToKysely {
  private lending: Lending;
  private readonly availability: Availability;

  constructor(connectionString: string, { patient, onDatabase = () => undefined }: PoolOptions = {}) {
    const config = { ...SETTINGS, ...(patient === true ? PATIENT : DEADLINES), connectionString };
    this.lending = lend(config);
    this.availability = new Availability({
      look: () => askOnce({ ...config, ...LOOK }),
      listen: async () => void (await this.lending.pool.query(LEAST_QUESTION)),
      renew: () => {
        void retire(this.lending, RETIRE_WITHIN_MS);
        this.lending = lend(config);
      },
      onChange: onDatabase,
    });
  }

  async connect(): Promise<PostgresPoolClient> {
    await this.availability.ready();
    try {
      return new LentClient(await this.lending.pool.connect(), this.availability);
    } catch (error) {
      this.availability.lost(error);
      // Whatever refuses a connection (a password changed meanwhile), nothing can be asked.
      throw told(error, postgresOutage(error) ?? 'unreachable', 'connect');
    }
  }

  /** Those of today: those being thrown away are not counted. */
  connections(): { readonly total: number; readonly idle: number; readonly waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.lending.pool;
    return { total: totalCount, idle: idleCount, waiting: waitingCount };
  }

  /** Resolves within some seconds, whatever became of the server. */
  async end(): Promise<void> {
    this.availability.close();
    await retire(this.lending, END_WITHIN_MS);
  }
}

interface Lending {
  readonly pool: Pool;
  readonly sockets: ReadonlySet<Socket>;
}

function lend(config: PoolConfig): Lending {
  const sockets = new Set<Socket>();
  const pool = new Pool({ ...config, stream: () => followed(sockets) });
  // pool 'error' hears idle connections only: without a listener of its own, one in use would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { pool, sockets };
}

function followed(sockets: Set<Socket>): Socket {
  const socket = new Socket();
  sockets.add(socket);
  return socket.once('close', () => sockets.delete(socket));
}

/** On a connection of its own: it owes nothing to those that exist. */
async function askOnce(config: ClientConfig): Promise<void> {
  const client = new Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(LEAST_QUESTION.text);
  } finally {
    client.end(() => undefined);
  }
}

/** Idle connections are closed at once, those in use when they are given back, or cut after `ms`. */
async function retire({ pool, sockets }: Lending, ms: number): Promise<void> {
  const ended = new AbortController();
  const late = pause(ms, undefined, { ref: false, signal: ended.signal }).catch(() => undefined);
  await Promise.race([pool.end(), late]);
  ended.abort();
  for (const socket of sockets) socket.destroy();
}

/** On a connection that is lost: the server rolls back by itself. */
const ROLLED_BACK: QueryResult = { command: 'ROLLBACK', rowCount: 0, oid: 0, fields: [], rows: [] };

class LentClient implements PostgresPoolClient {
  private lost = false;

  constructor(
    private readonly client: PoolClient,
    private readonly availability: Availability,
  ) {}

  /** Kysely's other signature is for cursors, which nothing here uses. */
  readonly query = ((statement: string, parameters: readonly unknown[]) =>
    this.ask(statement, parameters)) as unknown as PostgresPoolClient['query'];

  release(): void {
    this.client.release(this.lost);
  }

  private async ask(statement: string, parameters: readonly unknown[]): Promise<QueryResult> {
    if (this.lost && isRollback(statement)) return ROLLED_BACK;
    try {
      const answer = await this.client.query(statement, [...parameters]);
      this.availability.answered();
      return answer;
    } catch (error) {
      return this.failed(error, statement);
    }
  }

  /** A rollback that fails must not hide what made it necessary: it throws nothing. */
  private failed(error: unknown, statement: string): QueryResult {
    const outage = postgresOutage(error);
    if (outage === 'unreachable') {
      this.lost = true;
      this.availability.lost(error);
    }
    if (isRollback(statement) && outage !== undefined) return ROLLED_BACK;
    throw told(error, outage, statement);
  }
}
