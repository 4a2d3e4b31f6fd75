import { advance, openDraft } from '../../../src/bot/features/declaration/drafts';
import { openTurn } from '../../../src/bot/features/turn';
import type { Turn } from '../../../src/bot/features/turn';
import type { Draft } from '../../../src/declaration/types';
import { openStores } from '../../../src/storage';
import { aBase } from '../assistant/base';
import { CAMILLE, IN_MARCH } from '../assistant/dialogue';

/** A turn whose store is written to by another device just before each of the first `rivals` saves. */
async function aTurn(rivals: number): Promise<{ turn: Turn; draft: Draft }> {
  const stores = await openStores({ dataDir: '', memory: true });
  const base = aBase();
  const services = {
    stores,
    knowledge: { current: () => base, close: () => undefined },
    clock: () => new Date(IN_MARCH),
    random: () => 0.5,
    newId: () => 'id',
    lastQuestions: { remember: () => undefined, find: () => undefined },
    confirmations: { remember: () => undefined, take: () => undefined },
  };
  const opened = openTurn(services, CAMILLE);
  const init = { id: 'd', campagne: base.campagne.id, personne: CAMILLE.id, at: IN_MARCH };
  const saved = await stores.drafts.save(opened.journey.start(init).draft);
  if (saved.kind === 'conflict') throw new Error('no draft');
  let left = rivals;
  const drafts = {
    ...stores.drafts,
    save: async (draft: Draft) => {
      const current = left > 0 ? await stores.drafts.find(draft.id) : undefined;
      left -= 1;
      if (current) await stores.drafts.save({ ...current, reference: `rival-${left}` });
      return stores.drafts.save(draft);
    },
  };
  return { turn: { ...opened, stores: { ...stores, drafts } }, draft: saved.draft };
}

const typed = { kind: 'typed', text: '0190091W' } as const;

describe('a draft written by two devices', () => {
  it('a lost write is tried again on the draft as it then stands: nothing is lost', async () => {
    const { turn, draft } = await aTurn(1);
    expect(await advance(turn, draft.id, typed)).toMatchObject({ kind: 'advanced' });
    expect(await turn.stores.drafts.find(draft.id)).toMatchObject({
      reference: 'rival-0',
      answers: { ecole: { uai: '0190091W' } },
    });
  });

  it('lost twice, it is told, with the draft as it stands', async () => {
    const { turn, draft } = await aTurn(2);
    const told = await advance(turn, draft.id, typed);
    expect(told).toMatchObject({ kind: 'conflict', step: { reply: { kind: 'section' } } });
    expect((await turn.stores.drafts.find(draft.id))?.answers).toEqual({});
  });

  it('does not show the card of another conversation: there it would be replaced out of sight', async () => {
    const { turn, draft } = await aTurn(0);
    await turn.stores.drafts.rememberCard(draft.id, { carte: 'card-1', conversation: 'a:before' });
    expect(await openDraft({ ...turn, conversation: 'a:before' })).toMatchObject({ carte: 'card-1' });
    expect((await openDraft({ ...turn, conversation: 'a:now' }))?.carte).toBeUndefined();
  });

  it('shows the card of an earlier release, whose conversation nobody noted', async () => {
    const { turn, draft } = await aTurn(0);
    await turn.stores.drafts.rememberCard(draft.id, { carte: 'card-1' });
    expect(await openDraft({ ...turn, conversation: 'a:now' })).toMatchObject({ carte: 'card-1' });
  });

  it('a draft of another campaign is gone', async () => {
    const { turn } = await aTurn(0);
    await turn.stores.drafts.save({
      ...(await turn.stores.drafts.find('d'))!,
      id: 'old',
      campagne: '2023',
      version: 0,
    });
    expect(await advance(turn, 'old', typed)).toEqual({ kind: 'gone' });
  });
});
