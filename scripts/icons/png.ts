import { deflateSync, inflateSync } from 'node:zlib';

/** Pixels row by row, 4 bytes each: red, green, blue, opacity. */
export interface Image {
  readonly size: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** 8 bits a channel, true colour with opacity, no interlacing. */
const FORMAT = [8, 6, 0, 0, 0];
const CHANNELS = 4;

/** A square image as a PNG (https://www.w3.org/TR/png-3/). */
export function encodePng({ size, pixels }: Image): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set(FORMAT, 8);
  const rows = Array.from({ length: size }, (_, y) => [
    Buffer.from([0]),
    Buffer.from(pixels.subarray(y * size * CHANNELS, (y + 1) * size * CHANNELS)),
  ]);
  const data = deflateSync(Buffer.concat(rows.flat()), { level: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** What `encodePng` wrote; other PNGs are not understood and throw. */
export function decodePng(png: Buffer): Image {
  const size = png.readUInt32BE(16);
  const length = png.readUInt32BE(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  const stride = size * CHANNELS + 1;
  const pixels = new Uint8Array(size * size * CHANNELS);
  for (let y = 0; y < size; y++) pixels.set(rows.subarray(y * stride + 1, (y + 1) * stride), y * size * CHANNELS);
  return { size, pixels };
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, check]);
}

/** CRC-32 of PNG; node:zlib has its own from Node 22.2 only. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
