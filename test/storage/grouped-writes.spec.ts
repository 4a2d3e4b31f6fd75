import { sql } from 'kysely';
import { openLibsqlMemory } from '../../src/storage/libsql';
import { groupWrites } from '../../src/storage/grouped-writes';
import type { Engine } from '../../src/storage/engine';
import type { Trx } from '../../src/storage/tables';

describe('grouped writes', () => {
  let engine: Engine;
  let write: Engine['write'];
  beforeEach(async () => {
    engine = openLibsqlMemory();
    write = (work) => groupedWrites.write(work);
    const groupedWrites = groupWrites(engine.db);
    await sql`create table t (n integer primary key, parent integer references t deferrable initially deferred)`.execute(
      engine.db,
    );
  });
  afterEach(() => engine.close());

  const add =
    (n: number, parent: number | null = null) =>
    async (trx: Trx) => {
      await sql`insert into t values (${n}, ${parent})`.execute(trx);
      return n;
    };
  const kept = async () => {
    const { rows } = await sql<{ n: number }>`select n from t order by n`.execute(engine.db);
    return rows.map((row) => row.n);
  };

  it('answers each with its own value, in order', async () => {
    expect(await Promise.all([1, 2, 3].map((n) => write(add(n))))).toEqual([1, 2, 3]);
    expect(await kept()).toEqual([1, 2, 3]);
  });

  it('undoes what a failed write did, and nothing of the others', async () => {
    const fails = async (trx: Trx) => {
      await add(2)(trx);
      throw new Error('refused');
    };
    const outcomes = await Promise.allSettled([write(add(1)), write(fails), write(add(3))]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await kept()).toEqual([1, 3]);
  });

  it('goes on after a constraint refused a write', async () => {
    const outcomes = await Promise.allSettled([write(add(1)), write(add(1)), write(add(2))]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await kept()).toEqual([1, 2]);
  });

  it('tells everybody when the commit itself fails, and keeps nothing', async () => {
    const orphan = write(add(2, 99));
    const outcomes = await Promise.allSettled([write(add(1)), orphan]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
    expect(await kept()).toEqual([]);
    await expect(write(add(3))).resolves.toBe(3);
  });

  describe('when the disk is full', () => {
    const allow = (pages: string) => sql.raw(`pragma max_page_count = ${pages}`).execute(engine.db);
    const big = (n: number) => async (trx: Trx) => {
      await sql`insert into heavy values (${n}, ${'x'.repeat(100_000)})`.execute(trx);
    };
    beforeEach(async () => {
      await sql`create table heavy (n integer, contenu text)`.execute(engine.db);
      await allow('20');
    });

    it('tells the cause given by the driver, and keeps nothing of what it refused', async () => {
      const outcomes = await Promise.allSettled([write(big(1)), write(big(2))]);
      const reasons = outcomes.map((outcome) => outcome.status === 'rejected' && (outcome.reason as unknown));
      expect(reasons).toEqual([
        expect.objectContaining({ code: 'disk-full' }),
        expect.objectContaining({ code: 'disk-full' }),
      ]);
      expect((await sql`select * from heavy`.execute(engine.db)).rows).toEqual([]);
    });

    it('writes again once there is room', async () => {
      await expect(write(big(1))).rejects.toMatchObject({ code: 'disk-full' });
      await allow('1000000');
      await expect(write(big(1))).resolves.toBeUndefined();
      expect(await write(add(1))).toBe(1);
    });
  });

  it('writes nothing, and answers nobody, once its guard refuses', async () => {
    let refusal: Error | undefined = new Error('gone');
    const guarded = groupWrites(engine.db, () => {
      if (refusal) throw refusal;
    });
    await expect(guarded.write(add(1))).rejects.toThrow('gone');
    expect(await kept()).toEqual([]);
    refusal = undefined;
    const meanwhile = guarded.write(async (trx) => {
      await add(2)(trx);
      refusal = new Error('gone meanwhile');
    });
    await expect(meanwhile).rejects.toThrow('gone meanwhile');
  });

  it('answers nobody before the commit', async () => {
    const seen: string[] = [];
    const first = write(add(1)).then(() => seen.push('first answered'));
    const second = write(async (trx) => {
      await add(2)(trx);
      seen.push('second written');
    });
    await Promise.all([first, second]);
    expect(seen).toEqual(['second written', 'first answered']);
  });

  it('takes more writes than one commit holds', async () => {
    const numbers = Array.from({ length: 200 }, (_, n) => n);
    await Promise.all(numbers.map((n) => write(add(n))));
    expect(await kept()).toEqual(numbers);
  });

  it('takes a write asked for while another is under way', async () => {
    const later: Promise<number>[] = [];
    await write(async (trx) => {
      await add(1)(trx);
      later.push(write(add(2)));
    });
    await Promise.all(later);
    expect(await kept()).toEqual([1, 2]);
  });
});
