import type { SqliteStatement } from 'kysely';
import type { OnDatabase } from './availability';
import { isCommit, sqliteOutage, told } from './outages';

/** A prepared statement whose failures are told apart: an outage of the disk, or a fault of ours. */
export type ToldApart = (text: string, statement: SqliteStatement) => SqliteStatement;

/** `onDatabase` hears of the first failure, with its true cause, and of the first commit that goes through again. */
export function tellingOutages(onDatabase: OnDatabase = () => undefined): ToldApart {
  const disk = new Disk(onDatabase);
  return (text, statement) => ({
    reader: statement.reader,
    all: (parameters) => disk.telling(text, () => statement.all(parameters)),
    run: (parameters) => disk.telling(text, () => statement.run(parameters)),
    iterate: (parameters) => statement.iterate(parameters),
  });
}

class Disk {
  private illSince: number | undefined;

  constructor(private readonly onDatabase: OnDatabase) {}

  telling<T>(text: string, run: () => T): T {
    try {
      const answer = run();
      if (isCommit(text)) this.committed();
      return answer;
    } catch (error) {
      throw this.failed(text, error);
    }
  }

  private committed(): void {
    if (this.illSince === undefined) return;
    this.onDatabase({ kind: 'back', awayMs: Math.round(performance.now() - this.illSince) });
    this.illSince = undefined;
  }

  private failed(text: string, error: unknown): unknown {
    const outage = sqliteOutage(error);
    if (outage !== undefined && this.illSince === undefined) {
      this.illSince = performance.now();
      this.onDatabase({ kind: 'away', cause: error });
    }
    return told(error, outage, text);
  }
}
