import type { Answers, Bound, QuestionNombre } from './types';

/** Bounds in force; a side is `undefined` while the answer that it depends on is unknown. */
export interface ResolvedBounds {
  readonly min?: number;
  readonly max?: number;
  /** Words of the rule, when a bound is read from another answer. */
  readonly raison?: string;
}

/** Resolves the bounds of a number against the answers in force. */
export function resolveBounds({ min, max }: QuestionNombre, answers: Answers): ResolvedBounds {
  const [low, high] = [resolveBound(min, answers), resolveBound(max, answers)];
  const raison = reasonOf(max) ?? reasonOf(min);
  return {
    ...(low === undefined ? {} : { min: low }),
    ...(high === undefined ? {} : { max: high }),
    ...(raison === undefined ? {} : { raison }),
  };
}

/** The last tier reached holds; below the first one, the first. */
function resolveBound(bound: Bound, answers: Answers): number | undefined {
  if (typeof bound === 'number') return bound;
  const other = answers[bound.selon];
  if (other?.genre !== 'nombre') return undefined;
  const reached = bound.paliers.filter(({ a_partir_de }) => other.valeur >= a_partir_de);
  return (reached.at(-1) ?? bound.paliers[0])?.vaut;
}

const reasonOf = (bound: Bound): string | undefined => (typeof bound === 'number' ? undefined : bound.raison);
