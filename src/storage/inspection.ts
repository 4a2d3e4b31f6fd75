import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { StorageError } from './errors';
import { openFileCopy } from './file-copy';
import { FILE } from './libsql';
import { MIGRATIONS } from './migrations';
import { checkUrl, explainPostgres } from './postgres';

/** What a database tells of itself; nothing of what people wrote. */
export interface Inspection {
  readonly engine: 'embedded' | 'postgresql';
  /** The server's own version; absent for the embedded engine. */
  readonly server?: string;
  /** Last migration applied; 0 where there is none yet. */
  readonly schema: number;
  /** Last migration that this program knows. */
  readonly known: number;
  /** Median of a few trivial queries; absent for the embedded engine, of which a copy is read. */
  readonly latencyMs?: number;
  /** This user may create tables, and write those that are there. */
  readonly mayWrite: boolean;
  /** When a person's message last had its conversation noted (ISO, UTC), to the hour. */
  readonly lastHeard?: string;
}

const KNOWN = MIGRATIONS.at(-1)?.version ?? 0;
const TRIES = 5;

/**
 * Looks at the database without migrating nor writing it, while the assistant runs: PostgreSQL itself, or a copy of the
 * embedded file. `undefined`: there is no embedded database yet. Throws a `StorageError`.
 */
export async function inspectDatabase(options: {
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly deadlineMs: number;
}): Promise<Inspection | undefined> {
  if (options.databaseUrl !== undefined) return inspectPostgres(options.databaseUrl, options.deadlineMs);
  return existsSync(join(options.dataDir, FILE)) ? inspectFile(options.dataDir) : undefined;
}

async function inspectFile(dataDir: string): Promise<Inspection> {
  const stores = await openFileCopy(dataDir);
  try {
    const lastHeard = await stores.conversations.lastHeard();
    return { engine: 'embedded', schema: stores.schemaVersion, known: KNOWN, mayWrite: true, lastHeard };
  } finally {
    await stores.close();
  }
}

async function inspectPostgres(databaseUrl: string, deadlineMs: number): Promise<Inspection> {
  checkUrl(databaseUrl);
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: deadlineMs,
    query_timeout: deadlineMs,
    application_name: 'assistant-stages-seconde diagnostic',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await look(client);
  } catch (error) {
    throw explained(databaseUrl, error);
  } finally {
    // A server that hangs would keep the end waiting for ever.
    client.end().catch(() => undefined);
  }
}

async function look(client: Client): Promise<Inspection> {
  const latencyMs = await medianLatency(client);
  const { rows } = await client.query<Row>(RIGHTS);
  const row = rows[0];
  if (row === undefined) throw new Error('PostgreSQL answered nothing');
  const { server, may_create: mayCreate, has_tables: hasTables } = row;
  const base = { engine: 'postgresql', server, known: KNOWN, latencyMs } as const;
  if (!hasTables) return { ...base, schema: 0, mayWrite: mayCreate };
  const state = (await client.query<State>(STATE)).rows[0];
  return {
    ...base,
    schema: Number(state?.schema ?? 0),
    mayWrite: mayCreate && state?.may_write === true,
    lastHeard: state?.last_heard ?? undefined,
  };
}

interface Row {
  readonly server: string;
  readonly may_create: boolean;
  readonly has_tables: boolean;
}

interface State {
  readonly schema: number | null;
  readonly may_write: boolean;
  readonly last_heard: string | null;
}

const RIGHTS = `select current_setting('server_version') as server,
  coalesce(has_schema_privilege(current_schema(), 'create'), false) as may_create,
  to_regclass('schema_version') is not null as has_tables`;

const STATE = `select (select max(version) from schema_version) as schema,
  has_table_privilege('declarations', 'select, insert, update, delete') as may_write,
  (select max(maj_le) from conversations where reference is not null) as last_heard`;

async function medianLatency(client: Client): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < TRIES; run += 1) {
    const before = performance.now();
    await client.query('select 1');
    times.push(performance.now() - before);
  }
  return times.sort((one, other) => one - other)[Math.floor(TRIES / 2)] ?? 0;
}

function explained(databaseUrl: string, error: unknown): unknown {
  const known = explainPostgres(databaseUrl, error);
  if (known instanceof StorageError) return known;
  return new StorageError('storage.cannot-open', 'The database refuses to be looked at.', { cause: error });
}
