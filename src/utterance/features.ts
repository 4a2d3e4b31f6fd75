import { isCommon } from '../faq/lexicon';
import type { Interner } from '../faq/interner';
import { Tally } from '../faq/rows';
import type { Row } from '../faq/rows';
import { ideasOf } from './french/ideas';
import { WEIGHTS } from './tuning';
import type { OrderWords } from './words';

/** A text as what tells orders apart: words, neighbours, ideas, ideas side by side, how it begins and how long it is. */
export type ReadFeatures = (words: readonly string[], grow: boolean) => Row;

/** Words between which two ideas are one thought. */
const THOUGHT = 6;
const LONGEST = 6;

/** `grow`: number features never seen (the knowledge); otherwise they are left out (a message). */
export function createFeatures({ stem }: Pick<OrderWords, 'stem'>, features: Interner<string>): ReadFeatures {
  const tally = new Tally();
  return (read, grow) => {
    const add = (key: string, weight: number): void => {
      const feature = grow ? features.take(key) : features.find(key);
      if (feature !== undefined) tally.add(feature, weight);
    };
    addWords(read, read.map(stem), add);
    addIdeas(read.map(ideasOf), add);
    add(`length:${Math.min(LONGEST, Math.floor(Math.log2(1 + read.length)))}`, WEIGHTS.length);
    return tally.take();
  };
}

type Add = (key: string, weight: number) => void;

function addWords(read: readonly string[], stems: readonly string[], add: Add): void {
  stems.forEach((stem, place) => {
    add(stem, isCommon(read[place]!) ? WEIGHTS.little : WEIGHTS.word);
    if (place > 0) add(`${stems[place - 1]!} ${stem}`, WEIGHTS.neighbours);
  });
  const [first] = stems;
  if (first === undefined) return;
  add(`^${first}`, WEIGHTS.beginning);
  add(`${stems.at(-1)!}$`, WEIGHTS.end);
}

/** Each idea once, and each two of them once. */
function addIdeas(ideas: readonly (readonly string[])[], add: Add): void {
  for (const idea of new Set(ideas.flat())) add(`@${idea}`, WEIGHTS.idea);
  for (const pair of thoughtsOf(ideas)) add(pair, WEIGHTS.thought);
}

function thoughtsOf(ideas: readonly (readonly string[])[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  ideas.forEach((own, place) => {
    if (own.length === 0) return;
    for (const others of ideas.slice(place + 1, place + THOUGHT)) {
      for (const one of own) for (const other of others) if (one !== other) pairs.add(thought(one, other));
    }
  });
  return pairs;
}

const thought = (one: string, other: string): string => (one < other ? `@${one} @${other}` : `@${other} @${one}`);
