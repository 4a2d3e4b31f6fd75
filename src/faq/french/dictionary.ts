import dictionary from './dictionary.json';
import { readFilter } from './word-filter';
import type { WordFilter } from './word-filter';

/** Shortest word of the dictionary: nothing shorter is repaired. */
export const SHORTEST_WORD = 4;

let filter: WordFilter | undefined;

/**
 * The folded word is one of French, conjugated or plural as it may be. Read at the first question: a command that needs
 * no word of it does not pay. Source: the 336,000 words of `an-array-of-french-words` (MIT), by scripts/french-dictionary.ts.
 */
export function isFrench(word: string): boolean {
  filter ??= readFilter(Buffer.from(dictionary.filter, 'base64'));
  return word.length >= SHORTEST_WORD && filter.has(word);
}
