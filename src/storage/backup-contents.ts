import { MIGRATIONS } from './migrations';
import { StorageError } from './errors';

/** What a backup holds, read from it. */
export interface BackupContents {
  /** Number of the last migration applied. */
  readonly schemaVersion: number;
  readonly declarations: number;
  /** Drafts of any state. */
  readonly drafts: number;
  /** Lines of the history. */
  readonly events: number;
}

/** What no restore can use: not ours, cut short, or damaged. `why` ends a sentence. */
export function badBackup(file: string, why: string, cause?: unknown): StorageError {
  const remedy = 'Take another backup: nothing was changed.';
  return new StorageError('storage.bad-backup', `The file ${file} is not a sound backup (${why}). ${remedy}`, {
    cause,
  });
}

/** Throws `storage.newer-schema` for a backup that this program could not read. */
export function refuseLater(file: string, { schemaVersion }: BackupContents): void {
  const known = MIGRATIONS.at(-1)?.version ?? 0;
  if (schemaVersion <= known) return;
  throw new StorageError(
    'storage.newer-schema',
    `The backup ${file} was made by a later program (schema ${schemaVersion}, this program knows ${known}). Restore it with that program.`,
  );
}
