import type { Campagne } from '../../../src/campagne/types';
import { checkCampagne } from '../../../src/knowledge/checks/campagne';
import { aCampagne } from '../../builders/campagne';

const [first, second] = aCampagne().semaines;
const paliers = (...tiers: [number, number][]): Partial<Campagne> => ({
  stagiaires: {
    regle: 'règle',
    paliers: tiers.map(([classes_min, stagiaires_max]) => ({ classes_min, stagiaires_max })),
  },
});

describe('checkCampagne', () => {
  it('finds nothing in the shipped campaign', () => {
    expect(checkCampagne(aCampagne())).toEqual([]);
  });

  it.each<[string, Partial<Campagne>, string, string]>([
    [
      'a stage that ends before it begins',
      { stage: { debut: '2024-06-28', fin: '2024-06-17' }, semaines: [] },
      'campagne.period',
      'stage.fin',
    ],
    [
      'a week before the stage',
      { semaines: [{ ...first!, debut: '2024-06-10' }, second!] },
      'campagne.semaine-outside',
      'semaines.0.debut',
    ],
    [
      'a week after the stage',
      { semaines: [first!, { ...second!, fin: '2024-07-05' }] },
      'campagne.semaine-outside',
      'semaines.1.fin',
    ],
    [
      'two weeks of one id',
      { semaines: [first!, { ...second!, id: first!.id }] },
      'campagne.semaine-duplicate',
      'semaines.1.id',
    ],
    [
      'weeks that share days',
      { semaines: [first!, { ...second!, debut: '2024-06-21' }] },
      'campagne.semaine-order',
      'semaines.1.debut',
    ],
    [
      'a closing before the opening',
      { declarations: { ouverture: '2024-03-18', cloture: '2024-03-17' } },
      'campagne.closing',
      'declarations.cloture',
    ],
    [
      'an opening on the first day of the stage',
      { declarations: { ouverture: '2024-06-17', cloture: null } },
      'campagne.opening-late',
      'declarations.ouverture',
    ],
    [
      'a closing on the first day of the stage',
      { declarations: { ouverture: '2024-03-18', cloture: '2024-06-17' } },
      'campagne.closing-late',
      'declarations.cloture',
    ],
    [
      'tiers that begin at two classes',
      paliers([2, 1], [5, 3]),
      'campagne.tier-first',
      'stagiaires.paliers.0.classes_min',
    ],
    [
      'tiers of one number of classes',
      paliers([1, 1], [1, 3]),
      'campagne.tier-order',
      'stagiaires.paliers.1.classes_min',
    ],
    [
      'more classes, fewer trainees',
      paliers([1, 3], [5, 1]),
      'campagne.tier-order',
      'stagiaires.paliers.1.stagiaires_max',
    ],
    ['a reference in the campaign', { titre: 'Stages {{stage.annee}}' }, 'campagne.reference', 'titre'],
  ])('refuses %s', (_, overrides, code, path) => {
    const told = checkCampagne(aCampagne(overrides)).map((problem) => `${problem.code} ${problem.path.join('.')}`);
    expect(told).toEqual([`${code} ${path}`]);
  });

  it('accepts a closing on the day of the opening, or on the eve of the stage', () => {
    expect(checkCampagne(aCampagne({ declarations: { ouverture: '2024-03-18', cloture: '2024-03-18' } }))).toEqual([]);
    expect(checkCampagne(aCampagne({ declarations: { ouverture: '2024-03-18', cloture: '2024-06-16' } }))).toEqual([]);
  });
});
