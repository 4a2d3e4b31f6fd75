import type { Condition } from '../../declaration/types';
import type { Problem } from '../problem';
import { didYouMean, fault } from './problems';
import type { PlacedQuestion, PlacedSection } from './read';
import type { AuthoredConditions, AuthoredQuestion } from './schema';

type Path = Problem['path'];
type Scalar = string | number | boolean;

/** `si: { intention: oui }` as the journey reads it, oui and non being true and false for a question of that genre. */
export function toConditions(si: AuthoredConditions, questions: readonly AuthoredQuestion[]): readonly Condition[] {
  return Object.entries(si).map(([question, written]) => {
    const asked = questions.find(({ id }) => id === question);
    return { question, vaut: listOf(written).map((value) => meantBy(value, asked)) };
  });
}

/** Conditions look back, at a question whose answer they can know, for values that it can take. */
export function checkConditions(sections: readonly PlacedSection[]): Problem[] {
  const all = sections.flatMap(({ questions }) => questions);
  const before: AuthoredQuestion[] = [];
  return sections.flatMap(({ section, path, questions }) => {
    const ofSection = checkSi(section.si, [...path, 'si'], before, all);
    const ofQuestions = questions.flatMap(({ question, path: at }) => {
      const problems = checkSi(question.si, [...at, 'si'], before, all);
      before.push(question);
      return problems;
    });
    return [...ofSection, ...ofQuestions];
  });
}

function checkSi(
  si: AuthoredConditions,
  path: Path,
  before: readonly AuthoredQuestion[],
  all: readonly PlacedQuestion[],
): Problem[] {
  return Object.entries(si).flatMap(([id, written]) => {
    const question = before.find((one) => one.id === id);
    if (question === undefined) return [notBefore(id, [...path, id], all)];
    return listOf(written).flatMap((value) => checkValue(value, question, [...path, id]));
  });
}

/** Names a question that does not exist, or one that is asked later. */
export function notBefore(id: string, path: Path, all: readonly PlacedQuestion[]): Problem {
  const ids = all.map(({ question }) => question.id);
  if (ids.includes(id)) {
    return fault(
      'later-question',
      path,
      `la question « ${id} » n’est pas encore posée à cet endroit.`,
      'Déplacez-la plus haut, ou choisissez une question précédente.',
    );
  }
  return fault(
    'unknown-question',
    path,
    `aucune question ne s’appelle « ${id} ».`,
    didYouMean(id, ids, 'Écrivez l’id d’une question précédente, ou retirez la ligne.'),
  );
}

function checkValue(value: Scalar, question: AuthoredQuestion, path: Path): Problem[] {
  switch (question.genre) {
    case 'choix':
      return oneOf(
        value,
        question.options.map((option) => option.valeur),
        question.id,
        path,
      );
    case 'oui-non':
      return typeof meantBy(value, question) === 'boolean' ? [] : oneOf(value, ['oui', 'non'], question.id, path);
    case 'nombre':
      return typeof value === 'number' ? [] : [impossible(value, question.id, path, 'Écrivez un nombre.')];
    case 'ecole':
    case 'places':
    case 'texte':
    case 'courriel':
    case 'telephone':
    case 'date':
      return [
        fault(
          'condition-genre',
          path,
          `la réponse à « ${question.id} » ne peut pas servir de condition.`,
          'Choisissez une question de genre choix, oui-non ou nombre.',
        ),
      ];
  }
}

function oneOf(value: Scalar, options: readonly string[], id: string, path: Path): Problem[] {
  if (options.includes(String(value))) return [];
  return [
    impossible(value, id, path, didYouMean(String(value), options, `Réponses possibles : ${options.join(', ')}.`)),
  ];
}

function impossible(value: Scalar, id: string, path: Path, remedy: string): Problem {
  return fault('condition-value', path, `« ${String(value)} » n’est pas une réponse possible à « ${id} ».`, remedy);
}

function meantBy(value: Scalar, question: AuthoredQuestion | undefined): Scalar {
  if (question?.genre === 'choix') return String(value);
  if (question?.genre !== 'oui-non') return value;
  return value === 'oui' ? true : value === 'non' ? false : value;
}

const listOf = (written: Scalar | readonly Scalar[]): readonly Scalar[] =>
  typeof written === 'object' ? written : [written];
