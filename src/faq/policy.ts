import type { Judged } from './judgement';
import type { Tuning } from './tuning';
import type { FaqOutcome, HorsSujet, ScoredFiche } from './types';

const SHOWN = 5;
const SUGGESTED = 3;

export interface Case {
  /** Best first, subjects not to be answered included. */
  readonly judged: readonly Judged[];
  /** Entries of two questions, each confident on its own half. */
  readonly two: readonly [ScoredFiche, ScoredFiche] | undefined;
  /** Share of the message's sense that lies in words unknown here, 0 to 1. */
  readonly unknown: number;
  readonly shortened: boolean;
}

/** A wrong answer is worse than suggestions; suggestions are worse than the right answer. */
export function decide(
  { judged, two, unknown, shortened }: Case,
  horsSujetOf: (id: string) => HorsSujet | undefined,
  { policy }: Tuning,
): FaqOutcome {
  const fiches = judged.filter(({ horsSujet }) => !horsSujet).map(({ id, score }) => ({ id, score }));
  if (two !== undefined) {
    return { kind: 'answered', fiches: two, ranking: leadingWith(two, fiches), shortened };
  }
  const ranking = fiches.slice(0, SHOWN);
  if (unknown > policy.unknown) return { kind: 'no_match', near: [], ranking, shortened };
  const [best] = judged;
  const near = ranking.filter(({ score }) => score >= policy.near).slice(0, SUGGESTED);
  if (best?.horsSujet === true) {
    const subject = horsSujetOf(best.id);
    return { kind: 'no_match', near, ranking, ...(subject && { hors_sujet: subject }), shortened };
  }
  const [first] = ranking;
  if (first === undefined || first.score < policy.suggested) return { kind: 'no_match', near, ranking, shortened };
  const contested = (judged[1]?.score ?? 0) >= policy.contested * first.score;
  if (first.score >= policy.answered && !contested) return { kind: 'answered', fiches: [first], ranking, shortened };
  return { kind: 'ambiguous', candidates: ranking.slice(0, SUGGESTED), ranking, shortened };
}

function leadingWith(two: readonly ScoredFiche[], fiches: readonly ScoredFiche[]): ScoredFiche[] {
  const others = fiches.filter(({ id }) => two.every((fiche) => fiche.id !== id));
  return [...two, ...others].slice(0, SHOWN);
}
