import type { Semaine } from '../campagne/types';
import { declaredPlaces } from '../declaration/declared-places';
import { CENSUS_QUESTIONS, OLDER_PLACES, type Answer, type Declaration } from '../declaration/types';
import type { Directory, Ecole } from '../ecoles/types';
import type { EtatRecensement, LigneRecensement, Recensement, TotauxRecensement } from './types';

export type * from './types';

/** Questions that a line tells in its own columns. */
const OWN_COLUMNS: readonly string[] = [...CENSUS_QUESTIONS.filter((id) => id !== 'places'), ...OLDER_PLACES];

/**
 * Whether an answer has a column of its question and names nobody: what a person typed freely does not leave with the
 * census. Places have a column a week.
 */
const COUNTABLE: Readonly<Record<Answer['genre'], boolean>> = {
  ecole: false,
  choix: true,
  'oui-non': true,
  nombre: true,
  places: false,
  texte: false,
  courriel: false,
  telephone: false,
  date: true,
  passee: false,
};

/**
 * The census of a campaign: one line for each school of the directory and for each declared school outside it, ordered
 * by commune, then name, then UAI; and the totals. Only declarations in force count towards places.
 */
export function takeCensus(
  declarations: readonly Declaration[],
  directory: Directory,
  semaines: readonly Semaine[],
): Recensement {
  const byUai = new Map(declarations.map((declaration) => [declaration.uai, declaration]));
  const known = new Set(directory.ecoles.map(({ uai }) => uai));
  const outside = declarations.filter(({ uai }) => !known.has(uai)).map(ecoleOutside);
  const lignes = [...directory.ecoles, ...outside]
    .map((ecole) => ligne(ecole, byUai.get(ecole.uai), semaines))
    .sort(byPlace);
  return { lignes, questions: questionsIn(declarations), totaux: totals(lignes, semaines) };
}

type NamedEcole = Pick<Ecole, 'uai' | 'nom' | 'commune' | 'circonscription'>;

function ecoleOutside({ uai, answers }: Declaration): NamedEcole {
  const answer = answers['ecole'];
  const named = answer?.genre === 'ecole' ? answer : undefined;
  return { uai, nom: named?.nom ?? '', commune: named?.commune ?? '' };
}

function ligne(
  ecole: NamedEcole,
  declaration: Declaration | undefined,
  semaines: readonly Semaine[],
): LigneRecensement {
  const etat = etatOf(declaration);
  const places = etat === 'oui' ? declaredPlaces(declaration?.answers ?? {}, semaines) : undefined;
  return {
    uai: ecole.uai,
    ecole: ecole.nom,
    commune: ecole.commune,
    circonscription: ecole.circonscription ?? '',
    etat,
    classes: numberOf(declaration?.answers['classes']),
    stagiaires: places && Math.max(...Object.values(places)),
    places: places ?? Object.fromEntries(semaines.map(({ id }) => [id, 0])),
    reponses: Object.fromEntries(declaration === undefined ? [] : countable(declaration)),
    reference: declaration?.reference,
    declaree_le: declaration?.declaree_le,
    modifiee_le: declaration?.modifiee_le,
  };
}

/** The countable answers of a declaration, as displayed to the director but for days (ISO, to be sorted), in the order in which they were asked. */
function countable({ document, answers }: Declaration): readonly (readonly [id: string, words: string])[] {
  return document
    .flatMap((section) => section.answers)
    .filter(({ question }) => !OWN_COLUMNS.includes(question))
    .filter(({ question }) => COUNTABLE[answers[question]?.genre ?? 'passee'])
    .map(({ question, affichage }) => [question, dayOf(answers[question]) ?? affichage]);
}

/** A question added lately, or removed since, has its place too. */
function questionsIn(declarations: readonly Declaration[]): readonly string[] {
  const newestFirst = [...declarations].sort((a, b) => (a.modifiee_le < b.modifiee_le ? 1 : -1));
  return [...new Set(newestFirst.flatMap((declaration) => countable(declaration).map(([id]) => id)))];
}

function etatOf(declaration: Declaration | undefined): EtatRecensement {
  if (declaration === undefined) return 'silencieuse';
  if (declaration.etat === 'retiree') return 'retiree';
  const intention = choiceOf(declaration.answers['intention']);
  return intention === 'oui' || intention === 'non' ? intention : 'pas-encore';
}

const numberOf = (answer: Answer | undefined): number | undefined =>
  answer?.genre === 'nombre' ? answer.valeur : undefined;

const dayOf = (answer: Answer | undefined): string | undefined =>
  answer?.genre === 'date' ? answer.valeur : undefined;

const choiceOf = (answer: Answer | undefined): string | undefined =>
  answer?.genre === 'choix' ? answer.valeur : undefined;

const byPlace = (a: LigneRecensement, b: LigneRecensement): number =>
  a.commune.localeCompare(b.commune, 'fr') || a.ecole.localeCompare(b.ecole, 'fr') || (a.uai < b.uai ? -1 : 1);

function totals(lignes: readonly LigneRecensement[], semaines: readonly Semaine[]): TotauxRecensement {
  const count = (etat: EtatRecensement): number => lignes.filter((each) => each.etat === etat).length;
  const sum = (value: (each: LigneRecensement) => number): number =>
    lignes.reduce((total, each) => total + value(each), 0);
  return {
    ecoles: lignes.length,
    par_etat: {
      oui: count('oui'),
      non: count('non'),
      'pas-encore': count('pas-encore'),
      retiree: count('retiree'),
      silencieuse: count('silencieuse'),
    },
    stagiaires: sum(({ stagiaires }) => stagiaires ?? 0),
    places: Object.fromEntries(semaines.map(({ id }) => [id, sum(({ places }) => places[id] ?? 0)])),
  };
}
