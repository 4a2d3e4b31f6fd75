import { openLedger, type LedgerOptions } from '../../src/bot/ledger';
import { openStores } from '../../src/storage';
import { StoreUnavailable } from '../../src/storage/unavailable';
import { aDraft } from '../storage/builders';
import { OutageSwitch } from '../storage/outage-switch';

describe('the ledger of a turn', () => {
  async function opened(options: Partial<LedgerOptions> = {}) {
    const database = new OutageSwitch(await openStores({ dataDir: '', memory: true }));
    const lost: unknown[] = [];
    const ledger = openLedger(database.stores, {
      onDoubt: async () => undefined,
      onLost: (error) => void lost.push(error),
      knownWithinMs: 1,
      ...options,
    });
    return { database, ledger, lost };
  }

  it('knows whether something was stored: a conflict is not', async () => {
    const { ledger } = await opened();
    await ledger.stores.drafts.save(aDraft({ version: 7 }));
    expect(ledger.wrote()).toBe(false);
    await ledger.stores.drafts.save(aDraft());
    expect(ledger.wrote()).toBe(true);
  });

  it('says unknown when the database does not come back in time, never « nothing »', async () => {
    const { database, ledger } = await opened();
    database.cutOff.made = 9;
    const outcome = ledger.stores.drafts.save(aDraft());
    await expect(outcome).rejects.toMatchObject({ written: 'unknown' });
  });

  it('checks nothing after the answer', async () => {
    const { database, ledger } = await opened({ onDoubt: () => Promise.reject(new Error('told after the answer')) });
    ledger.close();
    database.cutOff.lost = 1;
    await expect(ledger.stores.drafts.save(aDraft())).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('loses a count rather than an answer, and tells whoever keeps the log', async () => {
    const { database, ledger, lost } = await opened();
    database.away = 'all';
    const { evidence } = ledger.stores;
    await evidence.recordChoice({ mots: 'dates', fiche: 'dates', at: '2024-03-20T08:00:00.000Z' });
    expect(await evidence.shownFiche('1')).toBeUndefined();
    expect(lost).toHaveLength(2);
  });
});
