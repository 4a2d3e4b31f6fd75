import type { Judged } from './judgement';
import type { Votes } from './ranking';
import type { Reading } from './reading';
import type { FaqOutcome, ScoredFiche } from './types';

/** One of two questions, and the entry that it means on its own. */
export interface Half {
  readonly read: string;
  readonly fiche: ScoredFiche;
}

/** A message read, voted on and judged: all that an outcome or an explanation is made from. */
export interface Examined {
  readonly reading: Reading;
  readonly votes: Votes;
  readonly judged: readonly Judged[];
  /** The class of which the message is a formulation, word for word. */
  readonly wording: number | undefined;
  /** The two questions of the message, where it holds two. */
  readonly halves: readonly [Half, Half] | undefined;
  readonly outcome: FaqOutcome;
}
