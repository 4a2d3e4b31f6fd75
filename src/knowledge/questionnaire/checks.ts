import { plain } from '../../french';
import { questionsIn } from '../../declaration';
import { CENSUS_QUESTIONS, OLDER_PLACES, type Genre } from '../../declaration/types';
import type { QuestionnaireFault } from '../codes';
import type { Problem } from '../problem';
import { didYouMean, fault } from './problems';
import type { PlacedQuestion, PlacedSection } from './read';

/** What the census reads in each of its questions. */
const CENSUS: Readonly<
  Record<
    (typeof CENSUS_QUESTIONS)[number] | (typeof OLDER_PLACES)[number],
    { readonly genre: Genre; readonly valeurs: readonly string[] }
  >
> = {
  ecole: { genre: 'ecole', valeurs: [] },
  intention: { genre: 'choix', valeurs: ['oui', 'non', 'pas-encore'] },
  classes: { genre: 'nombre', valeurs: [] },
  places: { genre: 'places', valeurs: [] },
  stagiaires: { genre: 'nombre', valeurs: [] },
  semaines: { genre: 'choix', valeurs: [] },
};

/** Without these two nothing can be declared: they are asked of everybody. */
const ALWAYS_ASKED: readonly string[] = ['ecole', 'intention'];

/** No id twice among sections, nor among questions. */
export function checkIds(sections: readonly PlacedSection[]): Problem[] {
  const ofSections = sections.map(({ section, path }) => ({ id: section.id, path }));
  const ofQuestions = sections.flatMap(({ questions }) =>
    questions.map(({ question, path }) => ({ id: question.id, path })),
  );
  return [...twice(ofSections), ...twice(ofQuestions)];
}

/**
 * The questions of the census are there, of the right genre, with the values that it counts; for the places, in either
 * shape.
 */
export function checkCensus(sections: readonly PlacedSection[]): Problem[] {
  const all = sections.flatMap(({ questions }) => questions.map(({ question }) => question));
  const hasPlaces = all.some(({ genre }) => genre === 'places');
  const isOlder = !hasPlaces && all.some(({ id }) => OLDER_PLACES.some((older) => older === id));
  const read = CENSUS_QUESTIONS.flatMap((id) => (id === 'places' && isOlder ? OLDER_PLACES : [id]));
  return read.flatMap((id) => {
    const section = sections.find(({ questions }) => questions.some(({ question }) => question.id === id));
    const placed = section?.questions.find(({ question }) => question.id === id);
    if (section === undefined || placed === undefined) return [missing(id)];
    return [
      ...ofRightGenre(placed, CENSUS[id].genre),
      ...withValues(placed, CENSUS[id].valeurs),
      ...askedOfAll(placed, section),
    ];
  });
}

/** One school a declaration, and one count of its places. */
export function checkOneOf(questions: readonly PlacedQuestion[]): Problem[] {
  return [
    ...secondOf('ecole', 'ecole-twice', 'une déclaration ne concerne qu’une école.', questions),
    ...secondOf('places', 'places-twice', 'le recensement ne compte qu’une fois les places.', questions),
  ];
}

function secondOf(
  genre: Genre,
  code: QuestionnaireFault,
  message: string,
  questions: readonly PlacedQuestion[],
): Problem[] {
  return questions
    .filter(({ question }) => question.genre === genre)
    .slice(1)
    .map(({ path }) => fault(code, path, message, `Gardez une seule question de genre ${genre}.`));
}

/** Options: no value twice, no wording that says two of them. */
export function checkOptions(questions: readonly PlacedQuestion[]): Problem[] {
  return questions.flatMap(({ question, path }) => {
    if (question.genre !== 'choix') return [];
    const seen = new Map<string, string>();
    return question.options.flatMap(({ valeur, libelle, synonymes }, rank) => {
      const wordings = new Set([valeur, libelle, ...synonymes].map(plain));
      return [...wordings].flatMap((wording) => {
        const other = seen.get(wording);
        seen.set(wording, valeur);
        return other === undefined ? [] : [ambiguous(wording, other, valeur, [...path, 'options', rank])];
      });
    });
  });
}

/** A proposed text takes its words from earlier sections, and leaves room for them. */
export function checkPropositions(questions: readonly PlacedQuestion[]): Problem[] {
  return questions.flatMap(({ question, path, rank }) => {
    if (question.genre !== 'texte' || question.proposition === undefined) return [];
    const at = [...path, 'proposition'];
    const named = questionsIn(question.proposition);
    return [
      ...named.flatMap((id) => nameable(id, rank, questions, at)),
      ...wellFormed(question.proposition, at),
      ...withinMax(question.proposition, question.max, at),
    ];
  });
}

function twice(items: readonly { readonly id: string; readonly path: Problem['path'] }[]): Problem[] {
  return items
    .filter(({ id }, at) => items.findIndex((other) => other.id === id) < at)
    .map(({ id, path }) =>
      fault('duplicate-id', [...path, 'id'], `« ${id} » est déjà pris.`, 'Donnez un autre id à l’un des deux.'),
    );
}

function missing(id: string): Problem {
  return fault(
    'census-question-missing',
    ['sections'],
    `la question « ${id} » manque : le recensement en a besoin.`,
    `Remettez une question « id: ${id} ».`,
  );
}

function ofRightGenre({ question, path }: PlacedQuestion, genre: Genre): Problem[] {
  if (question.genre === genre) return [];
  return [
    fault(
      'census-genre',
      [...path, 'genre'],
      `le recensement lit « ${question.id} » comme une question de genre ${genre}.`,
      `Écrivez « genre: ${genre} ».`,
    ),
  ];
}

function withValues({ question, path }: PlacedQuestion, valeurs: readonly string[]): Problem[] {
  const given = question.genre === 'choix' ? question.options.map(({ valeur }) => valeur) : valeurs;
  return valeurs
    .filter((valeur) => !given.includes(valeur))
    .map((valeur) =>
      fault(
        'census-value',
        [...path, 'options'],
        `le recensement compte la réponse « ${valeur} » à « ${question.id} », qui manque.`,
        `Remettez une option « valeur: ${valeur} » ; son libellé est libre.`,
      ),
    );
}

function askedOfAll({ question, path }: PlacedQuestion, { section }: PlacedSection): Problem[] {
  if (!ALWAYS_ASKED.includes(question.id)) return [];
  const conditional = Object.keys(question.si).length + Object.keys(section.si).length > 0;
  if (question.obligatoire && !conditional) return [];
  return [
    fault(
      'census-not-always-asked',
      path,
      `« ${question.id} » doit être posée à tout le monde, et obligatoire.`,
      'Retirez son « si », celui de sa section, et « obligatoire: false ».',
    ),
  ];
}

function ambiguous(wording: string, one: string, other: string, path: Problem['path']): Problem {
  if (one === other) {
    return fault(
      'duplicate-option',
      path,
      `l’option « ${one} » est écrite deux fois.`,
      'Donnez une autre « valeur » à l’une des deux, ou retirez-la.',
    );
  }
  return fault(
    'duplicate-option',
    path,
    `« ${wording} » dit à la fois « ${one} » et « ${other} ».`,
    'Retirez-le de l’une des deux options.',
  );
}

function nameable(id: string, rank: number, questions: readonly PlacedQuestion[], path: Problem['path']): Problem[] {
  const placed = questions.find(({ question }) => question.id === id);
  if (placed === undefined) {
    const ids = questions.map(({ question }) => question.id);
    return [
      fault(
        'unknown-question',
        path,
        `aucune question ne s’appelle « ${id} ».`,
        didYouMean(id, ids, 'Écrivez entre [[ ]] l’id d’une question d’une section précédente.'),
      ),
    ];
  }
  if (placed.rank < rank) return [];
  return [
    fault(
      'later-question',
      path,
      `« ${id} » n’est pas dans une section précédente : sa réponse n’est pas connue quand ce texte est proposé.`,
      'Déplacez la question dans une section précédente, ou retirez-la du texte.',
    ),
  ];
}

function wellFormed(proposition: string, path: Problem['path']): Problem[] {
  const opened = proposition.split('[[').length - 1;
  if (opened === questionsIn(proposition).length && proposition.split(']]').length - 1 === opened) return [];
  return [
    fault(
      'proposition-malformed',
      path,
      'un renvoi [[…]] est mal écrit.',
      'Écrivez [[classes]], ou [[classes|classe|classes]] pour ajouter le mot accordé.',
    ),
  ];
}

function withinMax(proposition: string, max: number, path: Problem['path']): Problem[] {
  const own = proposition.replace(/\[\[[^\]]*\]\]/g, '').length;
  if (own <= max) return [];
  return [
    fault(
      'proposition-too-long',
      path,
      `ce texte compte ${own} caractères sans les réponses ; la question en accepte ${max}.`,
      `Raccourcissez-le de ${own - max} caractères au moins.`,
    ),
  ];
}
