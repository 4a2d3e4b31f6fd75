import { ageOf, isLate, lastBackup } from './backup';
import type { KnowledgeSource } from './knowledge/types';
import type { Check, Checks } from './server';
import { StorageError } from './storage';
import { probeDisk } from './storage/disk-probe';
import type { Stores } from './storage/types';

/** Without it nothing can be answered. Without another one, questions still are. */
export const ESSENTIAL = ['knowledge'] as const;

export interface Checked {
  readonly knowledge: KnowledgeSource;
  readonly stores: Pick<Stores, 'ping' | 'file'>;
  readonly dataDir: string;
  readonly now: () => Date;
}

/** What « ready » looks at, by name. Each new one is a line here: what it looks at, in its own room. */
export function healthChecks({ knowledge, stores, dataDir, now }: Checked): Checks {
  return {
    knowledge: async () => ({ state: 'ok', detail: `version ${knowledge.current().version}` }),
    database: () => databaseCheck(stores),
    // With PostgreSQL, the disk that counts is the server's.
    ...(stores.file === undefined ? {} : { disk: () => diskCheck(dataDir) }),
    backup: () => backupCheck(dataDir, now()),
  };
}

async function databaseCheck(stores: Checked['stores']): Promise<Check> {
  try {
    await stores.ping();
    stores.file?.ensureWritable();
    return { state: 'ok' };
  } catch (error) {
    return { state: 'failing', detail: reasonOf(error) };
  }
}

/** Of storage's own errors the code: their message names folders, and health is told to whoever asks. */
function reasonOf(error: unknown): string {
  const { cause } = error as { readonly cause?: unknown };
  if (cause instanceof StorageError) return cause.code;
  return error instanceof Error ? error.message : 'unknown reason';
}

/** A real write: a disk may be full, or read-only, and still be read. */
async function diskCheck(dataDir: string): Promise<Check> {
  const probe = await probeDisk(dataDir);
  return probe.kind === 'writable' ? { state: 'ok' } : { state: 'failing', detail: `not written (${probe.code})` };
}

/** Without any known, another means may be in use: only told. */
async function backupCheck(dataDir: string, now: Date): Promise<Check> {
  const last = await lastBackup(dataDir);
  if (last === undefined) return { state: 'ok', detail: 'none is known' };
  const hours = Math.round(ageOf(last, now) / 3600);
  return { state: isLate(last, now) ? 'warning' : 'ok', detail: `${hours} h old` };
}
