import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FaultCode } from '../codes';
import { fileFault } from '../fault';
import type { Fault } from '../types';
import { intendedName, isAuthored, isDocumentFor } from './layout';
import { readTextFile } from './read-file';

/** The texts of a folder as they stood together at one moment. */
export interface Snapshot {
  /** By name relative to the folder, in the order of names; only those that could be read. */
  readonly files: ReadonlyMap<string, string>;
  /** Names of files that were meant for the folder, and are not in scope: another ending, another name. */
  readonly strays: readonly string[];
  /** Of the files that could not be read. */
  readonly faults: readonly Fault[];
  /** First 12 hexadecimal digits of the SHA-256 of names, contents and faults, and of the names of strays. */
  readonly version: string;
  /** Changes when a file is written, added, renamed or removed; costs no reading. */
  readonly stamp: string;
}

export interface Scope {
  /** Folders looked into, relative to the root; `''` is the root itself. */
  readonly folders: readonly string[];
  /** Whether this file (name relative to the root) is to be read; any authored file by default. */
  readonly wanted?: (file: string) => boolean;
  readonly maxBytes?: number;
  /** What to do about a folder that holds nothing; without it, nothing is what it may hold. */
  readonly whenEmpty?: (dir: string) => string;
}

/** A save lasts some milliseconds: so often, and so long apart, the folder is read anew before giving up. */
const MAX_READINGS = 20;
const PAUSE_MS = 50;

/** Reads a folder consistently: anew when a file changed meanwhile. A folder never at rest is a fault. */
export async function readSnapshot(dir: string, scope: Scope): Promise<Snapshot> {
  for (let reading = 0; reading < MAX_READINGS; reading++) {
    const before = await stampOf(dir, scope);
    const snapshot = await readOnce(dir, scope, before);
    if ((await stampOf(dir, scope)) === before) return snapshot;
    await pause(PAUSE_MS);
  }
  return unusable(dir, 'folder.restless', 'les fichiers changent sans cesse.', 'Attendez la fin de la copie en cours.');
}

/** Names, sizes, inodes and times of the files in scope and of the strays; empty for a folder that cannot be listed. */
export async function stampOf(dir: string, scope: Scope): Promise<string> {
  const names = await list(dir, scope).catch(() => []);
  const marks = await Promise.all(names.map((file) => markOf(dir, file)));
  return marks.join('\n');
}

async function markOf(dir: string, file: string): Promise<string> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(join(dir, file), { bigint: true });
    return [file, size, mtimeNs, ctimeNs, ino].join(' ');
  } catch {
    return `${file} unreadable`;
  }
}

async function readOnce(dir: string, scope: Scope, stamp: string): Promise<Snapshot> {
  let root: string;
  let names: string[];
  try {
    root = await realpath(dir);
    names = await list(root, scope);
  } catch {
    return unusable(
      dir,
      'folder.unreadable',
      'ce dossier ne peut pas être lu.',
      'Vérifiez son nom et ses droits d’accès.',
    );
  }
  if (names.length === 0 && scope.whenEmpty)
    return unusable(dir, 'folder.empty', 'ce dossier est vide.', scope.whenEmpty(dir));
  const wanted = names.filter(wantedIn(scope));
  const read = await Promise.all(
    wanted.map(async (file) => ({ file, read: await readTextFile(root, file, scope.maxBytes) })),
  );
  const files = new Map(read.flatMap(({ file, read }) => (read.ok ? [[file, read.text] as const] : [])));
  const faults = read.flatMap(({ read }) => (read.ok ? [] : [read.fault]));
  const strays = names.filter((name) => !wantedIn(scope)(name));
  return { files, strays, faults, version: versionOf(files, faults, strays), stamp };
}

const wantedIn = (scope: Scope): ((file: string) => boolean) => scope.wanted ?? (() => true);

/** Throws when the root cannot be listed; a folder below it that is absent holds nothing. */
async function list(root: string, scope: Scope): Promise<string[]> {
  const names = await Promise.all(scope.folders.map((folder) => listOne(root, folder)));
  return names.flat().sort();
}

async function listOne(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
    if (folder === '') throw error;
    return [] as Dirent[];
  });
  return entries
    .filter((entry) => isAuthored(entry.name) || (entry.isFile() && isMeant(nameIn(folder, entry.name))))
    .map(({ name }) => nameIn(folder, name));
}

const isMeant = (file: string): boolean => intendedName(file) !== undefined || isDocumentFor(file);

const nameIn = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

function unusable(dir: string, code: FaultCode, message: string, remedy: string): Snapshot {
  const faults = [fileFault(dir, code, message, remedy)];
  return { files: new Map(), strays: [], faults, version: versionOf(new Map(), faults), stamp: '' };
}

function versionOf(
  files: ReadonlyMap<string, string>,
  faults: readonly Fault[],
  strays: readonly string[] = [],
): string {
  const hash = createHash('sha256');
  // Lengths between, so that no text may pass for the name of the next file.
  for (const [file, text] of files) hash.update(`${file.length} ${text.length} ${file}`).update(text);
  hash.update(JSON.stringify([faults.map(({ file, code }) => [file, code]), strays]));
  return hash.digest('hex').slice(0, 12);
}
