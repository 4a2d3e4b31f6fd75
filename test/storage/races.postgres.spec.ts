import { postgresInstances } from './postgres-instances';
import { aCommand, aContent, aDraft, bobs, CAMPAGNE, declared, saved } from './builders';

/**
 * The races of the contract, often enough for each interleaving to come up: two instances, a submit that Teams sends
 * twice, another person on the same school, a card saved meanwhile.
 */
describe('two instances over PostgreSQL', () => {
  let opened: Awaited<ReturnType<typeof postgresInstances>>;
  beforeAll(async () => {
    opened = await postgresInstances();
  });
  afterAll(() => opened.close());

  const rounds = Array.from({ length: 60 }, (_, n) => `019${1000 + n}A`);

  it('make one declaration, one receipt, and tell the other person', async () => {
    const { stores, second } = opened;
    for (const uai of rounds) {
      const draft = await saved(stores, aDraft({ id: `a-${uai}`, personne: `alice-${uai}` }));
      const hers = aCommand({ draft, content: aContent({ uai }), reference: `A-${uai}` });
      const his = bobs({
        draft: aDraft({ id: `b-${uai}`, version: 1 }),
        content: aContent({ uai }),
        reference: `B-${uai}`,
      });
      const [first, again, bob, bobAgain] = await Promise.all([
        stores.declarations.declare(hers),
        second.declarations.declare({ ...hers, reference: `C-${uai}` }),
        second.declarations.declare(his),
        stores.declarations.declare(his),
        second.drafts.save({ ...draft, carte: '1:late' }),
      ]);
      const won = ['already', 'declared'];
      const lost = ['ecole-declared', 'ecole-declared'];
      expect([
        [won, lost],
        [lost, won],
      ]).toContainEqual([[first.kind, again.kind].sort(), [bob.kind, bobAgain.kind].sort()]);
    }
    expect(await stores.declarations.list(CAMPAGNE)).toHaveLength(rounds.length);
  });

  it('keep a history without a gap, whoever amends, withdraws and erases at once', async () => {
    const { stores, second } = opened;
    for (const uai of rounds) {
      const personne = `carole-${uai}`;
      const content = aContent({ campagne: 'juin-2025', uai });
      const declarant = { id: personne };
      const first = await declared(
        stores,
        aCommand({ draft: aDraft({ id: `c-${uai}` }), content, declarant, reference: `D-${uai}` }),
      );
      const amendment = (id: string) =>
        bobs({ draft: aDraft({ id: `${id}-${uai}`, version: 1, amende: first }), content });
      await Promise.all([
        stores.declarations.declare(amendment('d')),
        second.declarations.declare(amendment('d')),
        second.declarations.declare(amendment('e')),
        second.declarations.withdraw({
          reference: first.reference,
          version: 1,
          personne: 'dan',
          at: first.modifiee_le,
        }),
        stores.personalData.erase(personne, first.modifiee_le),
      ]);
      const last = await stores.declarations.findByReference(first.reference);
      const history = await stores.declarations.history(first.reference);
      expect(history.map((event) => event.rang)).toEqual(history.map((_, index) => index + 1));
      expect(history.at(-1)?.etat).toEqual(last);
      expect(JSON.stringify([last, history])).not.toContain(personne);
    }
  });
});
