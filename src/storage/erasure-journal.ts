import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { open, readdir, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { driverCode, StorageError } from './errors';

/** Where erasures are noted, outside the database and hence outside its backups. */
export interface ErasureJournal {
  /** Resolves once the line is on the disk. Throws `storage.erasures`. */
  note(personne: string, at: string): Promise<void>;
}

/** When each person was last erased: their digest → ISO instant. */
export type Erasures = ReadonlyMap<string, string>;

const Line = z.object({ v: z.literal(1), qui: z.string().regex(/^[0-9a-f]{64}$/), le: z.iso.datetime() });

/** One file a machine and month: nobody appends to another's, and what is purged is never a file in use. */
const NAME = /^effacements-.+-(\d{4}-\d{2})\.jsonl$/;

/**
 * What allows an erasure to be done again on a restored backup, and nothing else: who reads it learns of a person only
 * what they already know, their id.
 */
export function digestOf(personne: string): string {
  return createHash('sha256').update(`effacement:${personne}`).digest('hex');
}

/** The folder is made when missing, this user's alone. Throws `storage.erasures` where nothing can be noted. */
export function openErasureJournal(dir: string): ErasureJournal {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    accessSync(dir, constants.W_OK);
  } catch (cause) {
    throw unusable(dir, cause);
  }
  return {
    note: (personne, at) =>
      append(join(dir, fileOf(at)), `${lineOf(digestOf(personne), at)}\n`).catch((cause: unknown) =>
        Promise.reject(unusable(dir, cause)),
      ),
  };
}

/** All that is noted in a folder, whichever machine wrote it; nothing where there is none. Throws `storage.erasures`. */
export async function readErasures(dir: string): Promise<Erasures> {
  const latest = new Map<string, string>();
  for (const name of await filesOf(dir)) {
    for (const { qui, le } of linesOf(join(dir, name), await readFile(join(dir, name), 'utf8'))) {
      if (le > (latest.get(qui) ?? '')) latest.set(qui, le);
    }
  }
  return latest;
}

/** Both, the latest instant of each person. */
export function mergedErasures(one: Erasures, other: Erasures): Erasures {
  const later = [...other].filter(([qui, le]) => le > (one.get(qui) ?? ''));
  return new Map([...one, ...later]);
}

/** The lines of a journal that holds these. */
export function writtenErasures(erasures: Erasures): string {
  return [...erasures].map(([qui, le]) => `${lineOf(qui, le)}\n`).join('');
}

/** Removes the months that ended before an ISO instant. */
export async function purgeErasures(dir: string, before: string): Promise<void> {
  const past = (await filesOf(dir)).filter((name) => (NAME.exec(name)?.[1] ?? '9') < before.slice(0, 7));
  for (const name of past) await rm(join(dir, name), { force: true });
}

const lineOf = (qui: string, le: string): string => JSON.stringify({ v: 1, qui, le });

const fileOf = (at: string): string =>
  `effacements-${hostname().replace(/[^\w-]/g, '_') || 'machine'}-${at.slice(0, 7)}.jsonl`;

async function append(path: string, line: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    // A power cut may have left a line without its end: this one must not be lost with it.
    await file.write(`\n${line}`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function filesOf(dir: string): Promise<readonly string[]> {
  try {
    return (await readdir(dir)).filter((name) => NAME.test(name)).sort();
  } catch (cause) {
    if (driverCode(cause) === 'ENOENT') return [];
    throw unusable(dir, cause);
  }
}

/** A line cut short noted an erasure that was not done either: it is passed over. Another fault is not. */
function linesOf(path: string, text: string): z.infer<typeof Line>[] {
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  return lines.filter(({ line }) => line.endsWith('}')).map(({ line, number }) => lineRead(path, line, number));
}

function lineRead(path: string, line: string, number: number): z.infer<typeof Line> {
  try {
    return Line.parse(JSON.parse(line));
  } catch (cause) {
    const remedy = 'Put a sound copy of the file in its place (the last one is beside the backups), or mend that line.';
    throw new StorageError('storage.erasures', `Line ${number} of ${path} is not an erasure. ${remedy}`, { cause });
  }
}

function unusable(dir: string, cause: unknown): StorageError {
  const reason = `Erasures cannot be noted in ${dir} (${driverCode(cause) ?? 'unknown reason'}).`;
  const remedy = 'Give ERASURES_DIR a folder that this user may write to, and check that the disk is not full.';
  return new StorageError('storage.erasures', `${reason} ${remedy}`, { cause });
}
