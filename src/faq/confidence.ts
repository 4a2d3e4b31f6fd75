import type { Votes } from './ranking';
import type { Signs } from './signs';
import type { Tuning } from './tuning';

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
