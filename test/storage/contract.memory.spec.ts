import { openStores } from '../../src/storage';
import { storesContract } from './contract';

describe('stores on libsql in memory', () => {
  storesContract(async () => {
    const stores = await openStores({ dataDir: 'unused', memory: true });
    return { stores, second: stores, close: () => stores.close() };
  });
});
