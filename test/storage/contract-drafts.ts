import type { Subject } from './contract';
import { aCommand, aDraft, CAMPAGNE, declared, minute, saved } from './builders';

export function draftContract(stores: Subject, second: Subject): void {
  it('gives back what was saved, with its new version', async () => {
    const draft = aDraft({
      answers: {
        remarque: { genre: 'texte', valeur: 'l’été « 2nde »\n\u0000 😀 \ud800' },
        classes: { genre: 'nombre', valeur: 5 },
      },
      proposals: { ecole: { genre: 'ecole', uai: '0190091W' } },
      position: { kind: 'choose-ecole', section: 'ecole', uais: ['0190091W', '0190543M'] },
      amende: { reference: 'REF-1', version: 3 },
      carte: '1:abc',
    });
    const outcome = await stores().drafts.save(draft);
    expect(outcome).toEqual({ kind: 'saved', draft: { ...draft, version: 1 } });
    expect(await second().drafts.find('draft-1')).toEqual({ ...draft, version: 1 });
    expect(await second().drafts.open('alice', CAMPAGNE)).toEqual({ ...draft, version: 1 });
  });

  it('keeps the card of an open draft whoever saves meanwhile, and changes nothing else of it', async () => {
    const draft = await saved(stores(), aDraft({ carte: '1:first' }));
    await second().drafts.rememberCard(draft.id, { carte: '1:next', conversation: 'a:1' });
    const next = await saved(stores(), { ...draft, modifie_le: minute(1) });
    expect(next.version).toBe(2);
    expect(await stores().drafts.find('draft-1')).toEqual({ ...next, carte: '1:next', conversation: 'a:1' });
  });

  it('keeps no card of a draft given up or confirmed', async () => {
    const draft = await saved(stores(), aDraft());
    await stores().drafts.rememberCard(draft.id, { carte: '1:first', conversation: 'a:1' });
    const other = await saved(stores(), aDraft({ id: 'given-up', personne: 'bob', etat: 'annule' }));
    await declared(stores(), aCommand({ draft }));
    for (const { id } of [draft, other]) await second().drafts.rememberCard(id, { carte: '1:late' });
    for (const { id } of [draft, other]) {
      const found = await stores().drafts.find(id);
      expect([found?.carte, found?.conversation]).toEqual([undefined, undefined]);
    }
  });

  it('knows nothing of other persons and campaigns', async () => {
    await saved(stores(), aDraft());
    expect(await stores().drafts.open('bob', CAMPAGNE)).toBeUndefined();
    expect(await stores().drafts.open('alice', 'juin-2025')).toBeUndefined();
    expect(await stores().drafts.find('draft-2')).toBeUndefined();
  });

  it('refuses a second open draft of the same person, and writes nothing', async () => {
    await saved(stores(), aDraft());
    expect(await stores().drafts.save(aDraft({ id: 'draft-2' }))).toEqual({ kind: 'conflict' });
    expect(await stores().drafts.find('draft-2')).toBeUndefined();
  });

  it('recognises the same save asked again, and no other', async () => {
    const first = await saved(stores(), aDraft());
    const changed = { ...first, carte: '1:abc' };
    expect(await stores().drafts.save(changed)).toMatchObject({ kind: 'saved' });
    expect(await second().drafts.save(changed)).toEqual({ kind: 'saved', draft: { ...changed, version: 2 } });
    expect(await second().drafts.save(aDraft())).toEqual({ kind: 'conflict' });
  });

  it('opens another once the first is cancelled', async () => {
    const first = await saved(stores(), aDraft());
    await saved(stores(), { ...first, etat: 'annule' });
    const next = await saved(stores(), aDraft({ id: 'draft-2' }));
    expect(await stores().drafts.open('alice', CAMPAGNE)).toEqual(next);
  });

  it('refuses to take up a cancelled draft again while another is open', async () => {
    const first = await saved(stores(), aDraft());
    const cancelled = await saved(stores(), { ...first, etat: 'annule' });
    await saved(stores(), aDraft({ id: 'draft-2' }));
    expect(await stores().drafts.save({ ...cancelled, etat: 'en-cours' })).toEqual({ kind: 'conflict' });
    expect(await stores().drafts.find('draft-1')).toEqual(cancelled);
  });

  it('finds the draft given up last', async () => {
    for (const n of [1, 3, 2]) {
      const draft = await saved(stores(), aDraft({ id: `draft-${n}` }));
      await saved(stores(), { ...draft, etat: 'annule', modifie_le: minute(n) });
    }
    expect(await stores().drafts.lastCancelled('alice', CAMPAGNE)).toMatchObject({ id: 'draft-3', etat: 'annule' });
    expect(await stores().drafts.lastCancelled('bob', CAMPAGNE)).toBeUndefined();
  });

  it('deletes the drafts given up before an instant, and no other', async () => {
    const draft = await saved(stores(), aDraft());
    await declared(stores(), aCommand({ draft, at: minute(1) }));
    await saved(stores(), aDraft({ id: 'open', personne: 'bob', modifie_le: minute(1) }));
    for (const n of [1, 2, 3]) {
      await saved(stores(), aDraft({ id: `given-up-${n}`, etat: 'annule', modifie_le: minute(n) }));
    }
    expect(await second().drafts.deleteCancelled(minute(3))).toBe(2);
    expect(await stores().drafts.find('given-up-2')).toBeUndefined();
    for (const id of ['draft-1', 'open', 'given-up-3']) expect(await stores().drafts.find(id)).toBeDefined();
    expect(await second().drafts.deleteCancelled(minute(3))).toBe(0);
  });

  it('does not bring back a draft deleted meanwhile', async () => {
    const draft = await saved(stores(), aDraft({ etat: 'annule' }));
    await stores().drafts.deleteCancelled(minute(9));
    expect(await stores().drafts.save({ ...draft, etat: 'en-cours' })).toEqual({ kind: 'conflict' });
    expect(await stores().drafts.find('draft-1')).toBeUndefined();
  });

  it('lets one of many concurrent saves of one version through', async () => {
    const draft = await saved(stores(), aDraft());
    const saves = Array.from({ length: 12 }, (_, n) =>
      [stores, second][n % 2]!().drafts.save({ ...draft, modifie_le: minute(n) }),
    );
    const outcomes = await Promise.all(saves);
    const winners = outcomes.flatMap((outcome) => (outcome.kind === 'saved' ? [outcome.draft] : []));
    expect(winners).toHaveLength(1);
    expect(await stores().drafts.find('draft-1')).toEqual(winners[0]);
  });

  it('lets one of many concurrent first saves through', async () => {
    const saves = Array.from({ length: 12 }, (_, n) =>
      [stores, second][n % 2]!().drafts.save(aDraft({ id: `draft-${n}` })),
    );
    const kinds = (await Promise.all(saves)).map((outcome) => outcome.kind);
    expect(kinds.filter((kind) => kind === 'saved')).toHaveLength(1);
  });

  it('refuses to save over a confirmed draft', async () => {
    const draft = await saved(stores(), aDraft());
    await declared(stores(), aCommand({ draft }));
    for (const version of [1, 2]) {
      expect(await stores().drafts.save({ ...draft, carte: '1:late', version })).toEqual({ kind: 'conflict' });
    }
  });

  it('never opens a draft again that is confirmed while a card is saved', async () => {
    const draft = await saved(stores(), aDraft());
    const late = (n: number) => second().drafts.save({ ...draft, carte: `1:${n}`, version: draft.version + n });
    await Promise.all([
      late(0),
      second().drafts.rememberCard(draft.id, { carte: '1:late' }),
      stores().declarations.declare(aCommand({ draft })),
      late(1),
    ]);
    expect(await stores().drafts.find('draft-1')).toMatchObject({ etat: 'confirme', reference: 'REF-1' });
  });
}
