import { parse } from 'csv-parse/sync';
import type { CsvError, Info } from 'csv-parse/sync';
import type { FaultCode } from '../codes';
import { alternatives } from '../nearest';
import type { Fault } from '../types';

/** A line of a table under its header; `line` is the one on which it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly rows: readonly CsvRow[];
  readonly faults: readonly Fault[];
}

/**
 * Reads a table written with `;` or `,`, its first line being the header. One of `required` must be among its columns.
 * A line that has not as many cells as the header, or a quote left open, is a fault; the other lines are still read.
 */
export function readCsv(file: string, text: string, required: readonly string[]): CsvTable {
  const faults: Fault[] = [];
  const records = parse(text, {
    columns: true,
    delimiter: delimiterOf(text),
    info: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error !== undefined) faults.push(csvFault(file, error));
      return undefined;
    },
  }) as unknown as { readonly record: Readonly<Record<string, string>>; readonly info: Info }[];
  const rows = records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  const header = headerOf(text);
  if (!required.some((column) => header.includes(column))) faults.push(headerFault(file, required));
  return { rows, faults };
}

/** The header decides: names of columns hold neither sign. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  return header.includes(';') || !header.includes(',') ? ';' : ',';
}

function headerOf(text: string): string[] {
  const [line = ''] = text.split('\n', 1);
  return line.split(delimiterOf(text)).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
}

/** A fault of one line of a table. */
export function lineFault(file: string, line: number, code: FaultCode, message: string, remedy: string): Fault {
  return { code, severity: 'error', file, line, message, remedy };
}

function headerFault(file: string, required: readonly string[]): Fault {
  return lineFault(
    file,
    1,
    'csv.header',
    'la colonne attendue n’est pas dans la première ligne.',
    `La première ligne doit nommer les colonnes, dont ${alternatives(required)}.`,
  );
}

function csvFault(file: string, error: CsvError): Fault {
  const line = typeof error.lines === 'number' ? error.lines : 1;
  if (error.code === 'CSV_RECORD_INCONSISTENT_COLUMNS') {
    return lineFault(
      file,
      line,
      'csv.cells',
      'cette ligne n’a pas autant de cases que la première.',
      'Vérifiez le nombre de séparateurs ; une case qui en contient un se met entre guillemets droits.',
    );
  }
  return lineFault(
    file,
    line,
    'csv.syntax',
    'cette ligne n’est pas lisible (un guillemet ouvert n’est pas refermé ?).',
    'Retirez le guillemet droit, ou doublez-le à l’intérieur d’une case entre guillemets.',
  );
}
