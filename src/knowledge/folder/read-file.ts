import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileFault } from '../fault';
import type { Fault } from '../types';

export type FileRead = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: Fault };

/** Largest authored file, in bytes; other people's collections may be larger (see `loadFaq`). */
export const MAX_BYTES = 1024 * 1024;

/**
 * Reads a regular UTF-8 file that really stands inside `root` (an absolute real path); a byte order mark is dropped.
 * Everything else — absent, a folder, a link that leads out or in circles, too large, other encodings — is a fault.
 */
export async function readTextFile(root: string, file: string, maxBytes = MAX_BYTES): Promise<FileRead> {
  let handle: FileHandle | undefined;
  try {
    const path = await realpath(join(root, file));
    if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return no(file, 'outside');
    // Non-blocking: opening a named pipe must not wait for somebody to write into it.
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    if (!(await handle.stat()).isFile()) return no(file, 'not-a-file');
    return decoded(file, await firstBytes(handle, maxBytes + 1), maxBytes);
  } catch (error) {
    return no(file, reasonOf(error));
  } finally {
    await handle?.close();
  }
}

/** At most `count` bytes, whatever the size told: a file may grow while it is read. */
async function firstBytes(handle: FileHandle, count: number): Promise<Buffer> {
  const size = Math.min(count, (await handle.stat()).size + 1);
  const buffer = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(buffer, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

function decoded(file: string, bytes: Buffer, maxBytes: number): FileRead {
  if (bytes.length > maxBytes) return no(file, 'too-big');
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, fault: { ...faultOf(file, 'not-utf8'), line: lineOfFirstBadByte(bytes) } };
  }
}

function lineOfFirstBadByte(bytes: Buffer): number {
  const readable = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
  return readable.split('\n').length;
}

type Reason = keyof typeof SAID;

const SAID = {
  missing: ['le fichier manque.', 'Remettez-le à sa place ; son nom doit s’écrire exactement ainsi.'],
  outside: ['ce raccourci mène hors du dossier.', 'Remplacez le raccourci par le fichier lui-même.'],
  loop: ['ce raccourci tourne en rond.', 'Remplacez le raccourci par le fichier lui-même.'],
  'not-a-file': ['ce n’est pas un fichier (un dossier porte peut-être ce nom).', 'Mettez à la place un fichier texte.'],
  'too-big': [
    'le fichier est trop gros (plus de 1 Mo).',
    'Partagez-le en plusieurs fichiers, ou retirez ce qui est de trop.',
  ],
  'not-utf8': [
    'des caractères de cette ligne ne sont pas lisibles (le fichier n’est pas en UTF-8).',
    'Enregistrez-le à nouveau en choisissant l’encodage « UTF-8 » (dans Excel : « CSV UTF-8 »).',
  ],
  unreadable: ['le fichier ne peut pas être lu.', 'Vérifiez les droits d’accès au fichier et au dossier.'],
} as const satisfies Record<string, readonly [string, string]>;

const REASONS: Readonly<Record<string, Reason>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ELOOP: 'loop',
  EISDIR: 'not-a-file',
  ENXIO: 'not-a-file',
};

function reasonOf(error: unknown): Reason {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return REASONS[code] ?? 'unreadable';
}

const no = (file: string, reason: Reason): FileRead => ({ ok: false, fault: faultOf(file, reason) });

function faultOf(file: string, reason: Reason): Fault {
  const [message, remedy] = SAID[reason];
  return fileFault(file, `file.${reason}`, message, remedy);
}
