import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** A manifest weighs some kilobytes: more is no manifest. */
const MAX_BYTES = 1024 * 1024;

/** The text of one file of a zip; `undefined` when it is not there, or the zip is none. */
export function textInZip(zip: Buffer, name: string): string | undefined {
  try {
    return read(zip, name);
  } catch {
    return undefined;
  }
}

/** By the list at the end of the zip: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12. */
function read(zip: Buffer, name: string): string | undefined {
  const end = zip.length - END_BYTES;
  if (zip.readUInt32LE(end) !== END) return undefined;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) return undefined;
    const [named, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const start = at + ENTRY_BYTES;
    if (zip.toString('utf8', start, start + named) === name) return contentOf(zip, at);
    at = start + named + extra + comment;
  }
  return undefined;
}

function contentOf(zip: Buffer, entry: number): string {
  const [method, size, local] = [
    zip.readUInt16LE(entry + 10),
    zip.readUInt32LE(entry + 20),
    zip.readUInt32LE(entry + 42),
  ];
  const start = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + size);
  return (method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: MAX_BYTES })).toString('utf8');
}
