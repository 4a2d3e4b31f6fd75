import { startRetention } from '../src/retention';
import { openStores } from '../src/storage';
import type { Stores } from '../src/storage/types';
import { createLogger } from '../src/logging';
import { aDraft, saved } from './storage/builders';

const logger = createLogger({ level: 'silent', json: true });
const clock = () => new Date('2024-06-01T00:00:00.000Z');

describe('what serves nobody any more', () => {
  let stores: Stores;
  beforeEach(async () => {
    stores = await openStores({ dataDir: '', memory: true });
  });
  afterEach(() => stores.close());

  it('is deleted at the start: drafts given up more than 30 days ago', async () => {
    await saved(stores, aDraft({ id: 'old', etat: 'annule', modifie_le: '2024-05-01T23:59:59.999Z' }));
    await saved(stores, aDraft({ id: 'recent', etat: 'annule', modifie_le: '2024-05-02T00:00:00.000Z' }));
    const retention = await startRetention({ stores, clock, logger });
    retention.close();
    expect(await stores.drafts.find('old')).toBeUndefined();
    expect(await stores.drafts.find('recent')).toBeDefined();
  });

  it('is looked for again, until it is closed, even after a failure', async () => {
    let looks = 0;
    let seen: () => void = () => undefined;
    const thrice = new Promise<void>((resolve) => (seen = resolve));
    const deleteCancelled = () => {
      looks += 1;
      if (looks === 3) seen();
      return looks === 1 ? Promise.reject(new Error('no database')) : Promise.resolve(0);
    };
    const failing = { drafts: { ...stores.drafts, deleteCancelled } };
    const retention = await startRetention({ stores: failing, clock, logger }, 1);
    expect(looks).toBe(1);
    await thrice;
    retention.close();
  });
});
