import type { SqliteStatement } from 'kysely';
import type { OnDatabase } from './availability';
import { isCommit, isRollback, sqliteOutage, told } from './outages';

/** A prepared statement whose failures are told apart: an outage of the disk, or a fault of ours. */
export type ToldApart = (text: string, statement: SqliteStatement) => SqliteStatement;

/** `onDatabase` hears of the first failure, with its true cause, and of the first write that goes through again. */
export function tellingOutages(onDatabase: OnDatabase = () => undefined): ToldApart {
  let ill: number | undefined;
  const failed = (error: unknown, text: string): unknown => {
    const outage = sqliteOutage(error);
    if (outage !== undefined && ill === undefined) {
      ill = performance.now();
      onDatabase({ kind: 'away', cause: error });
    }
    return told(error, outage, text);
  };
  const committed = (): void => {
    if (ill === undefined) return;
    onDatabase({ kind: 'back', awayMs: Math.round(performance.now() - ill) });
    ill = undefined;
  };
  return (text, statement) => ({
    reader: statement.reader,
    all: (parameters) => telling(() => statement.all(parameters), text),
    run: (parameters) => telling(() => statement.run(parameters), text),
    iterate: (parameters) => statement.iterate(parameters),
  });

  function telling<T>(run: () => T, text: string): T {
    try {
      const answer = run();
      if (isCommit(text)) committed();
      return answer;
    } catch (error) {
      if (isRollback(text) && undoneAlready(error)) return NOTHING as T;
      throw failed(error, text);
    }
  }
}

const NOTHING = { changes: 0, lastInsertRowid: 0 };

/** SQLite undoes a transaction by itself on a full disk or a failure to write; the rollback that follows finds none. */
function undoneAlready(error: unknown): boolean {
  return error instanceof Error && error.message.includes('no transaction is active');
}
