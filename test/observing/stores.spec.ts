import { observeStores, type StoreUseSeen } from '../../src/observing';
import { openStores, StorageError } from '../../src/storage';
import type { Stores } from '../../src/storage/types';
import { aDraft, saved } from '../storage/builders';

describe('observed stores', () => {
  let stores: Stores;
  let seen: StoreUseSeen[];
  const observer = { stored: (use: StoreUseSeen) => void seen.push(use) };

  beforeEach(async () => {
    seen = [];
    stores = await openStores({ memory: true, dataDir: 'unused' });
  });
  afterEach(() => stores.close());

  it('work as those that they observe, and each use is told with its time', async () => {
    const observed = observeStores(stores, observer);
    const draft = await saved(observed, aDraft());
    expect(await stores.drafts.find(draft.id)).toMatchObject({ id: draft.id });
    await observed.evidence.votes();
    expect(seen.map(({ store, result }) => [store, result])).toEqual([
      ['drafts', 'ok'],
      ['evidence', 'ok'],
    ]);
    expect(seen.every((use) => use.seconds >= 0)).toBe(true);
    await expect(observed.ping()).resolves.toBeUndefined();
  });

  it('give a failure as it is, told by its code', async () => {
    const failure = new StorageError('storage.contention', 'busy with the words of a person');
    const failing = { ...stores, drafts: { ...stores.drafts, find: () => Promise.reject(failure) } };
    await expect(observeStores(failing, observer).drafts.find('x')).rejects.toBe(failure);
    const ours = { ...stores, drafts: { ...stores.drafts, find: () => Promise.reject(new TypeError('a bug')) } };
    await expect(observeStores(ours, observer).drafts.find('x')).rejects.toThrow('a bug');
    expect(seen.map(({ result }) => result)).toEqual(['storage.contention', 'other']);
  });
});
