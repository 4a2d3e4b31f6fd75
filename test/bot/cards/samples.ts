import type { Declaration, Draft, Field, Question, Section, SectionView } from '../../../src/declaration/types';
import { aDraft } from '../../builders/draft';
import { aQuestion } from '../../builders/questionnaire';

/** Questions of every kind, with what a card needs of them. */
export const QUESTIONS: { readonly [G in Question['genre']]: Extract<Question, { genre: G }> } = {
  ecole: aQuestion('ecole', { libelle: 'Votre école' }),
  choix: aQuestion('choix', { libelle: 'Votre intention' }),
  'oui-non': aQuestion('oui-non', { id: 'tuteur-pe', libelle: 'Est-ce un professeur ?' }),
  nombre: aQuestion('nombre', { libelle: 'Combien de classes ?' }),
  places: aQuestion('places'),
  texte: aQuestion('texte', { aide: 'Ce qui vous semble utile.', max: 500, multiligne: true }),
  courriel: aQuestion('courriel'),
  telephone: aQuestion('telephone', { obligatoire: false }),
  date: aQuestion('date', { au_plus_tot: '2024-06-17', au_plus_tard: '2024-06-28' }),
};

export function aField(genre: Question['genre'], overrides: Partial<Field> = {}): Field {
  return { question: QUESTIONS[genre], proposed: false, ...overrides };
}

export function aView(fields: readonly Field[], overrides: Partial<SectionView> = {}): SectionView {
  const questions = fields.map(({ question }) => question);
  const section: Section = { id: 'une-section', titre: 'Une section', si: [], questions };
  return { section, rang: 1, total: 4, fields, open: questions[0]?.id ?? '', canGoBack: true, ...overrides };
}

/** A draft as read back from its store, at the review. */
export function aStoredDraft(overrides: Partial<Draft> = {}): Draft {
  return aDraft({ id: 'draft-1', position: { kind: 'review' }, version: 1, ...overrides });
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
