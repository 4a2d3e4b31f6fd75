import { confidenceOf, signsOf } from './confidence';
import type { KnowledgeIndex } from './knowledge-index';
import { bestOf } from './ranking';
import type { Votes } from './ranking';
import type { ReadText } from './reading';
import type { Tuning } from './tuning';

/** A class that a message may mean, with the confidence that it does. */
export interface Judged {
  readonly owner: number;
  readonly id: string;
  readonly horsSujet: boolean;
  /** 0 to 1. */
  readonly score: number;
}

/** Classes judged beyond the five shown, so that refused subjects do not empty the list. */
const JUDGED = 12;
const DIGITS = 1e4;

/** Best classes with their confidence, best first. */
export function judge(index: KnowledgeIndex, votes: Votes, text: ReadText, tuning: Tuning): Judged[] {
  const best = bestOf(votes.total, JUDGED);
  return best.map((owner, place) => {
    const other = best[place === 0 ? 1 : 0];
    const bestOther = other === undefined ? 0 : votes.total[other]!;
    const score = confidenceOf(signsOf(votes, owner, bestOther, text), tuning);
    const { id, horsSujet } = index.subjects[owner]!;
    return { owner, id, horsSujet, score: Math.round(score * DIGITS) / DIGITS };
  });
}
