import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileFault } from '../fault';
import { createDecoder, createEncodingJudge } from '../tables/encoding';
import type { NoTable } from '../tables/encoding';
import { MAX_TABLE_BYTES, isTable } from '../tables/limits';
import type { Fault } from '../types';

export type FileRead = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: Fault };

/** Largest authored text, in bytes; tables and other people's collections may be larger (see `loadFaq`). */
export const MAX_BYTES = 1024 * 1024;

const mostBytesOf = (file: string): number => (isTable(file) ? MAX_TABLE_BYTES : MAX_BYTES);

/**
 * Reads a regular UTF-8 file, or a table as Excel saves it, that really stands inside `root` (an absolute real path); a byte order mark is dropped.
 * Everything else — absent, a folder, a link that leads out or in circles, too large, other encodings — is a fault.
 */
export async function readTextFile(root: string, file: string, maxBytes = mostBytesOf(file)): Promise<FileRead> {
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
  if (bytes.length > maxBytes) return no(file, isTable(file) ? 'table-too-big' : 'too-big');
  if (isTable(file)) return decodedTable(file, bytes);
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, fault: { ...faultOf(file, 'not-utf8'), line: lineOfFirstBadByte(bytes) } };
  }
}

function decodedTable(file: string, bytes: Buffer): FileRead {
  const judge = createEncodingJudge();
  judge.look(bytes);
  const encoding = judge.verdict();
  if (encoding.kind === 'text') return { ok: true, text: createDecoder(encoding.label)(bytes) };
  return { ok: false, fault: noTableFault(file, encoding.why, encoding.line) };
}

/** A file that is no table, told at its line. */
export function noTableFault(file: string, why: NoTable | 'table-too-big' | 'not-a-file', line: number): Fault {
  return { ...faultOf(file, why), line };
}

/** A file that could not be opened or read; throws what is no such thing. */
export const unreadableFault = (file: string, error: unknown): Fault => faultOf(file, reasonOf(error));

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
  'table-too-big': [
    'le fichier est trop gros (plus de 64 Mo).',
    'Téléchargez-le pour votre département ou votre académie seulement.',
  ],
  utf16: [
    'le fichier est en UTF-16 (« Texte Unicode »).',
    'Enregistrez-le à nouveau en choisissant l’encodage « UTF-8 » (dans Excel : « CSV UTF-8 »).',
  ],
  zipped: [
    'c’est une archive compressée.',
    'Décompressez-la (clic droit, « Extraire tout »), et prenez le CSV qu’elle contient.',
  ],
  spreadsheet: [
    'c’est un classeur (Excel ou LibreOffice), et non du CSV : changer son nom ne suffit pas.',
    'Ouvrez-le, puis « Enregistrer sous », type « CSV UTF-8 (délimité par des virgules) ».',
  ],
  'web-page': [
    'c’est une page web, et non du CSV.',
    'Téléchargez à nouveau le fichier, par le bouton « CSV » de l’export.',
  ],
  binary: ['ce n’est pas du texte.', 'Téléchargez à nouveau le fichier, au format CSV.'],
  cut: [
    'le fichier s’arrête au milieu d’un caractère : il a été coupé.',
    'Téléchargez-le ou copiez-le à nouveau, en entier.',
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
