import { createLogger, type Logger } from '../../src/logging';

/** One event of the log, as an operator's tools read it. */
export interface Line {
  readonly level: string;
  readonly msg: string;
  readonly [fact: string]: unknown;
}

/** The program's log, in memory. */
export function aLog(): { readonly logger: Logger; readonly lines: Line[] } {
  const lines: Line[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line) as Line) };
  return { logger: createLogger({ level: 'info', json: true, destination }), lines };
}
