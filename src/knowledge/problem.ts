import type { FaultCode } from './codes';

/**
 * What a check of authored data found, placed by its path in the document; the loader turns the path into a line.
 * `message` says in French what is wrong with which value, `remedy` what to write instead.
 */
export interface Problem {
  readonly code: FaultCode;
  readonly severity: 'error' | 'warning';
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly remedy: string;
  /** Words of the value at `path` that are at fault, when they sit somewhere inside a long text. */
  readonly excerpt?: string;
}
