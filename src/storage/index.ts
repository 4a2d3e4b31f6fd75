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
 * `dataDir` (created when missing), or one that lives in memory alone with `memory`. Throws a `StorageError`.
 */
export async function openStores(options: {
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly memory?: boolean;
  /** Told once when the database goes away, and once when it is back. */
  readonly onDatabase?: OnDatabase;
}): Promise<Stores> {
  const { databaseUrl, dataDir, memory, onDatabase } = options;
  if (memory) return storesOn(openLibsqlMemory());
  if (!databaseUrl) return storesOn(openLibsqlFile(dataDir, onDatabase));
  await migrateApart(databaseUrl);
  return openOnPostgres(databaseUrl, { onDatabase });
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

async function openOnPostgres(databaseUrl: string, options: PoolOptions): Promise<Stores> {
  const engine = openPostgres(databaseUrl, options);
  try {
    return await storesOn(engine);
  } catch (error) {
    throw explainPostgres(databaseUrl, error);
  }
}
