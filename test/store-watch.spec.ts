import { setTimeout as pause } from 'node:timers/promises';
import { createLogger } from '../src/logging';
import { StorageError } from '../src/storage';
import type { DatabaseFile } from '../src/storage/types';
import { untilQuiet, watchStore } from '../src/store-watch';

const HOUR = 3_600_000;
const NEVER = 1_000_000;

describe('the watch over the embedded database', () => {
  let lines: string[];
  let ends: number;
  let watch: { close(): void };
  beforeEach(() => {
    [lines, ends] = [[], 0];
  });
  afterEach(() => watch.close());

  const start = (file: Partial<DatabaseFile> | undefined, presenceMs: number, nightlyMs: number): void => {
    const whole = { path: '/data/assistant.db', created: false, ensureThere: () => undefined, ...file } as DatabaseFile;
    watch = watchStore(
      {
        stores: file === undefined ? {} : { file: whole },
        clock: () => new Date(),
        logger: createLogger({
          level: 'info',
          json: true,
          destination: { write: (line: string) => void lines.push(line) },
        }),
        onGone: () => (ends += 1),
      },
      presenceMs,
      () => nightlyMs,
    );
  };
  const events = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const until = async (met: () => boolean): Promise<void> => {
    while (!met()) await pause(1);
  };

  it('ends the program once, with a fatal event, when the file is gone', async () => {
    const ensureThere = (): void => {
      throw new StorageError('storage.gone', 'The database was removed.');
    };
    start({ ensureThere }, 1, NEVER);
    await until(() => ends > 0);
    await pause(20);
    expect([ends, events()]).toEqual([1, [expect.objectContaining({ level: 'fatal', path: '/data/assistant.db' })]]);
  });

  it('tells damage as fatal, with the way to restore, each night until somebody acts', async () => {
    start({ findDamage: async () => 'page 12 is never used' }, NEVER, 1);
    await until(() => lines.length >= 2);
    expect(events()[0]).toMatchObject({ level: 'fatal', damage: 'page 12 is never used' });
    expect(events()[0]?.['msg']).toContain('npm run restauration');
    expect(ends).toBe(0);
  });

  it('looks again the next night after it could not look', async () => {
    let looks = 0;
    const findDamage = (): Promise<undefined> => {
      looks += 1;
      return looks === 1 ? Promise.reject(new Error('disk I/O error')) : Promise.resolve(undefined);
    };
    start({ findDamage }, NEVER, 1);
    await until(() => looks >= 3);
    expect(events()).toEqual([expect.objectContaining({ level: 'error' })]);
  });

  it('has nothing to look at on PostgreSQL', async () => {
    start(undefined, 1, 1);
    await pause(20);
    expect([lines, ends]).toEqual([[], 0]);
  });
});

describe('the quiet hour', () => {
  it.each([
    ['in the evening, of the next day', new Date(2024, 2, 20, 21), 6 * HOUR],
    ['in the small hours, of the same day', new Date(2024, 2, 20, 1), 2 * HOUR],
    ['at the hour itself, of the next day', new Date(2024, 2, 20, 3), 24 * HOUR],
  ])('is waited for: %s', (_name, now, expected) => {
    expect(untilQuiet(now)).toBe(expected);
  });
});
