import { stemFrench } from './french/snowball';

export type Stem = (word: string) => string;

/** Shorter words have no ending worth cutting. */
const SHORTEST_CUT = 4;

/**
 * French Snowball stems of folded words. Folding first makes « declarer » and « déclarer » one stem. The memory is
 * bounded: it is emptied at `limit` words, so that a stream of inventions cannot grow it.
 */
export function createStem(limit: number): Stem {
  const known = new Map<string, string>();
  return (word) => {
    if (word.length < SHORTEST_CUT) return word;
    const before = known.get(word);
    if (before !== undefined) return before;
    const stem = stemFrench(word);
    if (known.size >= limit) known.clear();
    known.set(word, stem);
    return stem;
  };
}
