import type { Declaration, Draft, Field, Question, Section, SectionView } from '../../../src/declaration/types';

/** Questions of every kind, with what a card needs of them. */
export const QUESTIONS: { readonly [G in Question['genre']]: Extract<Question, { genre: G }> } = {
  ecole: { genre: 'ecole', id: 'ecole', libelle: 'Votre école', obligatoire: true, si: [] },
  choix: {
    genre: 'choix',
    id: 'intention',
    libelle: 'Votre intention',
    obligatoire: true,
    si: [],
    options: ['oui', 'non', 'pas-encore'].map((valeur) => ({ valeur, libelle: `Réponse ${valeur}`, synonymes: [] })),
  },
  'oui-non': { genre: 'oui-non', id: 'tuteur-pe', libelle: 'Est-ce un professeur ?', obligatoire: true, si: [] },
  nombre: {
    genre: 'nombre',
    id: 'classes',
    libelle: 'Combien de classes ?',
    obligatoire: true,
    si: [],
    min: 1,
    max: 30,
    unites: [],
  },
  texte: {
    genre: 'texte',
    id: 'remarque',
    libelle: 'Remarque',
    aide: 'Ce qui vous semble utile.',
    obligatoire: false,
    si: [],
    max: 500,
    multiligne: true,
    a_copier: false,
  },
  courriel: { genre: 'courriel', id: 'courriel', libelle: 'Adresse', obligatoire: true, si: [] },
  telephone: { genre: 'telephone', id: 'telephone', libelle: 'Téléphone', obligatoire: false, si: [] },
};

export function aField(genre: Question['genre'], overrides: Partial<Field> = {}): Field {
  return { question: QUESTIONS[genre], proposed: false, ...overrides };
}

export function aView(fields: readonly Field[], overrides: Partial<SectionView> = {}): SectionView {
  const questions = fields.map(({ question }) => question);
  const section: Section = { id: 'une-section', titre: 'Une section', si: [], questions };
  return { section, rang: 1, total: 4, fields, open: questions[0]?.id ?? '', canGoBack: true, ...overrides };
}

export function aStoredDraft(overrides: Partial<Draft> = {}): Draft {
  return {
    schema: 1,
    id: 'draft-1',
    campagne: 'juin-2024',
    personne: 'personne-1',
    questionnaire: '0123456789ab',
    answers: {},
    proposals: {},
    position: { kind: 'review' },
    etat: 'en-cours',
    cree_le: '2024-03-20T10:00:00.000Z',
    modifie_le: '2024-03-20T10:00:00.000Z',
    version: 1,
    ...overrides,
  };
}

export function aDeclaration(overrides: Partial<Declaration> = {}): Declaration {
  return {
    schema: 1,
    reference: 'ABCD-2345',
    campagne: 'juin-2024',
    uai: '0190091W',
    declarant: { id: 'personne-1', nom: 'Camille Roussel' },
    answers: { intention: { genre: 'choix', valeur: 'oui' } },
    document: [
      {
        id: 'ecole',
        titre: 'Votre école',
        answers: [{ question: 'ecole', libelle: 'École', affichage: 'École de Meyssac' }],
      },
    ],
    questionnaire: '0123456789ab',
    etat: 'active',
    declaree_le: '2024-03-20T10:00:00.000Z',
    modifiee_le: '2024-03-20T10:00:00.000Z',
    version: 1,
    ...overrides,
  };
}
