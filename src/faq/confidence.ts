import type { Votes } from './ranking';
import type { Tuning } from './tuning';

/** What confidence is judged on, for one class among the ranked ones. */
export interface Signs {
  /** Total of the votes. */
  readonly score: number;
  /** Total less that of the best other class: negative but for the first. */
  readonly margin: number;
  /** Share of the message's sense, unknown words included, that the class speaks of: 0 to 1. */
  readonly covered: number;
  /** Share of the four votes (words, letters, nearest formulations, learned) that it leads. */
  readonly agreement: number;
}

const LEADING = ['words', 'grams', 'nearest', 'learned'] as const;

/** Highest value of each of the four votes. */
export type Summits = readonly number[];

export function summitsOf(votes: Votes): Summits {
  return LEADING.map((kind) => votes[kind].reduce((highest, value) => Math.max(highest, value), 0));
}

/** `bestOther`: best total of the other classes. `unknown`: share of the message's sense in words unknown here, 0 to 1. */
export function signsOf(votes: Votes, owner: number, bestOther: number, summits: Summits, unknown: number): Signs {
  const score = votes.total[owner]!;
  return {
    score,
    margin: score - bestOther,
    covered: votes.words[owner]! * (1 - unknown),
    agreement: LEADING.filter((kind, place) => leads(votes[kind][owner]!, summits[place]!)).length / LEADING.length,
  };
}

const leads = (value: number, highest: number): boolean => value > 0 && value >= highest;

/** Probability that the class is the one meant, by a logistic fitted on development messages (bench/faq/fit.ts). */
export function confidenceOf(signs: Signs, { confidence }: Tuning): number {
  const sum =
    confidence.intercept +
    confidence.score * signs.score +
    confidence.margin * signs.margin +
    confidence.covered * signs.covered +
    confidence.agreement * signs.agreement;
  return 1 / (1 + Math.exp(-sum));
}
