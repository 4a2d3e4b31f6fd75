import type {
  Answers,
  Bound,
  BoundByAnswer,
  QuestionNombre,
  QuestionPlaces,
  RejectionReason,
  RuleOfBound,
} from './types';

/** Bounds in force; a side is `undefined` while the answer that it depends on is unknown. */
export interface ResolvedBounds {
  readonly min?: number;
  readonly max?: number;
}

export type Bounded = Pick<QuestionNombre, 'min' | 'max' | 'unites'>;

/** The numbers that a question takes: of each week, where it asks for places. */
export function boundsOf(question: QuestionNombre | QuestionPlaces): Bounded {
  return question.genre === 'nombre' ? question : { min: 0, max: question.max, unites: question.unites };
}

/** Resolves the bounds of a number against the answers in force. */
export function resolveBounds({ min, max }: Pick<Bounded, 'min' | 'max'>, answers: Answers): ResolvedBounds {
  const [low, high] = [resolveBound(min, answers), resolveBound(max, answers)];
  return {
    ...(low === undefined ? {} : { min: low }),
    ...(high === undefined ? {} : { max: high }),
  };
}

/** Why a number does not hold, with the rule and the answer that it follows; `undefined` when it does. */
export function outOfBounds(valeur: number, bounded: Bounded, answers: Answers): RejectionReason | undefined {
  const { min, max } = resolveBounds(bounded, answers);
  const [under, over] = [min !== undefined && valeur < min, max !== undefined && valeur > max];
  if (!under && !over) return undefined;
  const regle = ruleOf(over ? 'max' : 'min', bounded, answers);
  return {
    code: 'number-out-of-bounds',
    min: min ?? 0,
    max: max ?? valeur,
    ...(regle === undefined ? {} : { regle }),
  };
}

/** The last tier reached holds; below the first one, the first. */
function resolveBound(bound: Bound, answers: Answers): number | undefined {
  if (typeof bound === 'number') return bound;
  const other = answers[bound.selon];
  return other?.genre === 'nombre' ? tierOf(bound, other.valeur)?.vaut : undefined;
}

function tierOf({ paliers }: BoundByAnswer, valeur: number): BoundByAnswer['paliers'][number] | undefined {
  return paliers.filter(({ a_partir_de }) => valeur >= a_partir_de).at(-1) ?? paliers[0];
}

function ruleOf(cote: RuleOfBound['cote'], bounded: Bounded, answers: Answers): RuleOfBound | undefined {
  const bound = bounded[cote];
  if (typeof bound === 'number') return undefined;
  const other = answers[bound.selon];
  if (other?.genre !== 'nombre') return undefined;
  const { paliers, raison, raison_en_dessous, regle } = bound;
  const isLast = tierOf(bound, other.valeur) === paliers.at(-1);
  const told = isLast ? (raison ?? regle) : (raison_en_dessous ?? raison);
  return {
    cote,
    valeur: other.valeur,
    unites_autre: bound.unites ?? [],
    unites: bounded.unites,
    paliers,
    ...(told === undefined ? {} : { raison: told }),
  };
}
