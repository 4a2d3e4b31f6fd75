import { randomUUID } from 'node:crypto';
import { openStores } from '../../src/storage';
import { MIGRATIONS } from '../../src/storage/migrations';
import { run, serverUrl, within } from './postgres-instances';
import { expectAllReadable, PREVIOUS_RELEASE } from './previous-release';

describe('a populated PostgreSQL of the previous release', () => {
  const schema = `upgrade_${randomUUID().replaceAll('-', '')}`;
  const databaseUrl = within(serverUrl(), schema);
  beforeEach(async () => {
    await run(serverUrl(), `create schema ${schema}`);
    await run(databaseUrl, PREVIOUS_RELEASE);
  });
  afterEach(() => run(serverUrl(), `drop schema ${schema} cascade`));

  it('is opened, brought up to this program, and read whole', async () => {
    const stores = await openStores({ databaseUrl, dataDir: '' });
    expect(stores.schemaVersion).toBe(MIGRATIONS.at(-1)?.version);
    await expectAllReadable(stores);
    await stores.close();
  });
});
