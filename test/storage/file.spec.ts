import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { openStores } from '../../src/storage';
import { openLibsqlFile } from '../../src/storage/libsql';
import type { Stores } from '../../src/storage/types';
import { aDraft, CAMPAGNE, saved } from './builders';
import { aDamagedDatabase, breakPages, declareMany } from './damaged';

describe('the embedded database', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'stores-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('creates its folder and its file, closed to other users', async () => {
    const deep = join(dataDir, 'deep', 'data');
    const stores = await openStores({ dataDir: deep });
    for (const path of [deep, ...(await readdir(deep)).map((name) => join(deep, name))]) {
      expect((await stat(path)).mode & 0o077).toBe(0);
    }
    await stores.close();
  });

  it('finds everything again after a restart in the same process, and leaves one file', async () => {
    const before = await openStores({ dataDir });
    const draft = await saved(before, aDraft());
    await before.close();
    await before.close();
    expect(await readdir(dataDir)).toEqual(['assistant.db']);
    const after = await openStores({ dataDir });
    expect(await after.drafts.open('alice', CAMPAGNE)).toEqual(draft);
    await after.close();
  });

  it('keeps writes accepted before it was closed', async () => {
    const before = await openStores({ dataDir });
    const saving = before.drafts.save(aDraft());
    await before.close();
    expect(await saving).toMatchObject({ kind: 'saved' });
    const after = await openStores({ dataDir });
    expect(await after.drafts.find('draft-1')).toBeDefined();
    await after.close();
  });

  it('commits to the disk before it answers', async () => {
    const engine = openLibsqlFile(dataDir);
    const read = async (pragma: string) => (await sql.raw(`pragma ${pragma}`).execute(engine.db)).rows[0];
    expect(await read('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await read('synchronous')).toEqual({ synchronous: 2 });
    expect(await read('locking_mode')).toEqual({ locking_mode: 'exclusive' });
    await engine.close();
  });

  it('refuses a second opening while the first holds it', async () => {
    const stores = await openStores({ dataDir });
    await expect(openStores({ dataDir })).rejects.toMatchObject({ code: 'storage.in-use' });
    await stores.close();
  });

  it('says that a folder cannot be made', async () => {
    await writeFile(join(dataDir, 'file'), '');
    const opening = openStores({ dataDir: join(dataDir, 'file', 'data') });
    await expect(opening).rejects.toMatchObject({ code: 'storage.directory' });
  });

  it('says that the file is not a database', async () => {
    await writeFile(join(dataDir, 'assistant.db'), 'x'.repeat(10_000));
    await expect(openStores({ dataDir })).rejects.toMatchObject({ code: 'storage.corrupt' });
  });

  it('says that the file cannot be opened', async () => {
    await mkdir(join(dataDir, 'assistant.db'));
    await expect(openStores({ dataDir })).rejects.toMatchObject({ code: 'storage.cannot-open' });
  });

  it('says whether it was made by this opening, and where it is', async () => {
    const made = await openStores({ dataDir });
    expect(made.file).toMatchObject({ path: join(dataDir, 'assistant.db'), created: true });
    await made.close();
    const found = await openStores({ dataDir, mayCreate: false });
    expect(found.file).toMatchObject({ created: false });
    await found.close();
  });

  it.each([
    ['nothing is there', async () => undefined],
    ['an empty file is there', async (dir: string) => writeFile(join(dir, 'assistant.db'), '')],
  ])('makes none where it may not (%s), and leaves the folder as it is', async (_name, prepare) => {
    await prepare(dataDir);
    const before = await readdir(dataDir);
    const opening = openStores({ dataDir, mayCreate: false });
    await expect(opening).rejects.toMatchObject({ code: 'storage.no-database' });
    expect(await readdir(dataDir)).toEqual(before);
  });

  it('refuses a file damaged within, that would still open', async () => {
    await aDamagedDatabase(dataDir);
    await expect(openStores({ dataDir })).rejects.toMatchObject({ code: 'storage.corrupt' });
  });

  describe('looked at while it runs', () => {
    let stores: Stores;
    const path = (): string => join(dataDir, 'assistant.db');
    beforeEach(async () => {
      stores = await openStores({ dataDir });
      await saved(stores, aDraft());
    });
    afterEach(() => stores.close().catch(() => undefined));

    it('is sound, and stays writable', async () => {
      expect(await stores.file?.findDamage()).toBeUndefined();
      await expect(stores.drafts.save(aDraft({ id: 'draft-2', personne: 'bob' }))).resolves.toBeDefined();
    });

    it('writes nothing more once damage is found, and still reads what can be read', async () => {
      await declareMany(stores, 40);
      await stores.close();
      stores = await openStores({ dataDir });
      await breakPages(path());
      expect(await stores.file?.findDamage()).toMatch(/./);
      await expect(stores.drafts.save(aDraft({ id: 'd', personne: 'x' }))).rejects.toMatchObject({
        written: 'nothing',
        cause: { code: 'storage.corrupt' },
      });
      expect(await stores.drafts.open('nobody', CAMPAGNE)).toBeUndefined();
    });

    it.each([
      ['removed', () => rm(path())],
      ['replaced', () => rename(path(), `${path()}.old`).then(() => writeFile(path(), ''))],
    ])('gives no receipt once its file was %s', async (_name, harm) => {
      await harm();
      await expect(stores.drafts.save(aDraft({ id: 'd', personne: 'x' }))).rejects.toMatchObject({
        written: 'nothing',
        cause: { code: 'storage.gone' },
      });
      expect(() => stores.file?.ensureThere()).toThrow(expect.objectContaining({ code: 'storage.gone' }));
    });
  });

  it('loses no acknowledged declaration when killed, and refuses a second process meanwhile', async () => {
    const acknowledged: string[] = [];
    for (const name of ['first', 'second']) {
      const { child, lines } = startChild(dataDir, name);
      for await (const line of lines) {
        if (acknowledged.push(line) % 60 === 30) {
          await expect(openStores({ dataDir })).rejects.toMatchObject({ code: 'storage.in-use' });
        }
        if (acknowledged.length % 60 === 0) child.kill('SIGKILL');
      }
    }
    const stores = await openStores({ dataDir });
    const references = new Set((await stores.declarations.list(CAMPAGNE)).map((declaration) => declaration.reference));
    expect(acknowledged.length).toBeGreaterThanOrEqual(120);
    expect(acknowledged.filter((reference) => !references.has(reference))).toEqual([]);
    const histories = await Promise.all([...references].map((reference) => stores.declarations.history(reference)));
    expect(histories.every((events) => events.length === 1)).toBe(true);
    await stores.close();
  }, 60_000);
});

function startChild(dataDir: string, name: string) {
  const script = join(__dirname, 'file-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, lines: createInterface({ input: child.stdout }) };
}
