import type { Concepts } from './concepts';
import type { Interner } from './interner';
import type { Lexicon } from './lexicon';
import { addTo } from './postings';
import type { Bag } from './postings';
import type { Tuning } from './tuning';

/** A word as it is compared: the knowledge's spelling, and how much it counts (0 to 1). */
export interface ReadWord {
  readonly word: string;
  readonly weight: number;
}

/** A text as features of three kinds, each numbered by its own interner. */
export interface FeatureBags {
  readonly words: Bag;
  readonly grams: Bag;
  readonly pairs: Bag;
}

export interface Interners {
  readonly words: Interner;
  readonly grams: Interner;
  readonly pairs: Interner;
}

export interface FeatureReader {
  /** `grow`: number features never seen (the knowledge); otherwise they are left out (a message). */
  read(words: readonly ReadWord[], grow: boolean): FeatureBags;
  /** Words and groups of synonyms alone. */
  readWords(words: readonly ReadWord[], grow: boolean): Bag;
}

/** Words kept in pairs: those that carry sense, ask or deny, so that order tells who does what to whom. */
const PAIRED_STOP_WORDS: ReadonlySet<string> = new Set(['pas', 'sans', 'non', 'aucun', 'aucune', 'avant', 'apres']);

export function createFeatureReader(
  lexicon: Lexicon,
  concepts: Concepts,
  interners: Interners,
  tuning: Tuning,
): FeatureReader {
  const number = (interner: Interner, key: string, grow: boolean): number | undefined =>
    grow ? interner.take(key) : interner.find(key);
  const count = (bag: Bag, interner: Interner, key: string, weight: number, grow: boolean): void => {
    const feature = number(interner, key, grow);
    if (feature !== undefined) addTo(bag, feature, weight);
  };
  const readWords = (words: readonly ReadWord[], grow: boolean): Bag => {
    const bag: Bag = new Map();
    const stems = words.map(({ word }) => lexicon.stem(word));
    words.forEach(({ weight }, place) => count(bag, interners.words, stems[place]!, weight, grow));
    for (const group of concepts(stems)) count(bag, interners.words, `#${group}`, tuning.words.concept, grow);
    return bag;
  };
  const gramsOfKnown = new Map<string, Uint32Array>();
  const gramNumbers = (word: string, grow: boolean): Uint32Array => {
    const known = gramsOfKnown.get(word);
    if (known !== undefined) return known;
    const numbers = gramsOf(word, tuning).map((gram) => number(interners.grams, gram, grow));
    const found = Uint32Array.from(numbers.filter((one) => one !== undefined));
    if (grow) gramsOfKnown.set(word, found);
    return found;
  };
  return {
    readWords,
    read(words, grow) {
      const bags: FeatureBags = { words: readWords(words, grow), grams: new Map(), pairs: new Map() };
      for (const { word, weight } of words) {
        for (const gram of gramNumbers(word, grow)) addTo(bags.grams, gram, weight);
      }
      const stems = words.map(({ word }) => lexicon.stem(word));
      for (const pair of pairsOf(words, stems, tuning)) count(bags.pairs, interners.pairs, pair, 1, grow);
      return bags;
    },
  };
}

/** Runs of letters of a word with its bounds: « cour » → `_co`, `cou`, `our`, `ur_`… */
function gramsOf(word: string, tuning: Tuning): string[] {
  const bounded = `_${word}_`;
  const grams: string[] = [];
  for (let length = tuning.grams.shortest; length <= tuning.grams.longest; length++) {
    for (let place = 0; place + length <= bounded.length; place++) grams.push(bounded.slice(place, place + length));
  }
  return grams;
}

/** Neighbouring words in order, function words skipped. */
function pairsOf(words: readonly ReadWord[], stems: readonly string[], tuning: Tuning): string[] {
  const kept = stems.filter((_, place) => {
    const { word, weight } = words[place]!;
    return weight > tuning.words.stop || PAIRED_STOP_WORDS.has(word);
  });
  return kept.slice(1).map((stem, place) => `${kept[place]!} ${stem}`);
}
