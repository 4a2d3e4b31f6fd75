import type { Fiche, HorsSujet } from '../../src/faq/types';

/** A sound entry about the dates of the internship, with fields replaced at will. */
export function aFiche(overrides: Partial<Fiche> = {}): Fiche {
  return {
    id: 'dates-stage',
    theme: 'dispositif',
    question: 'À quelles dates a lieu le stage ?',
    formulations: ['dates du stage', 'calendrier du stage en juin', 'quand commence la période'],
    reponse: 'Le stage a lieu **du 17 au 28 juin 2024**.',
    source: 'circulaire du 18 mars 2024',
    a_jour_le: '2024-03-18',
    suites: [],
    ...overrides,
  };
}

/** A subject not to be answered. */
export function aHorsSujet(overrides: Partial<HorsSujet> = {}): HorsSujet {
  return {
    id: 'piscine',
    titre: 'La piscine',
    proche: true,
    formulations: ['bassin de natation', 'agrément piscine'],
    ...overrides,
  };
}
