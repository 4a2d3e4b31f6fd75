import type { Subject } from './contract';
import { aCommand, aContent, aDeclaration, aDraft, bobs, CAMPAGNE, declared, minute, saved, TULLE } from './builders';

export function personalDataContract(stores: Subject, second: Subject): void {
  const everything = async () =>
    JSON.stringify({
      list: await stores().declarations.list(CAMPAGNE),
      history: await stores().declarations.history('REF-1'),
    });

  it('gives all that is kept about a person', async () => {
    const draft = await saved(stores(), aDraft());
    await declared(stores(), aCommand({ draft }));
    await stores().conversations.remember('alice', '{"channelId":"msteams"}', minute(2));
    await stores().conversations.claimGreeting('alice', minute(3));
    expect(await second().personalData.export('alice')).toEqual({
      drafts: [
        {
          ...draft,
          position: { kind: 'review' },
          etat: 'confirme',
          reference: 'REF-1',
          modifie_le: minute(1),
          version: 2,
        },
      ],
      declarations: [aDeclaration()],
      events: [
        { reference: 'REF-1', rang: 1, nature: 'declaree', personne: 'alice', le: minute(1), etat: aDeclaration() },
      ],
      conversation: {
        personne: 'alice',
        reference: { channelId: 'msteams' },
        accueillie_le: minute(3),
        maj_le: minute(2),
      },
    });
  });

  it('gives nothing about somebody unknown, nor about nobody', async () => {
    await declared(stores());
    await stores().personalData.erase('alice', minute(5));
    const nothing = { drafts: [], declarations: [], events: [], conversation: null };
    expect(await stores().personalData.export('bob')).toEqual(nothing);
    expect(await stores().personalData.export('')).toEqual(nothing);
    expect(await stores().personalData.erase('', minute(6))).toEqual({ drafts: 0, declarations: 0 });
  });

  it('keeps what others wrote out of an export', async () => {
    await declared(stores());
    await stores().declarations.withdraw({ reference: 'REF-1', version: 1, personne: 'bob', at: minute(2) });
    const { events } = await stores().personalData.export('bob');
    expect(events).toMatchObject([{ nature: 'retiree', personne: 'bob' }]);
    expect(JSON.stringify(events)).not.toMatch(/alice|Alice|Camille/);
  });

  it('erases drafts and conversation, and strips the declaration that stays in the census', async () => {
    await saved(stores(), aDraft({ id: 'draft-open' }));
    await declared(stores());
    await stores().conversations.remember('alice', '{}', minute(2));
    expect(await stores().personalData.erase('alice', minute(5))).toEqual({ drafts: 1, declarations: 1 });

    expect(await second().drafts.find('draft-open')).toBeUndefined();
    expect(await second().conversations.find('alice')).toBeUndefined();
    const declaration = await second().declarations.findByReference('REF-1');
    expect(declaration).toMatchObject({ declarant: { id: '' }, etat: 'active', version: 2, uai: '0190091W' });
    expect(Object.keys(declaration?.answers ?? {})).toEqual([
      'ecole',
      'intention',
      'stagiaires',
      'places',
      'tuteur_pe',
      'visite',
      'remarque',
    ]);
    expect(await everything()).not.toMatch(/alice|Alice|Camille|05 55/);
  });

  it('says the erasure in the history, without a name', async () => {
    await declared(stores());
    await stores().personalData.erase('alice', minute(5));
    const history = await stores().declarations.history('REF-1');
    expect(history.map(({ rang, nature, personne }) => [rang, nature, personne])).toEqual([
      [1, 'declaree', ''],
      [2, 'effacee', ''],
    ]);
  });

  it('leaves nobody as the owner of an erased declaration', async () => {
    await declared(stores());
    await stores().personalData.erase('alice', minute(5));
    expect(await stores().declarations.findByPersonne(CAMPAGNE, 'alice')).toEqual([]);
    expect(await stores().declarations.findByPersonne(CAMPAGNE, '')).toEqual([]);
  });

  it('erases one person’s part of a declaration that another amended', async () => {
    const first = await declared(stores());
    const amended = await declared(
      stores(),
      bobs({ draft: aDraft({ id: 'draft-bob', personne: 'bob', version: 1, amende: first }) }),
    );
    expect(await stores().personalData.erase('alice', minute(5))).toEqual({ drafts: 0, declarations: 1 });
    expect(await stores().declarations.findByReference('REF-1')).toEqual(amended);
    const [declaree, modifiee] = await stores().declarations.history('REF-1');
    expect(declaree).toMatchObject({ personne: '', etat: { declarant: { id: '' } } });
    expect(modifiee).toMatchObject({ personne: 'bob', etat: amended });
  });

  it('erases a state that another person withdrew', async () => {
    await declared(stores());
    await stores().declarations.withdraw({ reference: 'REF-1', version: 1, personne: 'bob', at: minute(2) });
    await stores().personalData.erase('alice', minute(5));
    const history = await stores().declarations.history('REF-1');
    expect(history.map((event) => event.personne)).toEqual(['', 'bob', '']);
    expect(await everything()).not.toMatch(/alice|Alice|Camille|05 55/);
  });

  it('leaves other persons alone', async () => {
    await saved(stores(), aDraft({ id: 'draft-bob', personne: 'bob' }));
    const bobDeclaration = await declared(stores(), bobs({ content: aContent({ uai: TULLE }) }));
    await declared(stores());
    const before = await stores().personalData.export('bob');
    await stores().personalData.erase('alice', minute(5));
    expect(await stores().personalData.export('bob')).toEqual(before);
    expect(await stores().declarations.findByReference('REF-BOB')).toEqual(bobDeclaration);
  });

  it('answers a late second delivery of an erased draft without declaring again', async () => {
    await declared(stores());
    await stores().personalData.erase('alice', minute(5));
    expect((await stores().declarations.declare(aCommand())).kind).toBe('already');
  });

  it('erases whatever is amended at the same moment', async () => {
    const first = await declared(stores());
    const amendment = aCommand({ draft: aDraft({ id: 'draft-2', version: 1, amende: first }), at: minute(4) });
    const [outcome] = await Promise.all([
      stores().declarations.declare(amendment),
      second().personalData.erase('alice', minute(5)),
    ]);
    const declaration = await stores().declarations.findByReference('REF-1');
    // Either the amendment came first and was erased too, or it came second and was refused.
    expect(['declared', 'conflict']).toContain(outcome.kind);
    expect(declaration?.declarant).toEqual({ id: '' });
    const ranks = (await stores().declarations.history('REF-1')).map((event) => event.rang);
    expect(ranks).toEqual(ranks.map((_, index) => index + 1));
  });
}
