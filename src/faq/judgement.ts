import { confidenceOf, signsOf, summitsOf } from './confidence';
import type { Signs } from './signs';
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

/** Entries judged: the five shown and what two questions need. */
const FICHES_JUDGED = 8;
/** Subjects not to be answered that are judged beside them. */
const REFUSED_JUDGED = 3;
const DIGITS = 1e4;

/**
 * Best classes with their confidence, best first; confidence never rises down the list. `unknown`: share of the message
 * in unknown words. `worded`: the class of which the
 * message is a formulation, word for word; it comes first and is certain, as whoever wrote the formulation meant it.
 */
export function judge(index: KnowledgeIndex, votes: Votes, unknown: number, tuning: Tuning, worded?: number): Judged[] {
  const best = leaders(index, votes.total, worded);
  const [first, second] = best.map((owner) => votes.total[owner]!);
  const summits = summitsOf(votes);
  let ceiling = 1;
  return best.map((owner, place) => {
    const bestOther = (place === 0 ? second : first) ?? 0;
    const signs = signsOf(votes, owner, bestOther, summits, unknown);
    const confidence = owner === worded ? 1 : confidenceOf(signs, tuning);
    ceiling = Math.min(ceiling, Math.round(confidence * DIGITS) / DIGITS);
    const { id, horsSujet } = index.subjects[owner]!;
    return { owner, id, horsSujet, score: ceiling, signs };
  });
}

function leaders(index: KnowledgeIndex, total: Float64Array, worded: number | undefined): number[] {
  const refused = total.map((value, owner) => (index.subjects[owner]!.horsSujet ? value : 0));
  const fiches = total.map((value, owner) => (index.subjects[owner]!.horsSujet ? 0 : value));
  const best = [...bestOf(fiches, FICHES_JUDGED), ...bestOf(refused, REFUSED_JUDGED)];
  best.sort((a, b) => total[b]! - total[a]! || a - b);
  return worded === undefined ? best : [worded, ...best.filter((owner) => owner !== worded)];
}
