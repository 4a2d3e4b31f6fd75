import type { Answers, Draft } from '../../src/declaration/types';

/** Answers that the shipped questionnaire accepts: a school of six classes that says yes. */
export const COMPLETE_ANSWERS: Answers = {
  ecole: { genre: 'ecole', uai: '0190840K', nom: 'École primaire', commune: 'Meyssac' },
  intention: { genre: 'choix', valeur: 'oui' },
  classes: { genre: 'nombre', valeur: 6 },
  places: { genre: 'places', valeur: { 'semaine-1': 2, 'semaine-2': 2 } },
  tuteur_nom: { genre: 'texte', valeur: 'Claire Vergne' },
  tuteur_qualite: { genre: 'oui-non', valeur: true },
  courriel: { genre: 'courriel', valeur: 'ce.0190840k@ac-limoges.fr' },
  telephone: { genre: 'telephone', valeur: '0555123456' },
  description: { genre: 'texte', valeur: 'Une école de six classes.' },
  activites: { genre: 'texte', valeur: 'Observer la classe.' },
  deja_depose: { genre: 'oui-non', valeur: false },
  remarque: { genre: 'passee' },
};

/** A draft at its first question, with fields replaced at will. */
export function aDraft(overrides: Partial<Draft> = {}): Draft {
  return {
    schema: 1,
    id: 'brouillon-1',
    campagne: 'juin-2024',
    personne: 'personne-1',
    questionnaire: 'aaaaaaaaaaaa',
    answers: {},
    proposals: {},
    position: { kind: 'section', section: 'ecole', question: 'ecole' },
    etat: 'en-cours',
    cree_le: '2024-03-20T08:00:00.000Z',
    modifie_le: '2024-03-20T08:00:00.000Z',
    version: 0,
    ...overrides,
  };
}
