/** Why bytes are no table; each is told with its cure by `refusalOf`. */
export type NoTable = 'utf16' | 'zipped' | 'spreadsheet' | 'web-page' | 'binary' | 'not-utf8' | 'cut';

export type Encoding =
  | { readonly kind: 'text'; readonly label: 'utf-8' | 'windows-1252' }
  | { readonly kind: 'no-table'; readonly why: NoTable; readonly line: number };

/** Looks at the bytes of a file, piece by piece, and tells how to read them. */
export interface EncodingJudge {
  look(piece: Uint8Array): void;
  /** Once all were looked at. */
  verdict(): Encoding;
}

/**
 * UTF-8 wherever it holds; else Windows-1252, as Excel saves in France, where nothing of the file speaks for UTF-8. A
 * broken byte after sound UTF-8 is a fault of its line, at the very end a file that was cut.
 */
export function createEncodingJudge(): EncodingJudge {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let refused: NoTable | undefined;
  let started = false;
  let lines = 1;
  let beyondAscii = false;
  let badLine: number | undefined;
  let undefinedByte: number | undefined;

  const look = (piece: Uint8Array): void => {
    if (refused !== undefined || piece.length === 0) return;
    refused = (started ? undefined : signatureOf(piece)) ?? (piece.includes(0) ? zerosOf(piece) : undefined);
    started = true;
    if (badLine === undefined) {
      try {
        beyondAscii ||= HIGH.test(strict.decode(piece, { stream: true }));
      } catch {
        const sound = soundPart(piece);
        badLine = lines + newlines(sound);
        beyondAscii ||= HIGH.test(sound);
      }
    }
    undefinedByte ??= piece.some((byte) => UNDEFINED_1252.has(byte)) ? lines : undefined;
    lines += countNewlines(piece);
  };
  const verdict = (): Encoding => {
    if (refused !== undefined) return { kind: 'no-table', why: refused, line: 1 };
    const cut = badLine === undefined && !endsWell(strict);
    if (!cut && badLine === undefined) return { kind: 'text', label: 'utf-8' };
    if (beyondAscii) return { kind: 'no-table', why: cut ? 'cut' : 'not-utf8', line: badLine ?? lines };
    if (undefinedByte !== undefined) return { kind: 'no-table', why: 'not-utf8', line: badLine ?? undefinedByte };
    return { kind: 'text', label: 'windows-1252' };
  };
  return { look, verdict };
}

/**
 * Decodes the pieces of a file in their order. Windows-1252 by a table of its own: Node before 24 reads the signs of
 * 80 to 9F as control characters.
 */
export function createDecoder(label: 'utf-8' | 'windows-1252'): (piece: Uint8Array) => string {
  if (label === 'utf-8') {
    const decoder = new TextDecoder('utf-8');
    return (piece) => decoder.decode(piece, { stream: true });
  }
  return (piece) =>
    Buffer.from(piece.buffer, piece.byteOffset, piece.length)
      .toString('latin1')
      .replace(/[\u0080-\u009F]/g, (sign) => SIGNS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

/** What Windows-1252 has from 80 to 9F; a space where it has nothing. */
const SIGNS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const HIGH = /[^\x00-\x7F]/;
/** Bytes to which Windows-1252 gives no sign. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const NEWLINE = 0x0a;

const SIGNATURES: readonly (readonly [why: NoTable, bytes: readonly number[]])[] = [
  ['utf16', [0xff, 0xfe]],
  ['utf16', [0xfe, 0xff]],
  ['zipped', [0x1f, 0x8b]],
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['binary', [0x25, 0x50, 0x44, 0x46]],
];
const ZIP = [0x50, 0x4b];
/** Names of the parts of an Excel or a LibreOffice file, in clear near its beginning. */
const PARTS_OF_A_SPREADSHEET = /\[Content_Types\]\.xml|xl\/|_rels\/|opendocument\.spreadsheet/;

function signatureOf(piece: Uint8Array): NoTable | undefined {
  const begins = (bytes: readonly number[]): boolean => bytes.every((byte, at) => piece[at] === byte);
  const start = new TextDecoder('latin1').decode(piece.subarray(0, 4096));
  if (begins(ZIP)) return PARTS_OF_A_SPREADSHEET.test(start) ? 'spreadsheet' : 'zipped';
  if (/^[\s\u00EF\u00BB\u00BF]*<(!doctype|html|\?xml)/i.test(start)) return 'web-page';
  return SIGNATURES.find(([, bytes]) => begins(bytes))?.[0];
}

/** UTF-16 without its mark: every other byte of plain letters is zero. */
function zerosOf(piece: Uint8Array): NoTable {
  const start = piece.subarray(0, 512);
  const zeros = start.filter((byte) => byte === 0).length;
  return zeros > start.length / 3 ? 'utf16' : 'binary';
}

function soundPart(piece: Uint8Array): string {
  return new TextDecoder('utf-8').decode(piece).split('\uFFFD', 1)[0] ?? '';
}

function endsWell(strict: InstanceType<typeof TextDecoder>): boolean {
  try {
    strict.decode();
    return true;
  } catch {
    return false;
  }
}

const newlines = (text: string): number => text.split('\n').length - 1;

function countNewlines(piece: Uint8Array): number {
  let count = 0;
  for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
