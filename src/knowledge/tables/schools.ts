import { columnsOf, headingsOf, judgeEcole, judgeFermee, rowOf } from '../../ecoles';
import type { Aside, Column, Columns, Judged, Row, RowFault } from '../../ecoles';
import type { Ecole, EcoleFermee } from '../../ecoles/types';
import { readRows } from './rows';
import type { FormFault } from './rows';

/** The text of a table, in as many pieces as one likes. */
export type Pieces = AsyncIterable<string> | Iterable<string>;

/** A row that was kept, and where it stands. */
export interface Located<T> {
  readonly line: number;
  readonly value: T;
}

export type TableFault =
  | FormFault
  /** One of these headings is needed and none is there. */
  | { readonly code: 'header'; readonly line: number; readonly headings: readonly string[] }
  | { readonly code: 'row'; readonly line: number; readonly fault: RowFault };

/** A table of schools, of whatever département. */
export interface SchoolTable<T> {
  readonly kept: readonly Located<T>[];
  /** Closings told by rows that were set aside. */
  readonly fermees: readonly Located<EcoleFermee>[];
  readonly asides: readonly Located<Aside>[];
  readonly faults: readonly TableFault[];
  /** Rows read, those at fault included. */
  readonly rows: number;
  readonly columns: Columns;
}

/** Reads `ecoles.csv`, or an official register of open establishments. */
export function readEcoles(pieces: Pieces): Promise<SchoolTable<Ecole>> {
  return readSchools(pieces, ecolesNeed, judgeEcole);
}

/** Reads `ecoles-fermees.csv`, or the official register of closed establishments. */
export function readFermees(pieces: Pieces): Promise<SchoolTable<EcoleFermee>> {
  return readSchools(pieces, () => [['uai'], ['nom'], ['commune'], ['fermee_le']], judgeFermee);
}

type Needs = (columns: Columns) => readonly (readonly Column[])[];

/** An official register holds every kind of establishment: without a type or a nature, nothing tells a school. */
const ecolesNeed: Needs = (columns) => [
  ['uai'],
  ['nom'],
  ['commune'],
  ...(columns.has('etat') || columns.has('type') ? [['type', 'nature', 'code_nature'] as const] : []),
];

async function readSchools<T>(pieces: Pieces, needs: Needs, judge: (row: Row) => Judged<T>): Promise<SchoolTable<T>> {
  const kept: Located<T>[] = [];
  const fermees: Located<EcoleFermee>[] = [];
  const asides: Located<Aside>[] = [];
  const faults: TableFault[] = [];
  let columns: Columns = new Map();
  let rows = 0;
  let headed = false;
  const form = await readRows(pieces, {
    header(cells) {
      headed = true;
      columns = columnsOf(cells);
      const missing = needs(columns).filter((some) => !some.some((column) => columns.has(column)));
      faults.push(
        ...missing.map((some): TableFault => ({ code: 'header', line: 1, headings: some.flatMap(headingsOf) })),
      );
      return missing.length === 0;
    },
    row(cells, line) {
      rows += 1;
      const judged = judge(rowOf(columns, cells));
      if (judged.kind === 'kept') kept.push({ line, value: judged.value });
      else if (judged.kind === 'fault') faults.push({ code: 'row', line, fault: judged.fault });
      else {
        asides.push({ line, value: judged.why });
        if (judged.fermee !== undefined) fermees.push({ line, value: judged.fermee });
      }
    },
  });
  if (!headed) faults.push({ code: 'header', line: 1, headings: headingsOf('uai') });
  return { kept, fermees, asides, faults: [...faults, ...form], rows, columns };
}
