import { checkWeeks } from '../../../src/knowledge/questionnaire/weeks';
import type { PlacedQuestion } from '../../../src/knowledge/questionnaire/read';
import { aCampagne } from '../../builders/campagne';

const week = (rank: number) => ({
  id: `semaine-${rank}`,
  libelle: `semaine ${rank}`,
  debut: `2026-06-0${rank}`,
  fin: `2026-06-0${rank}`,
});
const campagne = (count: number) => aCampagne({ semaines: Array.from({ length: count }, (_, at) => week(at + 1)) });

const asking = (...valeurs: string[]): PlacedQuestion[] => [
  {
    question: {
      id: 'semaines',
      genre: 'choix',
      libelle: 'Semaines',
      obligatoire: true,
      si: {},
      options: valeurs.map((valeur) => ({ valeur, libelle: valeur, synonymes: [] })),
    },
    path: ['sections', 0, 'questions', 0],
    rank: 0,
  },
];
const told = (count: number, ...valeurs: string[]): string[] =>
  checkWeeks(asking(...valeurs), campagne(count)).map(
    ({ code, message }) => `${code} ${/« ([^ ]+) »/.exec(message)?.[1] ?? ''}`,
  );

describe('checkWeeks', () => {
  it('is content when every week of the campaign can be chosen', () => {
    expect(told(2, 'semaine-1', 'semaine-2', 'les-deux')).toEqual([]);
    expect(told(3, 'semaine-1', 'semaine-2', 'semaine-3')).toEqual([]);
  });

  it('refuses three weeks of which one can never be chosen', () => {
    expect(told(3, 'semaine-1', 'semaine-2', 'les-deux')).toEqual(['questionnaire.census-value semaine-3']);
  });

  it('refuses a week that the campaign has not', () => {
    expect(told(1, 'semaine-1', 'semaine-2')).toEqual(['questionnaire.week-unknown semaine-2']);
  });

  it('asks for both weeks where there are two', () => {
    expect(told(2, 'semaine-1', 'semaine-2')).toEqual(['questionnaire.census-value les-deux']);
  });
});
