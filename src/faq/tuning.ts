import type { Signs } from './signs';

/**
 * Every tuning number of the engine, with its reason. The measures behind them, and how to take them again, are in
 * docs/faq-engine.md.
 */
export interface Tuning {
  readonly reading: {
    /** Characters read of a message. */
    readonly characters: number;
    /** Words read of a message. */
    readonly words: number;
    /** Sentences scored one by one. */
    readonly sentences: number;
    /** Words remembered by stems and repairs before their memory is emptied. */
    readonly memory: number;
  };
  readonly words: {
    /** Weight of a function word. */
    readonly stop: number;
    /** Weight of a word that asks (qui, quand, combien…). */
    readonly asking: number;
    /** Weight of a word as common as « semaine ». */
    readonly everyday: number;
    /** Weight of a repaired word. */
    readonly repaired: number;
    /** Weight of the words that an abbreviation stands for. */
    readonly expanded: number;
    /** Weight of the group of synonyms that a word belongs to, beside the word itself. */
    readonly concept: number;
    /** Weight of a word of the answer against one of the question. */
    readonly answer: number;
  };
  readonly bm25: { readonly k1: number; readonly b: number };
  readonly grams: {
    readonly shortest: number;
    readonly longest: number;
    /** Rarity below which a run of letters (borne by more than half of the classes: ln 2) casts no vote. */
    readonly common: number;
  };
  /** Share of each vote in the ranking. */
  readonly votes: {
    readonly words: number;
    readonly grams: number;
    readonly pairs: number;
    readonly nearest: number;
    readonly learned: number;
  };
  readonly learning: {
    /** Passes over the texts. */
    readonly passes: number;
    readonly rate: number;
    /** Weight of a function word. */
    readonly stop: number;
    /** Weight of a word that asks. */
    readonly asking: number;
    /** Weight of two neighbouring words, in order. */
    readonly pairs: number;
    /** Steps of an answer against those of a formulation. */
    readonly answer: number;
    /** Texts that two neighbouring words must be seen in to teach. */
    readonly seen: number;
    /** Classes beyond which a feature teaches nothing: they bound the cost of large collections. */
    readonly rivals: number;
    /** Texts a class at which the vote is half trusted. */
    readonly trusted: number;
  };
  readonly nearest: {
    /** Classes re-examined, best first. */
    readonly classes: number;
    /** Formulations averaged. */
    readonly formulations: number;
  };
  /** Share of the best sentence against the whole message. */
  readonly sentence: number;
  readonly repair: {
    readonly shortest: number;
    readonly shortlist: number;
    /** fuse.js: 0 exact, 1 anything. */
    readonly threshold: number;
  };
  readonly confidence: Readonly<Record<'intercept' | keyof Signs, number>>;
  readonly policy: {
    /** Share of a message's sense in unknown words, beyond which it is about something else. */
    readonly unknown: number;
    readonly answered: number;
    /** Confidence of the second, as a share of the first's, from which the two are a choice to offer. */
    readonly contested: number;
    readonly suggested: number;
    readonly near: number;
    readonly twoQuestions: number;
  };
}

export const TUNING: Tuning = {
  reading: { characters: 1500, words: 250, sentences: 8, memory: 20_000 },
  words: {
    stop: 0.15,
    asking: 0.5,
    everyday: 0.6,
    repaired: 0.95,
    expanded: 0.9,
    concept: 0.8,
    answer: 0.5,
  },
  bm25: { k1: 1.2, b: 0.4 },
  grams: { shortest: 2, longest: 4, common: 0.69 },
  votes: { words: 1, grams: 1, pairs: 0.2, nearest: 0.6, learned: 1.65 },
  learning: { passes: 6, rate: 4, stop: 0.4, asking: 0.8, pairs: 0.8, answer: 0.6, seen: 2, rivals: 400, trusted: 2 },
  nearest: { classes: 15, formulations: 2 },
  sentence: 0.4,
  repair: { shortest: 4, shortlist: 24, threshold: 0.5 },
  confidence: { intercept: -2.3, score: 0.07, margin: 1.6, covered: 3.15, agreement: 1.28 },
  policy: { unknown: 0.85, answered: 0.6, contested: 0.5, suggested: 0.2, near: 0.1, twoQuestions: 0.7 },
};
