import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseCreer } from '../../src/cli/base-creer';

describe('npm run base:creer', () => {
  let dir: string;
  let said: string[];
  let faults: string[];

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'creer-'));
    [said, faults] = [[], []];
  });
  afterEach(() => rm(dir, { recursive: true }));

  const creer = (args: readonly string[] = [], databaseUrl?: string): Promise<number> =>
    baseCreer(
      args,
      () => ({
        ok: true,
        settings: { databaseUrl, dataDir: join(dir, 'data'), environment: {}, now: new Date() },
      }),
      { print: (text) => void said.push(text), tell: (text) => void faults.push(text) },
    );

  it('makes the database of a new installation, once', async () => {
    expect(await creer()).toBe(0);
    expect((await stat(join(dir, 'data', 'assistant.db'))).size).toBeGreaterThan(0);
    expect(await creer()).toBe(0);
    expect(said).toEqual([expect.stringContaining('Base créée'), expect.stringContaining('déjà une base')]);
  });

  it('has nothing to make with PostgreSQL, and takes no argument', async () => {
    expect(await creer([], 'postgres://base')).toBe(0);
    expect(await creer(['tout'])).toBe(1);
    expect([said[0], faults[0]]).toEqual([
      expect.stringContaining('PostgreSQL'),
      expect.stringContaining('base:creer'),
    ]);
  });
});
