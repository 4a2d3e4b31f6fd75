import type { FaultCode } from './codes';
import type { Problem } from './problem';
import type { Fault } from './types';

/** Where a value stands in its file, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A document whose values can be placed: `excerpt` narrows the place to those words of the value. */
export interface Placed {
  readonly file: string;
  place(path: Problem['path'], excerpt?: string): Place;
}

/** Problems of one document as faults with their lines. */
export function faultsOf(document: Placed, problems: readonly Problem[]): Fault[] {
  return problems.map(({ path, excerpt, ...said }) => ({
    ...said,
    file: document.file,
    ...document.place(path, excerpt),
  }));
}

/** A fault of a whole file, shown at its first line. */
export function fileFault(file: string, code: FaultCode, message: string, remedy: string): Fault {
  return { code, severity: 'error', file, line: 1, message, remedy };
}

/** Sorted by file, then line, then column, then code; the same fault is said once. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const sorted = [...faults].sort(
    (a, b) => byText(a.file, b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0) || byText(a.code, b.code),
  );
  const said = new Set<string>();
  return sorted.filter((fault) => {
    const key = JSON.stringify([fault.file, fault.line, fault.code, fault.message]);
    return !said.has(key) && said.add(key);
  });
}

export const isError = (fault: { readonly severity: Fault['severity'] }): boolean => fault.severity === 'error';

/** By code units: the same order on every machine, whatever its language. */
function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
