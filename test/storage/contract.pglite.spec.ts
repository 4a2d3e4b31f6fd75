/** @jest-environment ./test/storage/pglite-environment.ts */
import type { PGlite } from '@electric-sql/pglite';
import { postgresEngine } from '../../src/storage/postgres';
import { storesOn } from '../../src/storage/stores';
import { storesContract } from './contract';
import { pgliteDialect } from './pglite-dialect';

declare const openPglite: () => Promise<PGlite>;

describe('stores on PGlite', () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await openPglite();
  }, 60_000);
  afterAll(() => database.close());

  storesContract(async () => {
    await database.exec('drop schema public cascade; create schema public');
    const stores = await storesOn(postgresEngine(pgliteDialect(database)));
    return { stores, second: stores, close: () => stores.close() };
  });
});
