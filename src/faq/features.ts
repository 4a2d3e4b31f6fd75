import type { Concepts } from './concepts';
import type { Interner } from './interner';
import type { Lexicon } from './lexicon';
import { Tally } from './rows';
import type { Row } from './rows';
import type { Tuning } from './tuning';

/** A word as it is compared: the knowledge's spelling, and how much it counts (0 to 1). */
export interface ReadWord {
  readonly word: string;
  readonly weight: number;
}

/** A text as features of four kinds, each numbered by its own interner. */
export interface Features {
  readonly words: Row;
  readonly grams: Row;
  readonly pairs: Row;
  /** What the learned vote reads: words, groups of synonyms and neighbours, function words included. */
  readonly learned: Row;
}

export interface Interners {
  readonly words: Interner<string>;
  readonly grams: Interner<number>;
  readonly pairs: Interner<string>;
  readonly learned: Interner<string>;
}

export interface FeatureReader {
  /** `grow`: number features never seen (the knowledge); otherwise they are left out (a message). */
  read(words: readonly ReadWord[], grow: boolean): Features;
  /** Words and groups of synonyms alone. */
  readWords(words: readonly ReadWord[], grow: boolean): Row;
  /** What the learned vote reads alone. */
  readLearned(words: readonly ReadWord[], grow: boolean): Row;
}

/** Words kept in pairs: those that carry sense, ask or deny, so that order tells who does what to whom. */
const PAIRED_STOP_WORDS: ReadonlySet<string> = new Set(['pas', 'sans', 'non', 'aucun', 'aucune', 'avant', 'apres']);

export function createFeatureReader(
  lexicon: Lexicon,
  concepts: Concepts,
  interners: Interners,
  tuning: Tuning,
): FeatureReader {
  const tally = new Tally();
  const number = <Key extends string | number>(interner: Interner<Key>, key: Key, grow: boolean): number | undefined =>
    grow ? interner.take(key) : interner.find(key);
  const count = (interner: Interner<string>, key: string, weight: number, grow: boolean): void => {
    const feature = number(interner, key, grow);
    if (feature !== undefined) tally.add(feature, weight);
  };
  const readWords = (words: readonly ReadWord[], grow: boolean): Row => {
    const stems = words.map(({ word }) => lexicon.stem(word));
    words.forEach(({ weight }, place) => count(interners.words, stems[place]!, weight, grow));
    for (const group of concepts(stems)) count(interners.words, `#${group}`, tuning.words.concept, grow);
    return tally.take();
  };
  const gramsOfKnown = new Map<string, readonly number[]>();
  const gramNumbers = (word: string, grow: boolean): readonly number[] => {
    const known = gramsOfKnown.get(word);
    if (known !== undefined) return known;
    const found: number[] = [];
    for (const gram of gramsOf(word, tuning)) {
      const feature = number(interners.grams, gram, grow);
      if (feature !== undefined) found.push(feature);
    }
    if (grow) gramsOfKnown.set(word, found);
    return found;
  };
  const readGrams = (words: readonly ReadWord[], grow: boolean): Row => {
    for (const { word, weight } of words) for (const gram of gramNumbers(word, grow)) tally.add(gram, weight);
    return tally.take();
  };
  const readPairs = (words: readonly ReadWord[], grow: boolean): Row => {
    for (const pair of pairsOf(words, lexicon, tuning)) count(interners.pairs, pair, 1, grow);
    return tally.take();
  };
  const readLearned = (words: readonly ReadWord[], grow: boolean): Row => {
    const stems = words.map(({ word }) => lexicon.stem(word));
    stems.forEach((stem, place) => {
      count(interners.learned, stem, learnedWeight(words[place]!, tuning), grow);
      if (place > 0) count(interners.learned, pairKey(stems[place - 1]!, stem), tuning.learning.pairs, grow);
    });
    for (const group of concepts(stems)) count(interners.learned, `#${group}`, tuning.words.concept, grow);
    return tally.take();
  };
  return {
    readWords,
    readLearned,
    read: (words, grow) => ({
      learned: readLearned(words, grow),
      words: readWords(words, grow),
      grams: readGrams(words, grow),
      pairs: readPairs(words, grow),
    }),
  };
}

const pairKey = (first: string, second: string): string => `${first} ${second}`;
/** Words and groups hold no space. */
export const isPair = (key: string): boolean => key.includes(' ');

/** « qui », « pour », « pas » tell entries apart where what surrounds them is learned: they weigh more than elsewhere. */
function learnedWeight({ weight }: ReadWord, { words, learning }: Tuning): number {
  if (weight <= words.stop) return learning.stop;
  return weight <= words.asking ? learning.asking : weight;
}

/** Bits that hold a letter, a digit or the bound of a word. */
const LETTER_BITS = 6;
const BOUND = 37;

/** Letters and digits of a folded word, from 1. */
const letterAt = (word: string, place: number): number => {
  const code = word.charCodeAt(place);
  return code >= 97 ? code - 96 : code - 21;
};

/** Runs of letters of a word with its bounds, each as one number: « cour » → `_c`, `_co`, `_cou`, `co`, `cou`… */
function gramsOf(word: string, { grams }: Tuning): number[] {
  const found: number[] = [];
  for (let from = -1; from < word.length; from++) {
    let run = 0;
    for (let place = from; place < from + grams.longest && place <= word.length; place++) {
      run = (run << LETTER_BITS) | (place < 0 || place === word.length ? BOUND : letterAt(word, place));
      if (place - from + 1 >= grams.shortest) found.push(run);
    }
  }
  return found;
}

/** Neighbouring words in order, function words skipped. */
function pairsOf(words: readonly ReadWord[], lexicon: Lexicon, tuning: Tuning): string[] {
  const kept = words
    .filter(({ word, weight }) => weight > tuning.words.stop || PAIRED_STOP_WORDS.has(word))
    .map(({ word }) => lexicon.stem(word));
  return kept.slice(1).map((stem, place) => pairKey(kept[place]!, stem));
}
