import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { badBackup, refuseLater, type BackupContents } from './backup-contents';
import type { Erasures } from './erasure-journal';
import { replayErasures } from './erasure-replay';
import { running } from './file-faults';
import { migrate } from './migrate';
import { explainPostgres, openPostgres } from './postgres';
import { currentSchema, dumpPostgres, onPostgres, quoted, readDump } from './postgres-dump';
import { APPLICATION_NAME } from './postgres-pool';
import { connectionVariables, runTool, type ToolEnvironment } from './postgres-tools';
import { TABLE_NAMES, type Tables } from './tables';

export interface RestoringPostgres {
  readonly databaseUrl: string;
  /** A folder for what is written on the way. */
  readonly dataDir: string;
  /** Where what is replaced is kept. */
  readonly aside: string;
  readonly erasures: Erasures;
  readonly environment: ToolEnvironment;
}

/**
 * Replaces our tables by those of the dump `file`, in one transaction; what they held is first dumped to `aside`. Then
 * brings them up to this program's schema and erases again who was erased since. Throws `storage.running` while an
 * instance is connected, `storage.bad-backup`, `storage.newer-schema`, `storage.tools-missing`; the database is then as
 * before. What fails after the replacement is done by running it again.
 */
export async function restorePostgres(
  file: string,
  restoring: RestoringPostgres,
): Promise<{ readonly contents: BackupContents; readonly aside?: string; readonly erasedAgain: number }> {
  const { databaseUrl, dataDir, aside, erasures, environment } = restoring;
  const { contents, schema } = await readDump(file, environment);
  refuseLater(file, contents);
  const replaced = await onPostgres(databaseUrl, (db) => judged(db, file, schema));
  if (replaced) await dumpPostgres(databaseUrl, aside, environment);
  const beside = await mkdtemp(join(dataDir, 'restauration-'));
  try {
    await replaceTables(file, { schema, beside, environment: { ...environment, ...connectionVariables(databaseUrl) } });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  return { contents, erasedAgain: await upToDate(databaseUrl, erasures), ...(replaced && { aside }) };
}

/** `true` when there are tables of ours to keep aside. */
async function judged(db: Kysely<Tables>, file: string, schema: string): Promise<boolean> {
  const here = await currentSchema(db);
  if (here !== schema)
    throw badBackup(file, `its tables are of the schema ${schema}, and DATABASE_URL leads to ${here}`);
  await refuseWhileRunning(db);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pg_tables where schemaname = ${here} and tablename = 'schema_version'`.execute(db);
  return (rows[0]?.n ?? 0) > 0;
}

/** An instance that runs asks something every few seconds (`availability.ts`): it always has a connection. */
async function refuseWhileRunning(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pg_stat_activity
    where datname = current_database() and application_name = ${APPLICATION_NAME} and pid <> pg_backend_pid()`.execute(
    db,
  );
  const connections = rows[0]?.n ?? 0;
  if (connections === 0) return;
  throw running(`at PostgreSQL (${connections} connections)`);
}

/** The script is whole on the disk before the server reads it: a dump cut short changes nothing. */
async function replaceTables(
  file: string,
  {
    schema,
    beside,
    environment,
  }: { readonly schema: string; readonly beside: string; readonly environment: ToolEnvironment },
): Promise<void> {
  const [drops, tables] = [join(beside, 'drops.sql'), join(beside, 'tables.sql')];
  const names = TABLE_NAMES.map((table) => `${quoted(schema)}.${quoted(table)}`).join(', ');
  await writeFile(drops, `set lock_timeout = '10s';\ndrop table if exists ${names};\n`, { mode: 0o600 });
  await runTool('pg_restore', ['--no-owner', '--no-privileges', `--file=${tables}`, file], environment);
  const once = ['--no-psqlrc', '--quiet', '--single-transaction', '--set=ON_ERROR_STOP=1'];
  await runTool('psql', [...once, `--file=${drops}`, `--file=${tables}`], environment);
}

async function upToDate(databaseUrl: string, erasures: Erasures): Promise<number> {
  const engine = openPostgres(databaseUrl, { patient: true });
  try {
    await migrate(engine);
    return await replayErasures(engine, erasures);
  } catch (error) {
    throw explainPostgres(databaseUrl, error);
  } finally {
    await engine.close();
  }
}
