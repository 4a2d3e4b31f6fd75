import { once } from 'node:events';
import { setImmediate as breathe } from 'node:timers/promises';
import { parse } from 'csv-parse';
import type { CsvError, Parser } from 'csv-parse';
import { MAX_TABLE_ROWS } from './limits';

/** What is wrong with the form of a table, and on which line, from 1. */
export interface FormFault {
  readonly code: 'cells' | 'syntax' | 'cut' | 'too-many-rows';
  readonly line: number;
}

export interface RowReader {
  /** The first line that holds something. `false`: no row is wanted under such a header. */
  header(cells: readonly string[]): boolean;
  /** Each further one but those without a word (« ;;;; »), with the line on which it ends. */
  row(cells: readonly string[], line: number): void;
}

/** Characters parsed before other work of the program goes on: some 10 ms. */
const PIECE = 1 << 18;

/**
 * Reads a table written with `;`, `,` or tabs, piece by piece: neither the file nor its rows stand in memory. A line that
 * has not as many cells as the header, or a quote left open, is a fault; the other lines are still read.
 */
export async function readRows(
  pieces: AsyncIterable<string> | Iterable<string>,
  reader: RowReader,
  mostRows = MAX_TABLE_ROWS,
): Promise<readonly FormFault[]> {
  const reading = createReading(reader, mostRows);
  let parser: Parser | undefined;
  let ending = '';
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length && !reading.isOver(); at += PIECE) {
      const part = piece.slice(at, at + PIECE);
      parser ??= parserOf(part, reading);
      if (!parser.write(part)) await once(parser, 'drain');
      ending = part.slice(-1);
      await breathe();
    }
  }
  if (parser !== undefined && !reading.isOver()) {
    parser.end();
    await once(parser.resume(), 'end');
  }
  return reading.faults(/[\r\n]/.test(ending));
}

interface Reading {
  readonly take: (cells: readonly string[], line: number) => void;
  readonly skip: (error: CsvError) => void;
  isOver(): boolean;
  faults(endsALine: boolean): readonly FormFault[];
}

function createReading(reader: RowReader, mostRows: number): Reading {
  const faults: FormFault[] = [];
  let width: number | undefined;
  let wanted = true;
  let rows = 0;
  let last = 0;
  return {
    take(cells, line) {
      if (cells.every((cell) => cell === '')) return;
      last = line;
      if (width === undefined) {
        width = cells.length;
        wanted = reader.header(cells);
        return;
      }
      rows += 1;
      if (rows > mostRows) {
        if (rows === mostRows + 1) faults.push({ code: 'too-many-rows', line });
      } else if (cells.length !== width) faults.push({ code: 'cells', line });
      else reader.row(cells, line);
    },
    skip(error) {
      last = typeof error.lines === 'number' ? error.lines : last + 1;
      // After a quote that stood wrong, the parser takes the rest for its cell: the end is no cut.
      const wasSound = faults.every(({ code }) => code !== 'syntax');
      if (error.code !== 'CSV_QUOTE_NOT_CLOSED') faults.push({ code: 'syntax', line: last });
      else if (wasSound) faults.push({ code: 'cut', line: last });
    },
    isOver: () => !wanted || rows > mostRows,
    // A last line that lacks cells, and its end with them, was cut; with its end, it was written so.
    faults: (endsALine) =>
      faults.map((fault) =>
        !endsALine && fault.code === 'cells' && fault.line === last ? { ...fault, code: 'cut' } : fault,
      ),
  };
}

function parserOf(start: string, { take, skip }: Reading): Parser {
  return parse({
    delimiter: delimiterOf(start),
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      if (error !== undefined) skip(error);
      return undefined;
    },
    on_record: (cells: string[], { lines }: { readonly lines: number }) => {
      take(cells, lines);
      return null;
    },
  });
}

const DELIMITERS = [';', ',', '\t'] as const;

/** The header decides: names of columns hold none of these signs. */
function delimiterOf(text: string): string {
  const header = text.split(/[\r\n]/, 1)[0] ?? '';
  const times = (sign: string): number => header.split(sign).length - 1;
  return DELIMITERS.reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}
