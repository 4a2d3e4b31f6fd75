import { parseArgs } from 'node:util';
import type { Load } from './measure';

export interface Settings extends Load {
  /** Declarations put in a database to weigh it. */
  readonly stored: number;
  /** PostgreSQL server to measure too. */
  readonly server?: string;
}

export const USAGE = `npm run bench:declaration -- [--declarations 60] [--directors 8] [--warm-up 100] [--rounds 10] [--stored 10000]

Declares whole schools by cards over HTTP, then asks as many questions that the FAQ answers, and compares each turn with
a bare echo bot of the same stack, round after round; then fills databases to weigh them. --stored 0 leaves that out.
PostgreSQL is measured too when TEST_DATABASE_URL or DATABASE_URL names a server: in schemas
of its own, dropped at the end.`;

/** From the command line and the environment; `undefined` when the usage is asked. Throws with it on a bad number. */
export function readSettings(): Settings | undefined {
  const text = { type: 'string' } as const;
  const options = { declarations: text, directors: text, 'warm-up': text, rounds: text, stored: text };
  const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } } });
  if (values.help) return undefined;
  return {
    declarations: positive(values.declarations, 60),
    directors: positive(values.directors, 8),
    warmUp: positive(values['warm-up'], 100),
    rounds: positive(values.rounds, 10),
    stored: values.stored === '0' ? 0 : positive(values.stored, 10_000),
    server: process.env.TEST_DATABASE_URL || process.env.DATABASE_URL || undefined,
  };
}

function positive(given: string | undefined, otherwise: number): number {
  const number = Number(given ?? otherwise);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`« ${given} » is not a whole number above 0.\n\n${USAGE}`);
}
