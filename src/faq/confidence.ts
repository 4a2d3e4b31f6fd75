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
  /** Likeness of its nearest formulations: 0 to 1. */
  readonly nearest: number;
  /** `covered` × `nearest`: its coefficient is negative, for either of the two is proof enough. */
  readonly both: number;
  /** ln of what the learned vote gives it. */
  readonly belief: number;
  /** ln of the number of classes: the same votes say more among many. */
  readonly size: number;
  /** Share of the four votes (words, letters, nearest formulations, learned) that it leads. */
  readonly agreement: number;
  /** 1 / (1 + words of sense): a word or two prove less than a sentence. */
  readonly brevity: number;
}

/** What is known of a message beside its votes. */
export interface Grounds {
  /** Share of the message's sense that lies in words unknown here, 0 to 1. */
  readonly unknown: number;
  /** Words of sense. */
  readonly words: number;
}

const LEADING = ['words', 'grams', 'nearest', 'learned'] as const;
/** The learned vote never says less than this. */
const LEAST_BELIEF = 1e-3;

/** Highest value of each of the four votes. */
export type Summits = readonly number[];

export function summitsOf(votes: Votes): Summits {
  return LEADING.map((kind) => votes[kind].reduce((highest, value) => Math.max(highest, value), 0));
}

/** `bestOther`: best total of the other classes. */
export function signsOf(
  votes: Votes,
  owner: number,
  bestOther: number,
  summits: Summits,
  { unknown, words }: Grounds,
): Signs {
  const score = votes.total[owner]!;
  const covered = votes.words[owner]! * (1 - unknown);
  const nearest = votes.nearest[owner]!;
  return {
    score,
    margin: score - bestOther,
    covered,
    nearest,
    both: covered * nearest,
    belief: Math.log(votes.learned[owner]! + LEAST_BELIEF),
    size: Math.log(votes.total.length),
    agreement: LEADING.filter((kind, place) => leads(votes[kind][owner] ?? 0, summits[place]!)).length / LEADING.length,
    brevity: 1 / (1 + words),
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
    confidence.nearest * signs.nearest +
    confidence.both * signs.both +
    confidence.belief * signs.belief +
    confidence.size * signs.size +
    confidence.agreement * signs.agreement +
    confidence.brevity * signs.brevity;
  return 1 / (1 + Math.exp(-sum));
}
