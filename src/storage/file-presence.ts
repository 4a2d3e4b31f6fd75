import { type BigIntStats, statSync } from 'node:fs';
import { driverCode } from './errors';
import { explainFile, gone } from './file-faults';

/** An empty file holds none: a copy or a creation that did not end. Throws `storage.cannot-open` where nobody may look. */
export function holdsDatabase(path: string): boolean {
  try {
    return (found(path)?.size ?? 0n) > 0n;
  } catch (cause) {
    throw explainFile(path, cause);
  }
}

/**
 * Remembers which file stands at `path`, and gives a look that throws `storage.gone` once it is no longer that one. A
 * few microseconds: cheap enough for each commit.
 */
export function whereabouts(path: string): () => void {
  const opened = identityOf(found(path));
  return () => {
    if (identityOf(found(path)) !== opened) throw gone(path);
  };
}

/** Device and number of the file: another one after a replacement. */
const identityOf = (file: BigIntStats | undefined): string => (file ? `${file.dev}:${file.ino}` : 'none');

function found(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch (error) {
    if (NOTHING_THERE.has(driverCode(error) ?? '')) return undefined;
    throw error;
  }
}

/** The second when what should be a folder is a file. */
const NOTHING_THERE = new Set(['ENOENT', 'ENOTDIR']);
