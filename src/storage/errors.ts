export type StorageFault =
  | 'storage.directory'
  | 'storage.in-use'
  | 'storage.no-database'
  | 'storage.corrupt'
  | 'storage.gone'
  | 'storage.cannot-open'
  | 'storage.erasures'
  | 'storage.running'
  | 'storage.bad-backup'
  | 'storage.backup-folder'
  | 'storage.tools-missing'
  | 'storage.tools-failed'
  | 'storage.bad-url'
  | 'storage.unreachable'
  | 'storage.refused'
  | 'storage.newer-schema'
  | 'storage.unknown-row-version'
  | 'storage.unreadable-row'
  | 'storage.contention';

/**
 * A failure of storage that an operator can act on: `code` is stable, the message names the place and the next step.
 * The message never holds a password, nor what a person wrote.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly code: StorageFault,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The driver's own code of an error (`SQLITE_BUSY`, `23505`, `ECONNREFUSED`), or `undefined`. */
export function driverCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
