import { openFileCopy } from './file-copy';
import { openLibsqlFile, openLibsqlMemory } from './libsql';
import type { OnDatabase } from './availability';
import { explainPostgres, openPostgres } from './postgres';
import type { PoolOptions } from './postgres-pool';
import { storesOn } from './stores';
import type { Stores } from './types';

export type { DatabaseChange, OnDatabase } from './availability';
export { inspectDatabase, type Inspection } from './inspection';
export { StorageError, type StorageFault } from './errors';

/**
 * Opens the stores, schema brought up to date: PostgreSQL when `databaseUrl` is given, else the embedded database in
 * `dataDir` (created when missing, unless `mayCreate` is false), or one that lives in memory alone with `memory`. Erasures
 * are noted in `erasuresDir`; without it, a restored backup would bring people back. Throws a `StorageError`.
 */
export async function openStores(options: {
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly memory?: boolean;
  /** Told once when the database goes away, and once when it is back. */
  readonly onDatabase?: OnDatabase;
  readonly mayCreate?: boolean;
  readonly erasuresDir?: string;
}): Promise<Stores> {
  const { databaseUrl, dataDir, memory, onDatabase, mayCreate, erasuresDir } = options;
  if (memory) return storesOn(openLibsqlMemory());
  if (!databaseUrl) return storesOn(openLibsqlFile(dataDir, { mayCreate, onDatabase }), erasuresDir);
  await migrateApart(databaseUrl);
  return openOnPostgres(databaseUrl, { onDatabase }, erasuresDir);
}

/** A migration may last, or wait for another instance's: it knows no deadline of a turn. */
async function migrateApart(databaseUrl: string): Promise<void> {
  await (await openOnPostgres(databaseUrl, { patient: true })).close();
}

/**
 * Opens the same to read them while the assistant runs: PostgreSQL itself, or a copy of the embedded database. A database
 * that is not there is not created. Throws a `StorageError`.
 */
export async function openStoresToRead(options: {
  readonly databaseUrl?: string;
  readonly dataDir: string;
}): Promise<Stores> {
  return options.databaseUrl ? openOnPostgres(options.databaseUrl, { patient: true }) : openFileCopy(options.dataDir);
}

async function openOnPostgres(databaseUrl: string, options: PoolOptions, erasuresDir?: string): Promise<Stores> {
  const engine = openPostgres(databaseUrl, options);
  try {
    return await storesOn(engine, erasuresDir);
  } catch (error) {
    throw explainPostgres(databaseUrl, error);
  }
}
