import { openFileCopy } from './file-copy';
import { openLibsqlFile, openLibsqlMemory } from './libsql';
import { explainPostgres, openPostgres } from './postgres';
import { storesOn } from './stores';
import type { Stores } from './types';

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
  readonly mayCreate?: boolean;
  readonly erasuresDir?: string;
}): Promise<Stores> {
  if (options.memory) return storesOn(openLibsqlMemory());
  const { databaseUrl, dataDir, mayCreate, erasuresDir } = options;
  if (databaseUrl) return openOnPostgres(databaseUrl, erasuresDir);
  return storesOn(openLibsqlFile(dataDir, { mayCreate }), erasuresDir);
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

async function openOnPostgres(databaseUrl: string, erasuresDir?: string): Promise<Stores> {
  const engine = openPostgres(databaseUrl);
  try {
    return await storesOn(engine, erasuresDir);
  } catch (error) {
    throw explainPostgres(databaseUrl, error);
  }
}
