import type { DeclareCommand, DeclareOutcome } from '../../src/declaration/ports';
import type { Declaration } from '../../src/declaration/types';
import type { Subject } from './contract';
import {
  aCommand,
  aContent,
  aDraft,
  aDeclaration,
  bobs,
  CAMPAGNE,
  declared,
  MEYSSAC,
  minute,
  saved,
  TULLE,
} from './builders';

export function declarationContract(stores: Subject, second: Subject): void {
  describe('declaring', () => {
    it('stores the declaration, its event and the confirmed draft', async () => {
      const draft = await saved(stores(), aDraft());
      const outcome = await stores().declarations.declare(aCommand({ draft }));
      const declaration = aDeclaration();
      expect(outcome).toEqual({ kind: 'declared', declaration, event: 'declaree' });
      expect(await second().declarations.findByReference('REF-1')).toEqual(declaration);
      expect(await second().declarations.findByEcole(CAMPAGNE, MEYSSAC)).toEqual(declaration);
      expect(await second().declarations.history('REF-1')).toEqual([
        { reference: 'REF-1', rang: 1, nature: 'declaree', personne: 'alice', le: minute(1), etat: declaration },
      ]);
      expect(await second().drafts.find('draft-1')).toMatchObject({ etat: 'confirme', reference: 'REF-1' });
      expect(await second().drafts.open('alice', CAMPAGNE)).toBeUndefined();
    });

    it('answers a second delivery of the same draft with the same declaration', async () => {
      const declaration = await declared(stores());
      const again = aCommand({ reference: 'REF-2', at: minute(9) });
      expect(await second().declarations.declare(again)).toEqual({ kind: 'already', declaration });
      expect(await stores().declarations.history('REF-1')).toHaveLength(1);
    });

    it('stores once what is delivered many times at once', async () => {
      const draft = await saved(stores(), aDraft());
      const deliveries = Array.from({ length: 10 }, (_, n) =>
        [stores, second][n % 2]!().declarations.declare(aCommand({ draft, reference: `REF-${n}`, at: minute(n) })),
      );
      const outcomes = await Promise.all(deliveries);
      expect(count(outcomes)).toEqual({ declared: 1, already: 9 });
      expect(new Set(outcomes.map(referenceOf)).size).toBe(1);
      expect(await stores().declarations.list(CAMPAGNE)).toHaveLength(1);
      expect(await stores().declarations.history(referenceOf(outcomes[0]!))).toHaveLength(1);
    });

    it('stores once a draft that two deliveries give different schools', async () => {
      const outcomes = await Promise.all([
        stores().declarations.declare(aCommand({ reference: 'REF-1' })),
        second().declarations.declare(aCommand({ reference: 'REF-2', content: aContent({ uai: TULLE }) })),
      ]);
      expect(count(outcomes)).toEqual({ declared: 1, already: 1 });
      expect(await stores().declarations.list(CAMPAGNE)).toHaveLength(1);
    });

    it('tells the second person who declared the school', async () => {
      const declaration = await declared(stores());
      expect(await stores().declarations.declare(bobs())).toEqual({ kind: 'ecole-declared', declaration });
      expect(await stores().declarations.history('REF-1')).toHaveLength(1);
    });

    it('lets one of two persons declare a school at the same time', async () => {
      const outcomes = await Promise.all([
        stores().declarations.declare(aCommand()),
        second().declarations.declare(bobs()),
      ]);
      expect(count(outcomes)).toEqual({ declared: 1, 'ecole-declared': 1 });
      expect(new Set(outcomes.map(referenceOf)).size).toBe(1);
    });

    it('leaves the loser’s draft open', async () => {
      await saved(stores(), aDraft({ id: 'draft-bob', personne: 'bob' }));
      await declared(stores());
      await stores().declarations.declare(bobs());
      expect(await stores().drafts.open('bob', CAMPAGNE)).toMatchObject({ id: 'draft-bob', version: 1 });
    });

    it('asks for another reference when it is taken, and writes nothing', async () => {
      await declared(stores());
      const other = bobs({ reference: 'REF-1', content: aContent({ uai: TULLE }) });
      expect(await stores().declarations.declare(other)).toEqual({ kind: 'reference-taken' });
      expect(await stores().declarations.findByEcole(CAMPAGNE, TULLE)).toBeUndefined();
    });

    it('gives a reference to one of two that draw it at the same time', async () => {
      const outcomes = await Promise.all([
        stores().declarations.declare(aCommand()),
        second().declarations.declare(bobs({ reference: 'REF-1', content: aContent({ uai: TULLE }) })),
      ]);
      expect(count(outcomes)).toEqual({ declared: 1, 'reference-taken': 1 });
    });

    it('declares a school once a campaign', async () => {
      await declared(stores());
      const content = aContent({ campagne: 'juin-2025' });
      expect((await stores().declarations.declare(bobs({ content }))).kind).toBe('declared');
    });

    it('keeps what the director confirmed when another card was saved meanwhile', async () => {
      const draft = await saved(stores(), aDraft());
      await saved(stores(), { ...draft, answers: { classes: { genre: 'nombre', valeur: 9 } } });
      const { answers } = await declared(stores(), aCommand({ draft }));
      expect(answers).toEqual(aContent().answers);
      expect(await stores().drafts.find('draft-1')).toMatchObject({ answers: {}, etat: 'confirme' });
    });

    it('empties the draft: its answers are the declaration’s', async () => {
      const { answers } = aContent();
      const filled = aDraft({ answers, proposals: answers, carte: '1:abc', amende: { reference: 'NONE', version: 1 } });
      const draft = await saved(stores(), filled);
      await declared(stores(), aCommand({ draft }));
      const { id, personne, campagne, cree_le, questionnaire, amende } = draft;
      expect(await second().drafts.find('draft-1')).toEqual({
        ...{ schema: 1, id, personne, campagne, cree_le, questionnaire, amende, answers: {}, proposals: {} },
        ...{ position: { kind: 'review' }, etat: 'confirme', reference: 'REF-1', modifie_le: minute(1), version: 2 },
      });
      expect((await second().declarations.declare(aCommand({ draft }))).kind).toBe('already');
    });

    it('stores every one of many schools declared at once', async () => {
      const declarations = Array.from({ length: 40 }, (_, n) =>
        [stores, second][n % 2]!().declarations.declare(
          aCommand({
            draft: aDraft({ id: `draft-${n}`, personne: `p-${n}`, version: 1 }),
            reference: `REF-${n}`,
            content: aContent({ uai: uaiOf(n) }),
          }),
        ),
      );
      expect(count(await Promise.all(declarations))).toEqual({ declared: 40 });
      expect(await stores().declarations.list(CAMPAGNE)).toHaveLength(40);
    });
  });

  describe('amending', () => {
    const amendment = (declaration: Declaration) =>
      bobs({
        draft: aDraft({ id: 'draft-bob', personne: 'bob', version: 1, amende: declaration }),
        content: aContent({ intention: 'non' }),
      });

    it('changes the declaration under its reference and keeps both persons in the history', async () => {
      const first = await declared(stores());
      const outcome = await stores().declarations.declare(amendment(first));
      expect(outcome).toMatchObject({
        kind: 'declared',
        event: 'modifiee',
        declaration: {
          reference: 'REF-1',
          version: 2,
          declaree_le: minute(1),
          modifiee_le: minute(2),
          declarant: { id: 'bob' },
        },
      });
      const history = await stores().declarations.history('REF-1');
      expect(history.map(({ rang, nature, personne }) => [rang, nature, personne])).toEqual([
        [1, 'declaree', 'alice'],
        [2, 'modifiee', 'bob'],
      ]);
      expect(history[0]?.etat).toEqual(first);
    });

    it('refuses an amendment of a version that was changed, and writes nothing', async () => {
      const first = await declared(stores());
      const now = await declared(stores(), amendment(first));
      const late = aCommand({ draft: aDraft({ id: 'draft-3', version: 1, amende: first }) });
      expect(await stores().declarations.declare(late)).toEqual({ kind: 'conflict', declaration: now });
      expect(await stores().declarations.history('REF-1')).toHaveLength(2);
    });

    it('lets one of two amendments at the same time through', async () => {
      const first = await declared(stores());
      const outcomes = await Promise.all([
        stores().declarations.declare(amendment(first)),
        second().declarations.declare(aCommand({ draft: aDraft({ id: 'draft-3', version: 1, amende: first }) })),
      ]);
      expect(count(outcomes)).toEqual({ declared: 1, conflict: 1 });
      expect(await stores().declarations.history('REF-1')).toHaveLength(2);
    });

    it('answers an amendment delivered twice at once with one change', async () => {
      const first = await declared(stores());
      const outcomes = await Promise.all([
        stores().declarations.declare(amendment(first)),
        second().declarations.declare(amendment(first)),
      ]);
      expect(count(outcomes)).toEqual({ declared: 1, already: 1 });
    });

    it('moves to another school when the first was a mistake', async () => {
      const first = await declared(stores());
      await declared(stores(), { ...amendment(first), content: aContent({ uai: TULLE }) });
      expect(await stores().declarations.findByEcole(CAMPAGNE, MEYSSAC)).toBeUndefined();
      expect(await stores().declarations.findByEcole(CAMPAGNE, TULLE)).toMatchObject({
        reference: 'REF-1',
        version: 2,
      });
    });

    it('does not move to a school that is declared', async () => {
      const first = await declared(stores());
      const tulle = await declared(stores(), bobs({ content: aContent({ uai: TULLE }) }));
      const move = aCommand({
        draft: aDraft({ id: 'draft-3', version: 1, amende: first }),
        content: aContent({ uai: TULLE }),
      });
      expect(await stores().declarations.declare(move)).toEqual({ kind: 'ecole-declared', declaration: tulle });
    });

    it('lets one of a move and a creation on the same school through', async () => {
      const first = await declared(stores());
      const outcomes = await Promise.all([
        stores().declarations.declare({ ...amendment(first), content: aContent({ uai: TULLE }) }),
        second().declarations.declare(
          aCommand({
            draft: aDraft({ id: 'draft-3', version: 1 }),
            content: aContent({ uai: TULLE }),
            reference: 'REF-3',
          }),
        ),
      ]);
      expect(count(outcomes)).toEqual({ declared: 1, 'ecole-declared': 1 });
    });
  });

  describe('withdrawing', () => {
    const withdrawal = { reference: 'REF-1', version: 1, personne: 'alice', at: minute(5) };

    it('keeps the declaration, withdrawn, and says it in the history', async () => {
      const first = await declared(stores());
      const declaration = { ...first, etat: 'retiree', modifiee_le: minute(5), version: 2 };
      expect(await stores().declarations.withdraw(withdrawal)).toEqual({ kind: 'withdrawn', declaration });
      expect(await second().declarations.findByEcole(CAMPAGNE, MEYSSAC)).toEqual(declaration);
      expect(await second().declarations.list(CAMPAGNE)).toEqual([declaration]);
      expect((await second().declarations.history('REF-1')).at(-1)).toMatchObject({ rang: 2, nature: 'retiree' });
    });

    it('recognises the same withdrawal asked again', async () => {
      await declared(stores());
      const first = await stores().declarations.withdraw(withdrawal);
      expect(await second().declarations.withdraw(withdrawal)).toEqual(first);
      expect(await stores().declarations.history('REF-1')).toHaveLength(2);
    });

    it('refuses an outdated version, a second time, and an unknown reference', async () => {
      await declared(stores());
      await stores().declarations.withdraw(withdrawal);
      const again = await stores().declarations.withdraw({ ...withdrawal, at: minute(6) });
      expect(again).toMatchObject({ kind: 'conflict', declaration: { etat: 'retiree', version: 2 } });
      expect((await stores().declarations.withdraw({ ...withdrawal, version: 2 })).kind).toBe('conflict');
      const unknown = await stores().declarations.withdraw({ ...withdrawal, reference: 'NONE' });
      expect(unknown).toEqual({ kind: 'conflict', declaration: undefined });
      expect(await stores().declarations.history('REF-1')).toHaveLength(2);
    });

    it('lets one of a withdrawal and an amendment at the same time through', async () => {
      const first = await declared(stores());
      const [withdrawn, amended] = await Promise.all([
        stores().declarations.withdraw(withdrawal),
        second().declarations.declare(bobs({ draft: aDraft({ id: 'draft-bob', version: 1, amende: first }) })),
      ]);
      const kinds = [withdrawn.kind, amended.kind];
      expect([
        ['withdrawn', 'conflict'],
        ['conflict', 'declared'],
      ]).toContainEqual(kinds);
      expect(await stores().declarations.history('REF-1')).toHaveLength(2);
    });

    it('gives a withdrawn declaration back its reference when the school is declared again', async () => {
      await declared(stores());
      await stores().declarations.withdraw(withdrawal);
      const outcome = await stores().declarations.declare(bobs({ at: minute(6) }));
      expect(outcome).toMatchObject({
        kind: 'declared',
        event: 'retablie',
        declaration: { reference: 'REF-1', etat: 'active', version: 3, declarant: { id: 'bob' } },
      });
      const history = await stores().declarations.history('REF-1');
      expect(history.map((event) => event.nature)).toEqual(['declaree', 'retiree', 'retablie']);
    });

    it('restores for one of two persons at the same time', async () => {
      await declared(stores());
      await stores().declarations.withdraw(withdrawal);
      const outcomes = await Promise.all([
        stores().declarations.declare(bobs()),
        second().declarations.declare(aCommand({ draft: aDraft({ id: 'draft-3', version: 1 }), reference: 'REF-3' })),
      ]);
      expect(count(outcomes)).toEqual({ declared: 1, 'ecole-declared': 1 });
    });
  });

  describe('finding', () => {
    it('lists a campaign by uai', async () => {
      await declared(stores(), bobs({ content: aContent({ uai: TULLE }) }));
      await declared(stores());
      await declared(
        stores(),
        aCommand({ draft: aDraft({ id: 'd-3' }), reference: 'REF-3', content: aContent({ campagne: 'juin-2025' }) }),
      );
      const list = await stores().declarations.list(CAMPAGNE);
      expect(list.map((declaration) => declaration.uai)).toEqual([MEYSSAC, TULLE]);
    });

    it('finds those of a person, newest first', async () => {
      await declared(stores());
      await declared(
        stores(),
        aCommand({
          draft: aDraft({ id: 'draft-2' }),
          reference: 'REF-2',
          content: aContent({ uai: TULLE }),
          at: minute(7),
        }),
      );
      const mine = await stores().declarations.findByPersonne(CAMPAGNE, 'alice');
      expect(mine.map((declaration) => declaration.reference)).toEqual(['REF-2', 'REF-1']);
      expect(await stores().declarations.findByPersonne(CAMPAGNE, 'bob')).toEqual([]);
    });

    describe('what somebody else replaced', () => {
      const over = (first: Declaration, overrides: Partial<DeclareCommand> = {}) =>
        bobs({ draft: aDraft({ id: 'draft-bob', personne: 'bob', version: 1, amende: first }), ...overrides });
      const replaced = (personne: string, campagne = CAMPAGNE) =>
        second().declarations.findReplaced(campagne, personne);

      it('is told to the first: what they had left, by whom and when it was replaced', async () => {
        const own = await declared(stores());
        const current = await declared(stores(), over(own));
        const [one, ...others] = await replaced('alice');
        expect(others).toEqual([]);
        expect(one).toMatchObject({ own, current, by: { nature: 'modifiee', personne: 'bob', le: minute(2) } });
        expect(one?.by.etat).toEqual(current);
        expect(await replaced('bob')).toEqual([]);
        expect(await replaced('alice', 'juin-2025')).toEqual([]);
        expect(await replaced('')).toEqual([]);
      });

      it('is nothing while the declaration is one’s own, amended or withdrawn by whomever', async () => {
        const first = await declared(stores());
        await declared(stores(), aCommand({ draft: aDraft({ id: 'draft-2', version: 1, amende: first }) }));
        await stores().declarations.withdraw({ reference: 'REF-1', version: 2, personne: 'bob', at: minute(5) });
        expect(await replaced('alice')).toEqual([]);
      });

      it('is one’s own again once taken back, and then the other’s loss', async () => {
        const first = await declared(stores());
        const his = await declared(stores(), over(first));
        await declared(
          stores(),
          aCommand({ draft: aDraft({ id: 'draft-2', version: 1, amende: his }), at: minute(4) }),
        );
        expect(await replaced('alice')).toEqual([]);
        expect(await replaced('bob')).toMatchObject([{ own: his, by: { personne: 'alice', le: minute(4) } }]);
      });

      it('names who came right after, and shows the declaration as it stands', async () => {
        const first = await declared(stores());
        const his = await declared(stores(), over(first));
        const carole = { id: 'carole', nom: 'Carole Roy' };
        const hers = over(his, {
          draft: aDraft({ id: 'draft-3', personne: 'carole', version: 1, amende: his }),
          declarant: carole,
          at: minute(3),
        });
        const current = await declared(stores(), hers);
        expect(await replaced('alice')).toMatchObject([{ own: first, by: { personne: 'bob' }, current }]);
      });

      it('holds a declaration withdrawn and declared again by somebody else', async () => {
        await declared(stores());
        await stores().declarations.withdraw({ reference: 'REF-1', version: 1, personne: 'alice', at: minute(2) });
        await declared(stores(), bobs({ at: minute(3) }));
        expect(await replaced('alice')).toMatchObject([{ own: { etat: 'retiree' }, by: { nature: 'retablie' } }]);
      });

      it('gives the last replaced first', async () => {
        const meyssac = await declared(stores());
        const draft = aDraft({ id: 'draft-2', version: 1 });
        const content = aContent({ uai: TULLE });
        const tulle = await declared(stores(), aCommand({ draft, content, reference: 'REF-2' }));
        await declared(stores(), over(tulle, { content, at: minute(5) }));
        const again = aDraft({ id: 'draft-bob-2', personne: 'bob', version: 1, amende: meyssac });
        await declared(stores(), over(meyssac, { draft: again, at: minute(6) }));
        expect((await replaced('alice')).map(({ own }) => own.reference)).toEqual(['REF-1', 'REF-2']);
      });

      it('brings no name back after either was erased', async () => {
        const first = await declared(stores());
        await declared(stores(), over(first));
        await stores().personalData.erase('bob', minute(5));
        const [one] = await replaced('alice');
        expect(one).toMatchObject({ own: first, by: { personne: '', etat: { declarant: { id: '' } } } });
        expect(JSON.stringify([one?.by, one?.current])).not.toMatch(/bob|Bob/);
        await stores().personalData.erase('alice', minute(6));
        expect(await replaced('alice')).toEqual([]);
      });
    });

    it('finds nothing where there is nothing', async () => {
      expect(await stores().declarations.findByReference('NONE')).toBeUndefined();
      expect(await stores().declarations.findByEcole(CAMPAGNE, MEYSSAC)).toBeUndefined();
      expect(await stores().declarations.history('NONE')).toEqual([]);
      expect(await stores().declarations.list(CAMPAGNE)).toEqual([]);
    });
  });
}

function count(outcomes: readonly DeclareOutcome[]): Partial<Record<DeclareOutcome['kind'], number>> {
  const counts: Partial<Record<DeclareOutcome['kind'], number>> = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function referenceOf(outcome: DeclareOutcome): string {
  return outcome.kind === 'reference-taken' ? 'none' : outcome.declaration.reference;
}

function uaiOf(n: number): string {
  return `019${String(n).padStart(4, '0')}A`;
}
