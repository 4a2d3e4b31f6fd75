import type { Evidence } from '../../../src/cli/retours/lessons';
import { confirmedOf, judgedOf, unansweredOf } from '../../../src/cli/retours/lessons';
import type { FaqEngine, FaqOutcome } from '../../../src/faq/types';
import { aFaq } from '../../builders/faq';

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
const answer: FaqEngine['answer'] = (words) => OUTCOMES[words] ?? { kind: 'no_match', near: [], ...base };
const explain: FaqEngine['explain'] = () => {
  throw new Error('Nobody asks why here.');
};
const known = { faq: { answer, explain }, fiches };

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
    ['dates ?', { kind: 'answered', fiches: [{ id: 'dates' }] }],
    ['dates et repas ?', { kind: 'answered', fiches: [{ id: 'dates' }, { id: 'repas' }] }],
    ['papiers ?', { kind: 'near', fiches: [{ id: 'signataires' }, { id: 'convention' }] }],
    ['manger ?', { kind: 'near', fiches: [{ id: 'repas' }, { id: 'dates' }] }],
    ['piscine ?', { kind: 'off-topic', sujet: { id: 'piscine' }, fiches: [{ id: 'dates' }] }],
    ['xylophone ?', { kind: 'unknown' }],
    ['merci', { kind: 'no-question' }],
  ])('%s: tells what the knowledge in force makes of it', (mots, today) => {
    expect(unansweredOf(evidence({ unanswered: [aLine(mots)] }), known)[0]!.today).toMatchObject(today);
  });
});

describe('confirmed words', () => {
  const lessons = (...choices: Evidence['choices'][number][]) =>
    confirmedOf(evidence({ choices }), known).map(({ mots, fiche, lesson }) => [mots, fiche.id, lesson.kind]);

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
    expect(judged.map(({ fiche }) => fiche?.id)).toEqual([undefined, 'repas', 'tuteur', 'dates']);
  });
});
