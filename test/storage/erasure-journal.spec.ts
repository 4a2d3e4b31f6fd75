import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores } from '../../src/storage';
import {
  digestOf,
  mergedErasures,
  openErasureJournal,
  purgeErasures,
  readErasures,
  writtenErasures,
} from '../../src/storage/erasure-journal';
import { replayErasures } from '../../src/storage/erasure-replay';
import { openLibsqlFile } from '../../src/storage/libsql';
import type { Stores } from '../../src/storage/types';
import { aCommand, aDraft, CAMPAGNE, declared, minute, saved } from './builders';

describe('the journal of erasures', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'erasures-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const path = async (): Promise<string> => join(dir, (await readdir(dir))[0] ?? '');

  it('keeps the last erasure of each person, in a file of this user alone that holds no id', async () => {
    const journal = openErasureJournal(dir);
    await journal.note('alice', minute(1));
    await journal.note('alice', minute(5));
    await journal.note('bob', minute(2));
    expect(await readErasures(dir)).toEqual(
      new Map([
        [digestOf('alice'), minute(5)],
        [digestOf('bob'), minute(2)],
      ]),
    );
    expect((await stat(await path())).mode & 0o077).toBe(0);
    expect(await readFile(await path(), 'utf8')).not.toContain('alice');
  });

  it('loses none to a line that a power cut left without its end', async () => {
    const journal = openErasureJournal(dir);
    await journal.note('alice', minute(1));
    await appendFile(await path(), '{"v":1,"qui":"0a');
    await journal.note('bob', minute(2));
    expect((await readErasures(dir)).size).toBe(2);
  });

  it('says which line is none of its own', async () => {
    await openErasureJournal(dir).note('alice', minute(1));
    await appendFile(await path(), '{"v":9}\n');
    await expect(readErasures(dir)).rejects.toMatchObject({
      code: 'storage.erasures',
      message: expect.stringContaining('Line 3'),
    });
  });

  it('is empty where there is none', async () => {
    expect(await readErasures(join(dir, 'nowhere'))).toEqual(new Map());
  });

  it('refuses a folder that is none', async () => {
    await writeFile(join(dir, 'file'), '');
    expect(() => openErasureJournal(join(dir, 'file', 'x'))).toThrow(
      expect.objectContaining({ code: 'storage.erasures' }),
    );
  });

  it('loses the months that ended before the oldest backup, and no other file', async () => {
    const journal = openErasureJournal(dir);
    await journal.note('alice', '2024-03-20T08:00:00.000Z');
    await journal.note('bob', '2024-05-01T08:00:00.000Z');
    await writeFile(join(dir, 'notes.txt'), '');
    await purgeErasures(dir, '2024-05-20T08:00:00.000Z');
    expect(await readErasures(dir)).toEqual(new Map([[digestOf('bob'), '2024-05-01T08:00:00.000Z']]));
    expect(await readdir(dir)).toContain('notes.txt');
  });

  it('is copied and merged without loss', async () => {
    const one = new Map([[digestOf('alice'), minute(1)]]);
    const other = new Map([
      [digestOf('alice'), minute(3)],
      [digestOf('bob'), minute(2)],
    ]);
    await writeFile(join(dir, 'effacements-copie-2024-03.jsonl'), writtenErasures(mergedErasures(one, other)));
    expect(await readErasures(dir)).toEqual(other);
  });

  describe('with stores', () => {
    let stores: Stores;
    const dataDir = (): string => join(dir, 'data');
    beforeEach(async () => {
      stores = await openStores({ dataDir: dataDir(), erasuresDir: dir });
    });
    const replay = async (): Promise<number> => {
      await stores.close();
      const engine = openLibsqlFile(dataDir());
      const people = await replayErasures(engine, await readErasures(dir));
      await engine.close();
      stores = await openStores({ dataDir: dataDir() });
      return people;
    };
    afterEach(() => stores.close());

    it('notes each erasure', async () => {
      await stores.personalData.erase('alice', minute(9));
      expect(await readErasures(dir)).toEqual(new Map([[digestOf('alice'), minute(9)]]));
    });

    it('erases nothing that it could not note', async () => {
      await saved(stores, aDraft());
      await stores.close();
      stores = await openStores({ dataDir: dataDir(), erasuresDir: join(dir, 'notes') });
      await rm(join(dir, 'notes'), { recursive: true });
      await writeFile(join(dir, 'notes'), '');
      await expect(stores.personalData.erase('alice', minute(9))).rejects.toMatchObject({
        written: 'nothing',
        cause: { code: 'storage.erasures' },
      });
      expect(await stores.drafts.find('draft-1')).toBeDefined();
    });

    it('erases again who was erased since, at the instant of their erasure, and nobody else', async () => {
      await declared(stores, aCommand({ draft: await saved(stores, aDraft()) }));
      await saved(stores, aDraft({ id: 'draft-bob', personne: 'bob' }));
      await stores.conversations.remember('alice', '{}', minute(1));
      await openErasureJournal(dir).note('alice', minute(9));
      expect(await replay()).toBe(1);
      expect(await stores.personalData.export('alice')).toMatchObject({ drafts: [], declarations: [], events: [] });
      expect(await stores.conversations.find('alice')).toBeUndefined();
      expect((await stores.declarations.history('REF-1')).at(-1)).toMatchObject({ nature: 'effacee', le: minute(9) });
      expect(await stores.drafts.open('bob', CAMPAGNE)).toBeDefined();
    });

    it('leaves alone who came back after their erasure', async () => {
      await stores.personalData.erase('alice', minute(0));
      await declared(stores, aCommand({ draft: await saved(stores, aDraft({ modifie_le: minute(1) })) }));
      await stores.conversations.remember('alice', '{}', minute(1));
      expect(await replay()).toBe(0);
      expect(await stores.conversations.find('alice')).toBe('{}');
      expect((await stores.personalData.export('alice')).declarations).toHaveLength(1);
    });
  });
});
