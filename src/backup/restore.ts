import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { restoreFrom, type BackupPlace, type Restored } from '../storage/backup';
import { erasuresFor } from './journal';
import { asideName, type BackupKind } from './names';

export interface Restoring extends BackupPlace {
  readonly erasuresDir?: string;
  readonly now: Date;
}

export interface RestoredBackup extends Restored {
  /** Erasures are known: from the journal of this machine, or its copy beside the backup. */
  readonly erasuresKnown: boolean;
}

/**
 * Puts the backup `file` in the place of the database, the assistant being stopped; who was erased since is erased again.
 * Throws as `restoreFrom` does, and `storage.erasures` where the journal cannot be read.
 */
export async function restoreBackup(file: string, restoring: Restoring): Promise<RestoredBackup> {
  const { dataDir, databaseUrl, erasuresDir, now } = restoring;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const erasures = await erasuresFor(file, erasuresDir);
  const aside = freeName(dataDir, now, databaseUrl ? 'dump' : 'db');
  const restored = await restoreFrom(file, restoring, { aside, erasures });
  return { ...restored, erasuresKnown: erasuresDir !== undefined || erasures.size > 0 };
}

/** Nothing kept aside is ever written over, were it the very file to restore. */
function freeName(dataDir: string, at: Date, kind: BackupKind): string {
  const path = join(dataDir, asideName(at, kind));
  return existsSync(path) ? freeName(dataDir, new Date(at.getTime() + 1_000), kind) : path;
}
