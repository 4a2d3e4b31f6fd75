import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { openStores } from '../../src/storage';
import { MIGRATIONS } from '../../src/storage/migrations';
import { expectAllReadable, PREVIOUS_RELEASE } from './previous-release';

describe('a populated database of the previous release', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'upgrade-'));
    const database = new Database(join(dataDir, 'assistant.db'));
    database.exec(PREVIOUS_RELEASE);
    database.close();
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('is opened, brought up to this program, and read whole', async () => {
    const stores = await openStores({ dataDir, mayCreate: false });
    expect(stores.schemaVersion).toBe(MIGRATIONS.at(-1)?.version);
    await expectAllReadable(stores);
    await stores.close();
  });
});
