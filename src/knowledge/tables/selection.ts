import type { Aside } from '../../ecoles';
import type { EcoleFermee } from '../../ecoles/types';
import type { Located, SchoolTable, TableFault } from './schools';

/** How many rows were set aside for one reason, and the line of the first. */
export interface AsideCount {
  readonly why: Aside;
  readonly count: number;
  readonly line: number;
}

export type SelectedFault =
  | TableFault
  | { readonly code: 'duplicate'; readonly line: number; readonly uai: string; readonly before: number }
  /** Rows there are, but no school of the département among them. */
  | { readonly code: 'none-kept'; readonly line: number; readonly rows: number }
  /** Nothing yet in a table that is to be filled. */
  | { readonly code: 'not-filled'; readonly line: number };

/** The rows of a table that concern the département. */
export interface Selection<T> {
  readonly values: readonly T[];
  readonly fermees: readonly EcoleFermee[];
  readonly asides: readonly AsideCount[];
  readonly faults: readonly SelectedFault[];
  readonly rows: number;
}

/** Whether an empty table is one that lacks something; `later`: one that is still to be filled. */
export type Wanted = 'some' | 'any' | 'later';

/** Whether a UAI is one of these prefixes' schools. */
export const isOf = (uai: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => uai.startsWith(prefix));

/**
 * Keeps the schools whose UAI begins with one of `prefixes`; a fault of another département's row is set aside with it. A
 * UAI given twice is a fault.
 */
export function select<T extends { readonly uai: string }>(
  table: SchoolTable<T>,
  prefixes: readonly string[],
  wanted: Wanted,
): Selection<T> {
  const here = table.kept.filter(({ value }) => isOf(value.uai, prefixes));
  const elsewhere = table.kept.filter(({ value }) => !isOf(value.uai, prefixes));
  const foreign = table.faults.filter((fault) => isForeign(fault, prefixes));
  const asides = [...table.asides, ...[...elsewhere, ...foreign].map(({ line }) => departed(line))];
  const faults: SelectedFault[] = [...table.faults.filter((fault) => !isForeign(fault, prefixes)), ...duplicates(here)];
  if (here.length === 0 && faults.length === 0 && (table.rows > 0 || wanted === 'some')) {
    faults.push({ code: 'none-kept', line: 1, rows: table.rows });
  }
  if (table.rows === 0 && faults.length === 0 && wanted === 'later') faults.push({ code: 'not-filled', line: 1 });
  return {
    values: here.map(({ value }) => value),
    fermees: table.fermees.map(({ value }) => value).filter(({ uai }) => isOf(uai, prefixes)),
    asides: counted(asides),
    faults,
    rows: table.rows,
  };
}

const departed = (line: number): Located<Aside> => ({ line, value: 'autre-departement' });

function isForeign(fault: TableFault, prefixes: readonly string[]): boolean {
  return fault.code === 'row' && 'uai' in fault.fault && !isOf(fault.fault.uai, prefixes);
}

function duplicates<T extends { readonly uai: string }>(kept: readonly Located<T>[]): SelectedFault[] {
  const seen = new Map<string, number>();
  const faults: SelectedFault[] = [];
  for (const { line, value } of kept) {
    const before = seen.get(value.uai);
    if (before === undefined) seen.set(value.uai, line);
    else faults.push({ code: 'duplicate', line, uai: value.uai, before });
  }
  return faults;
}

function counted(asides: readonly Located<Aside>[]): readonly AsideCount[] {
  const byReason = new Map<Aside, AsideCount>();
  for (const { line, value: why } of asides) {
    const { count, line: first } = byReason.get(why) ?? { count: 0, line };
    byReason.set(why, { why, count: count + 1, line: Math.min(first, line) });
  }
  return [...byReason.values()];
}
