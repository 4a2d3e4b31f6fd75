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
