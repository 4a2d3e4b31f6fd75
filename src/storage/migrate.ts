import { sql } from 'kysely';
import type { Engine } from './engine';
import { StorageError } from './errors';
import { type Migration, MIGRATIONS } from './migrations';
import type { Trx } from './tables';

/**
 * Brings the database up to this program, forward only, each migration in its own transaction: a failure leaves the
 * last whole version. Returns the version of the database: later than this program's where a later program left it
 * readable to this one. Throws `storage.newer-schema` otherwise.
 */
export async function migrate(engine: Engine, migrations: readonly Migration[] = MIGRATIONS): Promise<number> {
  const target = migrations.at(-1)?.version ?? 0;
  let version = await engine.write((trx) => currentVersion(engine, trx));
  while (version < target) version = await engine.write((trx) => applyNext(engine, trx, migrations));
  if (version > target && !(await isReadable(engine, version, target))) throw newerSchema(version, target);
  return version;
}

async function currentVersion(engine: Engine, trx: Trx): Promise<number> {
  await engine.lockMigrations(trx);
  await sql`create table if not exists schema_version (version integer primary key, applied_le text not null)`.execute(
    trx,
  );
  await sql`create table if not exists schema_readers (version integer primary key, readable_since integer not null)`.execute(
    trx,
  );
  const row = await trx
    .selectFrom('schema_version')
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}

/** Reads the version again under the lock: another instance may have gone first. */
async function applyNext(engine: Engine, trx: Trx, migrations: readonly Migration[]): Promise<number> {
  const version = await currentVersion(engine, trx);
  const next = migrations.find((migration) => migration.version > version);
  if (!next) return version;
  for (const statement of next.statements) await sql.raw(statement).execute(trx);
  const appliedLe = sql<string>`cast(current_timestamp as text)`;
  await trx.insertInto('schema_version').values({ version: next.version, applied_le: appliedLe }).execute();
  await trx
    .insertInto('schema_readers')
    .values({ version: next.version, readable_since: next.readableSince })
    .execute();
  return next.version;
}

/** Every step since this program's schema says so. */
async function isReadable(engine: Engine, version: number, target: number): Promise<boolean> {
  const steps = await engine.db.selectFrom('schema_readers').selectAll().where('version', '>', target).execute();
  return steps.length === version - target && steps.every(({ readable_since }) => readable_since <= target);
}

function newerSchema(version: number, target: number): StorageError {
  return new StorageError(
    'storage.newer-schema',
    `The database was made by a later program (schema ${version}, this program knows ${target}). Start that later program, or restore a backup made before it.`,
  );
}
