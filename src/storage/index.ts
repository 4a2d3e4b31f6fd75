import { openFileCopy } from './file-copy';
import { openLibsqlFile, openLibsqlMemory } from './libsql';
import { explainPostgres, openPostgres } from './postgres';
import { storesOn } from './stores';
import type { Stores } from './types';

export { StorageError, type StorageFault } from './errors';

/**
 * Opens the stores, schema brought up to date: PostgreSQL when `databaseUrl` is given, else the embedded database in
 * `dataDir` (created when missing, unless `mayCreate` is false), or one that lives in memory alone with `memory`. Throws
 * a `StorageError`.
 */
export async function openStores(options: {
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly memory?: boolean;
  readonly mayCreate?: boolean;
}): Promise<Stores> {
  if (options.memory) return storesOn(openLibsqlMemory());
  if (options.databaseUrl) return openOnPostgres(options.databaseUrl);
  return storesOn(openLibsqlFile(options.dataDir, { mayCreate: options.mayCreate }));
}

/**
 * Opens the same to read them while the assistant runs: PostgreSQL itself, or a copy of the embedded database. A database
 * that is not there is not created. Throws a `StorageError`.
 */
export async function openStoresToRead(options: {
  readonly databaseUrl?: string;
  readonly dataDir: string;
}): Promise<Stores> {
  return options.databaseUrl ? openOnPostgres(options.databaseUrl) : openFileCopy(options.dataDir);
}

async function openOnPostgres(databaseUrl: string): Promise<Stores> {
  const engine = openPostgres(databaseUrl);
  try {
    return await storesOn(engine);
  } catch (error) {
    throw explainPostgres(databaseUrl, error);
  }
}
