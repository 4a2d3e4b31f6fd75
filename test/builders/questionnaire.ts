import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { references } from '../../src/campagne';
import type { Campagne } from '../../src/campagne/types';
import { createEcoleFinder } from '../../src/ecoles';
import type { Bound, JourneyContext, Question, Questionnaire, Section } from '../../src/declaration/types';
import { parseQuestionnaire } from '../../src/knowledge/questionnaire';
import { resolveReferences } from '../../src/knowledge/references';
import { aCampagne } from './campagne';
import { theShippedDirectory } from './ecole';

/** The shipped questionnaire as authored data, references replaced. */
export function theShippedQuestionnaireRaw(campagne: Campagne = aCampagne()): unknown {
  const text = readFileSync(join(__dirname, '../../knowledge/questionnaire.yaml'), 'utf8');
  return resolveReferences(parse(text), references(campagne), { numbers: true }).value;
}

/** The shipped questionnaire, as the journey reads it. */
export function theShippedQuestionnaire(campagne: Campagne = aCampagne()): Questionnaire {
  const parsed = parseQuestionnaire(theShippedQuestionnaireRaw(campagne), campagne);
  if (!parsed.ok)
    throw new Error(parsed.problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  return parsed.questionnaire;
}

/** The shipped questionnaire as it was before `places`: one number, and the weeks for which it holds. */
export function theOlderQuestionnaire(): Questionnaire {
  const { sections } = theShippedQuestionnaire();
  return {
    version: 'cccccccccccc',
    sections: sections.map((section) => ({
      ...section,
      questions: section.questions.flatMap((one) => (one.genre === 'places' ? olderQuestions(one.max) : [one])),
    })),
  };
}

function olderQuestions(max: Bound): readonly Question[] {
  const unites = ['stagiaire', 'stagiaires', 'lycéen', 'lycéens'];
  const options = [
    {
      valeur: 'semaine-1',
      libelle: 'Semaine 1, du 17 au 21 juin 2024',
      synonymes:
        'semaine 1, s1, sem 1, semaine une, la première, première semaine, 1ère semaine, 1re semaine, 1ere, la semaine 1 seulement'.split(
          ', ',
        ),
    },
    {
      valeur: 'semaine-2',
      libelle: 'Semaine 2, du 24 au 28 juin 2024',
      synonymes:
        'semaine 2, s2, sem 2, semaine deux, la deuxième, deuxième semaine, seconde semaine, la seconde, 2ème semaine, 2e semaine, 2eme, dernière semaine'.split(
          ', ',
        ),
    },
    {
      valeur: 'les-deux',
      libelle: 'Les deux semaines',
      synonymes:
        'les deux, les 2, deux semaines, 2 semaines, les 2 semaines, toute la période, tout le stage, quinze jours, 15 jours, la quinzaine, s1 et s2, semaine 1 et 2, semaines 1 et 2, première et deuxième semaine, complet'.split(
          ', ',
        ),
    },
  ];
  return [
    aQuestion('nombre', { id: 'stagiaires', libelle: 'Nombre de stagiaires', min: 1, max, unites }),
    aQuestion('choix', { id: 'semaines', libelle: 'Semaines', options }),
  ];
}

let shipped: JourneyContext | undefined;

/** The shipped knowledge of the journey: questionnaire, campaign, directory. Built once: it is never changed. */
export function aJourneyContext(overrides: Partial<JourneyContext> = {}): JourneyContext {
  shipped ??= {
    questionnaire: theShippedQuestionnaire(),
    campagne: aCampagne(),
    ecoles: createEcoleFinder(theShippedDirectory()),
    today: '2024-04-02',
  };
  return { ...shipped, ...overrides };
}

type Given<G extends Question['genre']> = Partial<Extract<Question, { readonly genre: G }>>;

const DEFAULTS: { readonly [G in Question['genre']]: Extract<Question, { readonly genre: G }> } = {
  ecole: { id: 'ecole', genre: 'ecole', libelle: 'École', obligatoire: true, si: [] },
  choix: {
    id: 'intention',
    genre: 'choix',
    libelle: 'Accueil',
    obligatoire: true,
    si: [],
    options: [
      { valeur: 'oui', libelle: 'Oui', synonymes: [] },
      { valeur: 'non', libelle: 'Non', synonymes: [] },
      { valeur: 'pas-encore', libelle: 'Pas encore décidé', synonymes: ['pas encore'] },
    ],
  },
  'oui-non': { id: 'deja_depose', genre: 'oui-non', libelle: 'Offre déposée', obligatoire: true, si: [] },
  nombre: {
    id: 'classes',
    genre: 'nombre',
    libelle: 'Classes',
    obligatoire: true,
    si: [],
    min: 1,
    max: 40,
    unites: ['classe', 'classes'],
  },
  places: {
    id: 'places',
    genre: 'places',
    libelle: 'Nombre de stagiaires',
    obligatoire: true,
    si: [],
    semaines: aCampagne().semaines,
    max: 3,
    unites: ['stagiaire', 'stagiaires', 'lycéen', 'lycéens', 'élève', 'élèves'],
  },
  texte: {
    id: 'remarque',
    genre: 'texte',
    libelle: 'Remarque',
    obligatoire: false,
    si: [],
    max: 100,
    multiligne: false,
    a_copier: false,
  },
  courriel: { id: 'courriel', genre: 'courriel', libelle: 'Courriel', obligatoire: true, si: [] },
  telephone: { id: 'telephone', genre: 'telephone', libelle: 'Téléphone', obligatoire: true, si: [] },
  date: { id: 'visite', genre: 'date', libelle: 'Jour de la visite', obligatoire: true, si: [] },
};

/** A question of a genre, plain unless told otherwise. */
export function aQuestion<G extends Question['genre']>(
  genre: G,
  overrides: Given<G> = {},
): Extract<Question, { readonly genre: G }> {
  return { ...DEFAULTS[genre], ...overrides };
}

export function aSection(overrides: Partial<Section> & { readonly questions: readonly Question[] }): Section {
  return { id: 'section', titre: 'Section', si: [], ...overrides };
}

/** A questionnaire of these sections, under a version of its own. */
export function aQuestionnaire(sections: readonly Section[], version = 'aaaaaaaaaaaa'): Questionnaire {
  return { version, sections };
}
