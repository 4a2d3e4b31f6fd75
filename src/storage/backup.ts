import type { BackupContents } from './backup-contents';
import type { Erasures } from './erasure-journal';
import { backUpFile, restoreFile } from './file-backup';
import { dumpPostgres } from './postgres-dump';
import { restorePostgres } from './postgres-restore';
import type { ToolEnvironment } from './postgres-tools';

export type { BackupContents } from './backup-contents';
export type { ToolEnvironment } from './postgres-tools';

/** Which database, and what PostgreSQL's tools are run with. */
export interface BackupPlace {
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly environment: ToolEnvironment;
}

/** What became of a restore; `aside`: where the replaced database is kept. */
export interface Restored {
  readonly contents: BackupContents;
  readonly aside?: string;
  readonly erasedAgain: number;
}

/** Writes the database to the new private file `target`, while the assistant runs, and reads it again whole. */
export function backUpTo(target: string, { databaseUrl, dataDir, environment }: BackupPlace): Promise<BackupContents> {
  return databaseUrl ? dumpPostgres(databaseUrl, target, environment) : backUpFile(dataDir, target);
}

/** Puts a backup in the place of the database, the assistant being stopped; see each engine for what it throws. */
export function restoreFrom(
  file: string,
  { databaseUrl, dataDir, environment }: BackupPlace,
  kept: { readonly aside: string; readonly erasures: Erasures },
): Promise<Restored> {
  if (databaseUrl === undefined) return restoreFile(file, { dataDir, ...kept });
  return restorePostgres(file, { databaseUrl, dataDir, environment, ...kept });
}
