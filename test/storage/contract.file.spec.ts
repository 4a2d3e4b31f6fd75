import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores } from '../../src/storage';
import { storesContract } from './contract';

describe('stores on a libsql file', () => {
  storesContract(async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'stores-'));
    const stores = await openStores({ dataDir });
    return {
      stores,
      second: stores,
      close: async () => {
        await stores.close();
        await rm(dataDir, { recursive: true });
      },
    };
  });
});
