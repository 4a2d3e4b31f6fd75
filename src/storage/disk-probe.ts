import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { driverCode } from './errors';

/** Whether something can be written to the folder of the data. `code`: the system's own (`ENOSPC`, `EROFS`, `EACCES`). */
export type DiskState = { readonly kind: 'writable' } | { readonly kind: 'failed'; readonly code: string };

/** As much as a page of the database. */
const PROBE = Buffer.alloc(4096, 'x');

/**
 * Writes a small file in the folder, to the disk itself, and removes it: what a declaration needs. A folder that is not
 * there is no failure of the disk, and `ENOENT`. Never throws.
 */
export async function probeDisk(dir: string): Promise<DiskState> {
  const path = join(dir, `.sonde-${randomUUID()}`);
  try {
    await writeToDisk(path);
    return { kind: 'writable' };
  } catch (error) {
    return { kind: 'failed', code: driverCode(error) ?? 'unknown' };
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

async function writeToDisk(path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.write(PROBE);
    await file.datasync();
  } finally {
    await file.close();
  }
}
