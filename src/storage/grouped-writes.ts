import { type Kysely, sql } from 'kysely';
import type { Engine } from './engine';
import type { Tables, Trx } from './tables';

/** Writes put in one commit at most: bounds how long one commit holds the (synchronous) event loop, about 20 ms. */
const WRITES_PER_COMMIT = 64;

/** Throws the reason why nothing may be written. */
type Guard = () => void;

interface Unit {
  readonly work: (trx: Trx) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit for an engine with one connection: the writes asked for during one tick share one transaction, hence
 * one fsync. Each of several is a savepoint: its failure undoes it alone. Nobody is answered before the commit; when the
 * commit fails, all are told the cause. `guard` throws when the database must not be written: looked at before each commit,
 * and after it, before anybody is answered.
 */
export function groupWrites(
  db: Kysely<Tables>,
  guard: Guard = () => undefined,
): { write: Engine['write']; idle: () => Promise<void> } {
  let waiting: Unit[] = [];
  let draining: Promise<void> | undefined;

  async function drain(): Promise<void> {
    await nextTick();
    while (waiting.length > 0) {
      const units = waiting.slice(0, WRITES_PER_COMMIT);
      waiting = waiting.slice(WRITES_PER_COMMIT);
      await (units.length === 1 ? commitAlone(db, units[0]!, guard) : commitTogether(db, units, guard));
    }
    draining = undefined;
  }

  return {
    write: <T>(work: (trx: Trx) => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as Unit['resolve'], reject });
        draining ??= drain();
      }),
    idle: async () => draining,
  };
}

function nextTick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** By itself, a write needs no savepoint: its failure undoes the whole transaction. */
async function commitAlone(db: Kysely<Tables>, { work, resolve, reject }: Unit, guard: Guard): Promise<void> {
  try {
    guard();
    const value = await inTransaction(db, work);
    guard();
    resolve(value);
  } catch (error) {
    reject(error);
  }
}

async function commitTogether(db: Kysely<Tables>, units: readonly Unit[], guard: Guard): Promise<void> {
  try {
    guard();
    const answers = await inTransaction(db, (trx) => runInOrder(trx, units));
    guard();
    for (const answer of answers) answer();
  } catch (error) {
    for (const unit of units) unit.reject(error);
  }
}

/**
 * Some failures (a full disk) end the transaction by themselves: undoing it then fails in its turn, and only the first
 * error says why nothing was kept.
 */
async function inTransaction<T>(db: Kysely<Tables>, work: (trx: Trx) => Promise<T>): Promise<T> {
  const trx = await db.startTransaction().execute();
  try {
    const value = await work(trx);
    await trx.commit().execute();
    return value;
  } catch (error) {
    await trx
      .rollback()
      .execute()
      .catch(() => undefined);
    throw error;
  }
}

async function runInOrder(trx: Trx, units: readonly Unit[]): Promise<(() => void)[]> {
  const settled: (() => void)[] = [];
  for (const unit of units) settled.push(await runApart(trx, unit));
  return settled;
}

/** Runs one unit within a savepoint and gives back how to answer it once committed. */
async function runApart(trx: Trx, unit: Unit): Promise<() => void> {
  await sql`savepoint unit`.execute(trx);
  try {
    const value = await unit.work(trx);
    await sql`release unit`.execute(trx);
    return () => unit.resolve(value);
  } catch (error) {
    await undo(trx, error);
    return () => unit.reject(error);
  }
}

/** A full disk undoes the whole transaction, savepoint included: what says so is then thrown, not that nothing is left. */
async function undo(trx: Trx, reason: unknown): Promise<void> {
  try {
    await sql`rollback to unit`.execute(trx);
    await sql`release unit`.execute(trx);
  } catch {
    throw reason;
  }
}
