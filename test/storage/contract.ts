import type { Stores } from '../../src/storage/types';
import { declarationContract } from './contract-declarations';
import { draftContract } from './contract-drafts';
import { personalDataContract } from './contract-personal-data';
import { outboxContract } from './contract-outbox';
import { useContract } from './contract-use';

/** Stores on an empty database, seen by two instances where the engine allows it (the same object otherwise). */
export interface Opened {
  readonly stores: Stores;
  readonly second: Stores;
  close(): Promise<void>;
}

export type Subject = () => Stores;

/** What every engine must do: the same suite runs on libsql in memory, libsql on file, PGlite and PostgreSQL. */
export function storesContract(open: () => Promise<Opened>): void {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  const stores: Subject = () => opened.stores;
  const second: Subject = () => opened.second;

  it('has applied the migrations of this program and answers', async () => {
    expect(stores().schemaVersion).toBe(5);
    await expect(stores().ping()).resolves.toBeUndefined();
  });

  describe('drafts', () => draftContract(stores, second));
  describe('declarations', () => declarationContract(stores, second));
  describe('personal data', () => personalDataContract(stores, second));
  describe('outbox', () => outboxContract(stores, second));
  describe('use', () => useContract(stores, second));
}
