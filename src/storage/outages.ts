import { driverCode } from './errors';
import { type Outage, StoreUnavailable } from './unavailable';

/** By the first letters of an SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const SQLSTATES: readonly (readonly [string, Outage])[] = [
  ['08', 'unreachable'],
  ['57P', 'unreachable'],
  ['53300', 'unreachable'],
  ['25P03', 'unreachable'],
  ['57014', 'slow'],
  ['55P03', 'slow'],
  ['25006', 'read-only'],
  ['53100', 'disk-full'],
  ['53', 'slow'],
  ['58', 'io'],
];

/** What the system, the name service and TLS say: never an SQLSTATE, which is of five digits and letters. */
const OF_THE_NETWORK = /^(E[A-Z_]{3,}|ERR_[A-Z_]+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+)$/;

/** pg gives no code to a connection that ended, is ending, or gave no answer in time. */
const WITHOUT_CODE =
  /^(Connection (terminated|ended)|Query read timeout|timeout e(xpired|xceeded)|Client (was closed|has encountered)|Cannot use a pool after)/;

/** What ails a PostgreSQL that gave this error; `undefined` for a fault of the statement or of the program. */
export function postgresOutage(error: unknown): Outage | undefined {
  const code = driverCode(error);
  if (code === undefined) return WITHOUT_CODE.test(messageOf(error)) ? 'unreachable' : undefined;
  if (OF_THE_NETWORK.test(code)) return 'unreachable';
  return SQLSTATES.find(([start]) => code.startsWith(start))?.[1];
}

/** By the first letters of a result code: https://www.sqlite.org/rescode.html. */
const RESULT_CODES: readonly (readonly [string, Outage])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_IOERR', 'io'],
  ['SQLITE_CORRUPT', 'io'],
  ['SQLITE_NOTADB', 'io'],
  ['SQLITE_CANTOPEN', 'io'],
  ['SQLITE_BUSY', 'slow'],
];

/** The same for the embedded database. */
export function sqliteOutage(error: unknown): Outage | undefined {
  const code = driverCode(error) ?? '';
  return RESULT_CODES.find(([start]) => code.startsWith(start))?.[1];
}

/**
 * The error to throw for the one that a driver gave to a statement. A commit without an answer may have been made; one that
 * was refused was not.
 */
export function told(error: unknown, outage: Outage | undefined, statement: string): unknown {
  if (outage === undefined) return error;
  const cutOff = isCommit(statement) && UNANSWERED.includes(outage);
  return new StoreUnavailable(outage, cutOff ? 'unknown' : 'nothing', { cause: error });
}

const UNANSWERED: readonly Outage[] = ['unreachable', 'io'];

export function isCommit(statement: string): boolean {
  return statement === 'commit';
}

export function isRollback(statement: string): boolean {
  return statement.startsWith('rollback');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
