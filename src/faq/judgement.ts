import { confidenceOf, signsOf } from './confidence';
import type { Signs } from './confidence';
import type { KnowledgeIndex } from './knowledge-index';
import { bestOf } from './ranking';
import type { Votes } from './ranking';
import type { Tuning } from './tuning';

/** A class that a message may mean, with the confidence that it does. */
export interface Judged {
  readonly owner: number;
  readonly id: string;
  readonly horsSujet: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly signs: Signs;
}

/** Classes judged beyond the five shown, so that refused subjects do not empty the list. */
const JUDGED = 12;
const DIGITS = 1e4;

/** Best classes with their confidence, best first. `unknown`: share of the message's sense that nothing speaks of. */
export function judge(index: KnowledgeIndex, votes: Votes, unknown: number, tuning: Tuning): Judged[] {
  const best = bestOf(votes.total, JUDGED);
  const [first, second] = best.map((owner) => votes.total[owner]!);
  return best.map((owner, place) => {
    const bestOther = (place === 0 ? second : first) ?? 0;
    const signs = signsOf(votes, owner, bestOther, unknown);
    const { id, horsSujet } = index.subjects[owner]!;
    return { owner, id, horsSujet, score: Math.round(confidenceOf(signs, tuning) * DIGITS) / DIGITS, signs };
  });
}
