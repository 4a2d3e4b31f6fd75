import type { Votes } from './ranking';
import type { ReadText } from './reading';
import type { Tuning } from './tuning';

/** What confidence is judged on, for one class among the ranked ones. */
export interface Signs {
  /** Total of the votes. */
  readonly score: number;
  /** Total less that of the best other class: negative but for the first. */
  readonly margin: number;
  /** Share of the words' vote. */
  readonly coverage: number;
  readonly nearest: number;
  /** Words of sense that nothing knows, as a share of the message's words of sense. */
  readonly unknown: number;
}

export function signsOf(votes: Votes, owner: number, bestOther: number, text: ReadText): Signs {
  return {
    score: votes.total[owner]!,
    margin: votes.total[owner]! - bestOther,
    coverage: votes.words[owner]!,
    nearest: votes.nearest[owner]!,
    unknown: unknownShare(text),
  };
}

function unknownShare(text: ReadText): number {
  const sense = text.words.filter(({ weight }) => weight > 0.6).length;
  return sense === 0 ? 0 : Math.min(1, text.unknown.length / sense);
}

/** Probability that the class is the one meant, by a logistic fitted on development messages. */
export function confidenceOf(signs: Signs, { confidence }: Tuning): number {
  const sum =
    confidence.intercept +
    confidence.score * signs.score +
    confidence.margin * signs.margin +
    confidence.coverage * signs.coverage +
    confidence.nearest * signs.nearest +
    confidence.unknown * signs.unknown;
  return 1 / (1 + Math.exp(-sum));
}
