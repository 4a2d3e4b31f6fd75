import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openStores, openStoresToRead } from '../../src/storage';
import { aCommand, aDraft, CAMPAGNE, saved } from './builders';

describe('a copy of the embedded database', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'copy-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  const referencesNow = async (): Promise<Set<string>> => {
    const copy = await openStoresToRead({ dataDir });
    const declarations = await copy.declarations.list(CAMPAGNE);
    await copy.close();
    return new Set(declarations.map(({ reference }) => reference));
  };

  it('is read while another holds the database, and disappears when closed', async () => {
    const stores = await openStores({ dataDir });
    const draft = await saved(stores, aDraft());
    await stores.declarations.declare(aCommand({ draft, reference: 'S24-1' }));
    const before = await readdir(dataDir);
    expect(await referencesNow()).toEqual(new Set(['S24-1']));
    expect(await readdir(dataDir)).toEqual(before);
    await stores.close();
    expect(await referencesNow()).toEqual(new Set(['S24-1']));
    expect(await readdir(dataDir)).toEqual(['assistant.db']);
  });

  it('changes nothing of the database, and does not keep it from being opened', async () => {
    await (await openStores({ dataDir })).close();
    const copy = await openStoresToRead({ dataDir });
    await saved(copy, aDraft());
    const stores = await openStores({ dataDir });
    expect(await stores.drafts.find('draft-1')).toBeUndefined();
    await stores.close();
    await copy.close();
  });

  it('of a database that is not there is refused, and creates none', async () => {
    await expect(openStoresToRead({ dataDir })).rejects.toMatchObject({ code: 'storage.no-database' });
    await expect(openStoresToRead({ dataDir: join(dataDir, 'x') })).rejects.toMatchObject({
      code: 'storage.no-database',
    });
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('of a file that is not a database is refused, and leaves nothing behind', async () => {
    await writeFile(join(dataDir, 'assistant.db'), 'x'.repeat(10_000));
    await expect(openStoresToRead({ dataDir })).rejects.toMatchObject({ code: 'storage.corrupt' });
    expect(await readdir(dataDir)).toEqual(['assistant.db']);
  });

  it('holds every acknowledged declaration of a process that writes without a pause, checkpoints included', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'file-child.ts'), dataDir, 'busy'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const acknowledged: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      if (acknowledged.push(line) % 200 !== 0) continue;
      const known = [...acknowledged];
      const references = await referencesNow();
      expect(known.filter((reference) => !references.has(reference))).toEqual([]);
      if (acknowledged.length >= 1_600) child.kill('SIGKILL');
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(1_600);
  }, 60_000);
});
