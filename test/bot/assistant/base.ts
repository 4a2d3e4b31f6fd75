import type { Questionnaire } from '../../../src/declaration/types';
import { createEcoleFinder } from '../../../src/ecoles';
import { createFaqEngine } from '../../../src/faq';
import type { Fiche, HorsSujet } from '../../../src/faq/types';
import type { KnowledgeBase } from '../../../src/knowledge/types';
import { aCampagne } from '../../builders/campagne';
import { aDirectory, anEcole } from '../../builders/ecole';
import { anUnderstanding, ORDRES } from '../../builders/ordres';

/** A small knowledge in which every part of the dialogue has something to say. */
export function aBase(overrides: Partial<Pick<KnowledgeBase, 'campagne' | 'questionnaire'>> = {}): KnowledgeBase {
  return {
    version: 'aaaaaaaaaaaa',
    campagne: aCampagne({ suggestions_accueil: ['dates', 'repas'] }),
    questionnaire: QUESTIONNAIRE,
    fiches: FICHES,
    recommandations: [
      { id: 'observation', texte: 'Stricte observation, sans exception.', bref: 'Observer seulement.', fiches: [] },
    ],
    vocabulaire: VOCABULAIRE,
    hors_sujet: HORS_SUJET,
    directory: DIRECTORY,
    faq: createFaqEngine(FAQ),
    ordres: ORDRES,
    understand: UNDERSTAND,
    ecoles: createEcoleFinder(DIRECTORY),
    ...overrides,
  };
}

function aFiche(id: string, question: string, formulations: string[], suites: string[] = []): Fiche {
  const reponse = `Réponse de la fiche ${id}.`;
  return { id, theme: 'theme', question, formulations, reponse, source: 'circulaire', a_jour_le: '2024-03-18', suites };
}

const FICHES: Fiche[] = [
  aFiche(
    'dates',
    'Quelles sont les dates du stage ?',
    ['dates du stage', 'quand a lieu le stage', 'calendrier'],
    ['duree'],
  ),
  aFiche('duree', 'Combien de temps dure le stage ?', ['durée du stage', 'nombre de semaines', 'combien de temps']),
  aFiche('convention', 'Qui signe la convention ?', ['signature de la convention', 'qui signe', 'convention à signer']),
  aFiche('repas', 'Où le stagiaire mange-t-il le midi ?', ['cantine du lycéen', 'repas de midi', 'où manger']),
  aFiche('assurance', 'Faut-il une assurance ?', ['assurance du lycéen', 'qui assure', 'responsabilité civile']),
  aFiche('tuteur', 'Qui peut être tuteur ?', ['choix du tuteur', 'tuteur atsem', 'quel enseignant tuteur']),
];

const HORS_SUJET: HorsSujet[] = [
  {
    id: 'photos',
    titre: 'Photos et droit à l’image',
    proche: true,
    formulations: ['photo du lycéen', 'droit à l’image', 'autorisation de photo'],
  },
  {
    id: 'mouvement',
    titre: 'Le mouvement',
    proche: false,
    formulations: ['mouvement des enseignants', 'barème mutation', 'voeux de mutation'],
  },
];

const VOCABULAIRE = { synonymes: [], abreviations: {} };
const FAQ = { fiches: FICHES, vocabulaire: VOCABULAIRE, hors_sujet: HORS_SUJET };
const UNDERSTAND = anUnderstanding(FAQ);

/** Keys of these UAI are right. */
const DIRECTORY = aDirectory({
  ecoles: [
    anEcole({ uai: '0190091W', nom: 'École primaire', commune: 'Meyssac' }),
    anEcole({ uai: '0190092X', nom: 'École primaire Lucie Aubrac', commune: 'Brive-la-Gaillarde' }),
    anEcole({ uai: '0190093Y', nom: 'École primaire Jules Ferry', commune: 'Brive-la-Gaillarde' }),
  ],
  communes: ['Meyssac', 'Brive-la-Gaillarde'],
});

const question = { obligatoire: true, si: [] };
const OUI = [{ question: 'intention', vaut: ['oui'] }];
const option = (valeur: string, libelle: string) => ({ valeur, libelle, synonymes: [] });

export const QUESTIONNAIRE: Questionnaire = {
  version: 'bbbbbbbbbbbb',
  sections: [
    {
      id: 'votre-ecole',
      titre: 'Votre école',
      si: [],
      questions: [
        { ...question, genre: 'ecole', id: 'ecole', libelle: 'Votre école' },
        {
          ...question,
          genre: 'choix',
          id: 'intention',
          libelle: 'Accueillir un lycéen',
          options: [option('oui', 'Oui'), option('non', 'Non'), option('pas-encore', 'Pas encore décidé')],
        },
      ],
    },
    {
      id: 'accueil',
      titre: 'L’accueil',
      si: OUI,
      questions: [
        {
          ...question,
          genre: 'nombre',
          id: 'classes',
          libelle: 'Nombre de classes',
          min: 1,
          max: 30,
          unites: ['classe', 'classes'],
        },
        {
          ...question,
          genre: 'nombre',
          id: 'stagiaires',
          libelle: 'Nombre de stagiaires',
          min: 1,
          max: {
            selon: 'classes',
            paliers: [
              { a_partir_de: 1, vaut: 1 },
              { a_partir_de: 5, vaut: 3 },
            ],
            raison: 'Trois stagiaires au plus, à partir de cinq classes.',
          },
          unites: ['stagiaire', 'stagiaires', 'lycéen', 'lycéens'],
        },
        {
          ...question,
          genre: 'choix',
          id: 'semaines',
          libelle: 'Semaines',
          options: [
            option('semaine-1', 'La première'),
            option('semaine-2', 'La seconde'),
            option('les-deux', 'Les deux'),
          ],
        },
      ],
    },
    {
      id: 'offre',
      titre: 'Votre offre',
      si: OUI,
      questions: [
        { ...question, genre: 'oui-non', id: 'tuteur', libelle: 'Tuteur professeur des écoles' },
        { ...question, genre: 'courriel', id: 'courriel', libelle: 'Adresse', obligatoire: false },
        {
          ...question,
          genre: 'texte',
          id: 'description',
          libelle: 'Description',
          obligatoire: false,
          max: 250,
          multiligne: true,
          proposition: 'Une école de [[classes|classe|classes]].',
          a_copier: true,
        },
      ],
    },
    {
      id: 'raison',
      titre: 'Votre raison',
      si: [{ question: 'intention', vaut: ['non'] }],
      questions: [
        {
          ...question,
          genre: 'texte',
          id: 'raison',
          libelle: 'Raison',
          obligatoire: false,
          max: 300,
          multiligne: true,
          a_copier: false,
        },
      ],
    },
  ],
};
