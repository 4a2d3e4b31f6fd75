import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Ecole } from '../../ecoles/types';
import { noTableFault, unreadableFault } from '../folder/read-file';
import type { Fault } from '../types';
import { createDecoder, createEncodingJudge } from './encoding';
import type { Encoding } from './encoding';
import { MAX_TABLE_BYTES } from './limits';
import { readEcoles } from './schools';
import type { SchoolTable } from './schools';

export type ReadRegister =
  { readonly ok: true; readonly table: SchoolTable<Ecole> } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Bytes read at once. */
const PIECE = 1 << 20;

/**
 * Reads an official register as it was downloaded, as a stream, twice: for its encoding, then for its rows. What is no
 * table (too big, UTF-16, an archive, a spreadsheet…) is a fault; faults of rows are in the table.
 */
export async function readRegister(path: string): Promise<ReadRegister> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const stat = await file.stat();
    if (!stat.isFile() || stat.size > MAX_TABLE_BYTES) {
      return refused(noTableFault(basename(path), stat.isFile() ? 'table-too-big' : 'not-a-file', 1));
    }
    const encoding = await encodingOf(file);
    if (encoding.kind === 'no-table') return refused(noTableFault(basename(path), encoding.why, encoding.line));
    return { ok: true, table: await readEcoles(decoded(file, encoding.label)) };
  } catch (error) {
    return refused(unreadableFault(basename(path), error));
  } finally {
    await file?.close();
  }
}

const refused = (fault: Fault): ReadRegister => ({ ok: false, faults: [fault] });

async function encodingOf(file: FileHandle): Promise<Encoding> {
  const judge = createEncodingJudge();
  for await (const piece of pieces(file)) judge.look(piece);
  return judge.verdict();
}

async function* decoded(file: FileHandle, label: 'utf-8' | 'windows-1252'): AsyncGenerator<string> {
  const decode = createDecoder(label);
  for await (const piece of pieces(file)) yield decode(piece);
}

async function* pieces(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(PIECE), 0, PIECE, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
