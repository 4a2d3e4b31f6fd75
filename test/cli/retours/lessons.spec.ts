import type { Evidence } from '../../../src/cli/retours/lessons';
import { confirmedOf, judgedOf, unansweredOf } from '../../../src/cli/retours/lessons';
import type { FaqOutcome } from '../../../src/faq/types';
import type { Utterance } from '../../../src/utterance/types';
import { aFaq } from '../../builders/faq';
import { ORDRES } from '../../builders/ordres';

const { fiches, hors_sujet } = aFaq();
const scored = (...ids: string[]) => ids.map((id) => ({ id, score: 0.5 }));
const base = { ranking: [], shortened: false };

const OUTCOMES: Readonly<Record<string, FaqOutcome>> = {
  'dates ?': { kind: 'answered', fiches: scored('dates'), ...base },
  'dates et repas ?': { kind: 'answered', fiches: scored('dates', 'repas'), ...base },
  'papiers ?': { kind: 'ambiguous', candidates: scored('signataires', 'convention'), ...base },
  'manger ?': { kind: 'no_match', near: scored('repas', 'dates'), ...base },
  'piscine ?': { kind: 'no_match', near: scored('dates'), hors_sujet: hors_sujet[0], ...base },
};

/** What is not among the outcomes resembles nothing. */
const outcomeOf = (words: string): FaqOutcome => OUTCOMES[words] ?? { kind: 'no_match', near: [], ...base };
const UTTERANCES: Readonly<Record<string, Utterance>> = {
  merci: { kind: 'smalltalk', topic: 'merci', score: 1 },
  'enlevez tout': { kind: 'command', command: 'retirer', score: 0.9 },
  'oui ou non': { kind: 'faq', outcome: outcomeOf(''), orders: [{ id: 'declarer', intention: 'non', score: 0.4 }] },
};
const understand = (words: string): Utterance =>
  UTTERANCES[words] ?? { kind: 'faq', outcome: outcomeOf(words), orders: [] };
const known = { understand, ordres: ORDRES, fiches };

const evidence = (part: Partial<Evidence>): Evidence => ({ unanswered: [], choices: [], votes: [], ...part });

const aLine = (mots: string, overrides: Partial<Evidence['unanswered'][number]> = {}) => ({
  mots,
  nombre: 1,
  transmises: 0,
  premiere_le: '2024-03-20T08:00:00.000Z',
  derniere_le: '2024-03-20T08:00:00.000Z',
  ...overrides,
});

describe('questions left without an answer', () => {
  it('come by times asked, then by times passed on, then by the last day', () => {
    const lines = [
      aLine('a'),
      aLine('b', { derniere_le: '2024-03-21T08:00:00.000Z' }),
      aLine('c', { transmises: 1 }),
      aLine('d', { nombre: 2 }),
    ];
    expect(unansweredOf(evidence({ unanswered: lines }), known).map(({ mots }) => mots)).toEqual(['d', 'c', 'b', 'a']);
  });

  it.each([
    ['dates ?', { kind: 'answered', meant: [{ id: 'dates' }] }],
    ['dates et repas ?', { kind: 'answered', meant: [{ id: 'dates' }, { id: 'repas' }] }],
    ['papiers ?', { kind: 'near', meant: [{ id: 'signataires' }, { id: 'convention' }] }],
    ['manger ?', { kind: 'near', meant: [{ id: 'repas' }, { id: 'dates' }] }],
    ['piscine ?', { kind: 'off-topic', sujet: { id: 'piscine' }, meant: [{ id: 'dates' }] }],
    ['xylophone ?', { kind: 'unknown' }],
    ['merci', { kind: 'courtesy' }],
    ['enlevez tout', { kind: 'order', meant: [{ id: 'retirer', file: 'ordres.yaml' }] }],
    ['oui ou non', { kind: 'near', meant: [{ id: 'declarer, intention non' }] }],
  ])('%s: tells what the knowledge in force makes of it', (mots, today) => {
    expect(unansweredOf(evidence({ unanswered: [aLine(mots)] }), known)[0]!.today).toMatchObject(today);
  });
});

describe('confirmed words', () => {
  const lessons = (...choices: Evidence['choices'][number][]) =>
    confirmedOf(evidence({ choices }), known).map(({ mots, meant, lesson }) => [mots, meant.id, lesson.kind]);

  it('are to add where the knowledge does not lead, before what it knows already', () => {
    expect(
      lessons(
        { mots: 'dates ?', fiche: 'dates', nombre: 9 },
        { mots: 'manger ?', fiche: 'repas', nombre: 1 },
        { mots: 'trompette', fiche: 'dates', nombre: 2 },
      ),
    ).toEqual([
      ['trompette', 'dates', 'add'],
      ['manger ?', 'repas', 'add'],
      ['dates ?', 'dates', 'known'],
    ]);
  });

  it('may mean an order, to be added to the orders or known already', () => {
    const order = (mots: string, fiche: string) => ({ mots, fiche, nombre: 1 });
    expect(lessons(order('plus rien', 'ordre:retirer'), order('enlevez tout', 'ordre:retirer'))).toEqual([
      ['plus rien', 'retirer', 'add'],
      ['enlevez tout', 'retirer', 'known'],
    ]);
  });

  it('are to look at when another entry answers them directly', () => {
    const choice = { mots: 'dates ?', fiche: 'repas', nombre: 1 };
    expect(lessons(choice)).toEqual([[choice.mots, 'repas', 'elsewhere']]);
  });

  it('are nobody’s when they were confirmed for two entries, whatever the accents', () => {
    expect(lessons({ mots: 'Où çà', fiche: 'repas', nombre: 2 }, { mots: 'ou ca', fiche: 'dates', nombre: 1 })).toEqual(
      [
        ['Où çà', 'repas', 'shared'],
        ['ou ca', 'dates', 'shared'],
      ],
    );
  });

  it('teach nothing of an entry that is gone', () => {
    expect(
      lessons({ mots: 'xylophone', fiche: 'disparue', nombre: 2 }, { mots: 'xylophone', fiche: 'repas', nombre: 1 }),
    ).toEqual([['xylophone', 'repas', 'add']]);
  });
});

describe('thumbs', () => {
  it('come worst first: many that agree before one alone, one alone before a few of many', () => {
    const votes = [
      { fiche: 'dates', utile: 5, inutile: 0 },
      { fiche: 'tuteur', utile: 200, inutile: 20 },
      { fiche: 'repas', utile: 0, inutile: 1 },
      { fiche: 'disparue', utile: 2, inutile: 8 },
    ];
    const judged = judgedOf(evidence({ votes }), known);
    expect(judged.map(({ id }) => id)).toEqual(['disparue', 'repas', 'tuteur', 'dates']);
    expect(judged.map(({ meant }) => meant?.id)).toEqual([undefined, 'repas', 'tuteur', 'dates']);
  });
});
