import type { Campagne } from '../../campagne/types';
import { resolveBounds } from '../../declaration/bounds';
import type { Answers, Bound } from '../../declaration/types';
import type { Problem } from '../problem';
import { notBefore } from './conditions';
import { fault } from './problems';
import type { PlacedQuestion } from './read';
import type { AuthoredBound, AuthoredQuestion } from './schema';

/**
 * A bound as the journey reads it, with the words of the number that it depends on; `paliers: campagne` takes tiers and
 * rule from the campaign.
 */
export function toBound(bound: AuthoredBound, campagne: Campagne, all: readonly AuthoredQuestion[]): Bound {
  if (typeof bound === 'number') return bound;
  const other = all.find(({ id }) => id === bound.selon);
  const unites = other?.genre === 'nombre' ? other.unites : [];
  if (bound.paliers !== 'campagne') return { ...bound, paliers: bound.paliers, unites };
  const { paliers, regle } = campagne.stagiaires;
  return {
    ...bound,
    paliers: paliers.map(({ classes_min, stagiaires_max }) => ({ a_partir_de: classes_min, vaut: stagiaires_max })),
    regle,
    unites,
  };
}

/** Bounds look back at a number, their tiers rise, and for every answer some number satisfies them. */
export function checkBounds(questions: readonly PlacedQuestion[], campagne: Campagne): Problem[] {
  return questions.flatMap(({ question, path }, rank) => {
    const bounds = boundsIn(question);
    if (bounds === undefined) return [];
    const before = questions.slice(0, rank);
    const problems = (['min', 'max'] as const).flatMap((side) =>
      checkBound(bounds[side], [...path, side], before, questions, campagne),
    );
    if (problems.length > 0) return problems;
    const all = questions.map((placed) => placed.question);
    const built = { min: toBound(bounds.min, campagne, all), max: toBound(bounds.max, campagne, all) };
    return unsatisfied(built, [...path, 'max']);
  });
}

/** Of places, some week must be able to have one. */
function boundsIn(
  question: AuthoredQuestion,
): { readonly min: AuthoredBound; readonly max: AuthoredBound } | undefined {
  if (question.genre === 'places') return { min: 1, max: question.max };
  return question.genre === 'nombre' ? question : undefined;
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
  return risingTiers(toBound(bound, campagne, []), [...path, 'paliers']);
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
function unsatisfied(bounds: Readonly<Record<'min' | 'max', Bound>>, path: Problem['path']): Problem[] {
  const impossible = triedAnswers([bounds.min, bounds.max]).find((answers) => {
    const { min, max } = resolveBounds(bounds, answers);
    return min !== undefined && max !== undefined && min > max;
  });
  if (impossible === undefined) return [];
  const { min, max } = resolveBounds(bounds, impossible);
  const where = Object.entries(impossible).map(
    ([id, answer]) => ` quand « ${id} » vaut ${answer.genre === 'nombre' ? answer.valeur : ''}`,
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
