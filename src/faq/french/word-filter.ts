/** A set of words as a Bloom filter: small, and wrong about one other word in some hundreds, never about its own. */
export interface WordFilter {
  has(word: string): boolean;
}

/** Bits a word: with the eight marks of each, one word in 300 that is not in the set is taken for one that is. */
const BITS_A_WORD = 12;
const MARKS = 8;

/** The filter of `words`, as bytes. */
export function filterOf(words: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((words.length * BITS_A_WORD) / 8));
  for (const word of words) for (const bit of bitsOf(word, bytes.length * 8)) bytes[bit >> 3]! |= 1 << (bit & 7);
  return bytes;
}

/** Reads what `filterOf` made. */
export function readFilter(bytes: Uint8Array): WordFilter {
  const isSet = (bit: number): boolean => (bytes[bit >> 3]! & (1 << (bit & 7))) !== 0;
  return { has: (word) => bitsOf(word, bytes.length * 8).every(isSet) };
}

/** Places of a word's marks, by two hashes. */
function bitsOf(word: string, size: number): number[] {
  const first = hash(word, 0x811c9dc5);
  const step = hash(word, 0x9e3779b9) | 1;
  return Array.from({ length: MARKS }, (_, mark) => ((first + Math.imul(mark, step)) >>> 0) % size);
}

/** FNV-1a from `seed`, its bits mixed at the end. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let place = 0; place < word.length; place++) value = Math.imul(value ^ word.charCodeAt(place), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
