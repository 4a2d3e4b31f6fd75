import type { Campagne } from '../../campagne/types';
import { resolveBounds } from '../../declaration/bounds';
import type { Answers, Bound, QuestionNombre } from '../../declaration/types';
import type { Problem } from '../problem';
import { notBefore } from './conditions';
import { fault } from './problems';
import type { PlacedQuestion } from './read';
import type { AuthoredBound } from './schema';

/** A bound as the journey reads it; `paliers: campagne` takes tiers and reason from the campaign. */
export function toBound(bound: AuthoredBound, campagne: Campagne): Bound {
  if (typeof bound === 'number') return bound;
  const { selon } = bound;
  if (bound.paliers !== 'campagne') return { ...bound, paliers: bound.paliers };
  const { paliers, regle } = campagne.stagiaires;
  return {
    selon,
    paliers: paliers.map(({ classes_min, stagiaires_max }) => ({ a_partir_de: classes_min, vaut: stagiaires_max })),
    raison: bound.raison ?? regle,
  };
}

/** Bounds look back at a number, their tiers rise, and for every answer some number satisfies them. */
export function checkBounds(questions: readonly PlacedQuestion[], campagne: Campagne): Problem[] {
  return questions.flatMap(({ question, path }, rank) => {
    if (question.genre !== 'nombre') return [];
    const before = questions.slice(0, rank);
    const problems = (['min', 'max'] as const).flatMap((side) =>
      checkBound(question[side], [...path, side], before, questions, campagne),
    );
    if (problems.length > 0) return problems;
    const built = { ...question, min: toBound(question.min, campagne), max: toBound(question.max, campagne) };
    return unsatisfied(built as unknown as QuestionNombre, [...path, 'max']);
  });
}

function checkBound(
  bound: AuthoredBound,
  path: Problem['path'],
  before: readonly PlacedQuestion[],
  all: readonly PlacedQuestion[],
  campagne: Campagne,
): Problem[] {
  if (typeof bound === 'number') return [];
  const { selon } = bound;
  const other = before.find(({ question }) => question.id === selon)?.question;
  if (other === undefined) return [notBefore(selon, [...path, 'selon'], all)];
  if (other.genre !== 'nombre') {
    return [
      fault(
        'bound-genre',
        [...path, 'selon'],
        `« ${selon} » n’est pas une question de genre nombre.`,
        'Une limite ne peut dépendre que d’un nombre.',
      ),
    ];
  }
  return risingTiers(toBound(bound, campagne), [...path, 'paliers']);
}

function risingTiers(bound: Bound, path: Problem['path']): Problem[] {
  const steps = typeof bound === 'number' ? [] : bound.paliers.map(({ a_partir_de }) => a_partir_de);
  const rising = steps.every((step, at) => at === 0 || step > (steps[at - 1] ?? step));
  if (rising) return [];
  return [
    fault(
      'tiers-order',
      path,
      'ces paliers ne vont pas en montant.',
      'Rangez-les du plus petit « a_partir_de » au plus grand.',
    ),
  ];
}

/** Tried at every tier of the bounds: between two tiers nothing moves. */
function unsatisfied(question: QuestionNombre, path: Problem['path']): Problem[] {
  const impossible = triedAnswers([question.min, question.max]).find((answers) => {
    const { min, max } = resolveBounds(question, answers);
    return min !== undefined && max !== undefined && min > max;
  });
  if (impossible === undefined) return [];
  const { min, max } = resolveBounds(question, impossible);
  const where = Object.entries(impossible).map(
    ([id, answer]) => ` quand « ${id} » vaut ${'valeur' in answer ? String(answer.valeur) : ''}`,
  );
  return [
    fault(
      'bounds-unsatisfiable',
      path,
      `aucun nombre ne convient${where.join(' et')} : au moins ${min ?? ''}, au plus ${max ?? ''}.`,
      'Baissez min ou montez max.',
    ),
  ];
}

function triedAnswers(bounds: readonly Bound[]): readonly Answers[] {
  return bounds.reduce<readonly Answers[]>(
    (tried, bound) =>
      typeof bound === 'number'
        ? tried
        : tried.flatMap((answers) =>
            bound.paliers.map(({ a_partir_de }) => ({
              ...answers,
              [bound.selon]: { genre: 'nombre' as const, valeur: a_partir_de },
            })),
          ),
    [{}],
  );
}
