import { TUNING } from '../faq/tuning';

/** How much each feature of a text weighs where orders are told apart; measured by `npm run bench:orders`. */
export const WEIGHTS = {
  word: 1,
  /** « je », « pas », « ma »: orders differ by them. */
  little: 0.6,
  neighbours: 0.8,
  beginning: 0.6,
  end: 0.3,
  idea: 0.6,
  /** Two ideas side by side: « pas » with « accueillir ». */
  thought: 0.4,
  length: 0.5,
} as const;

/** As the engine's learned vote, in fewer and longer steps: as good, and half the time. */
export const LEARNING = { ...TUNING.learning, passes: 4, rate: 8 };

/** Share of a text's telling words beyond which, being unknown here, they leave nothing to be believed. */
export const FOREIGN = 0.6;

/** What people ask is learned as so many entries a class, by so many texts an entry. */
export const GROUPS = { entries: 6, texts: 25 } as const;

export const SENTENCES = {
  read: 8,
  /** Weight of the best sentence beside the whole message: an order comes at the end of a long mail. */
  share: 0.5,
} as const;

/** When an order is given, offered or left aside; shares of belief, 0 to 1. Fitted on messages labelled for it. */
export const POLICY = {
  sure: 0.52,
  /** Share of the first's belief from which the second makes a choice of the two. */
  contested: 0.6,
  /** Belief from which an order is offered, by what the FAQ makes of the message: an answer is not lightly set aside. */
  offered: { answered: 0.4, ambiguous: 0.26, unknown: 0.14, refused: 0.42 },
  offers: 3,
  /** Share of the first's belief from which another order is offered beside it. */
  alike: 0.2,
  /** A word alone that nobody wrote down as an order is a name, a number, a slip. */
  orderWords: 2,
  sureAlone: 0.8,
  /** A longer message is no mere courtesy. */
  courtesyWords: 14,
  /** How much « it is a question » counts, by what the FAQ makes of the message… */
  question: { answered: 0.4, ambiguous: 0.38, unknown: 0.13, refused: 0.6 },
  /** … and where it answers with certainty. */
  certain: 2.5,
} as const;
