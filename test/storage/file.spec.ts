import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { openStores } from '../../src/storage';
import { openLibsqlFile } from '../../src/storage/libsql';
import { aDraft, CAMPAGNE, saved } from './builders';

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
