import { fold } from '../french';
import { HURRIED_FUNCTION_WORDS } from './french/hurried';

/** Elided words before an apostrophe (« l'école », « jusqu'à »): grammar, not sense. */
const ELIDED: ReadonlySet<string> = new Set(['qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'presqu', 'entr']);
/** Longest word read; what is longer is no word, and would cost the n-grams of its whole length. */
const WORD_LIMIT = 32;

/**
 * Folded words of a text, in order: elided articles dropped, hyphens and punctuation parting words, hurried function
 * words written in full (« koi » → « quoi »).
 */
export function tokenise(text: string): string[] {
  const words: string[] = [];
  for (const word of fold(text).match(/(?<![a-z0-9])[a-z]'|[a-z0-9]+/g) ?? []) {
    if (word.endsWith("'")) continue;
    const full = writtenInFull(word);
    if (full !== undefined) words.push(...full.split(' '));
    else if (isWord(word)) words.push(word.slice(0, WORD_LIMIT));
  }
  return words;
}

/** The words that a hurried function word stands for (« koi » → « quoi »), if it is one. */
export function writtenInFull(word: string): string | undefined {
  return Object.hasOwn(HURRIED_FUNCTION_WORDS, word) ? HURRIED_FUNCTION_WORDS[word] : undefined;
}

function isWord(word: string): boolean {
  if (word.length === 1) return word >= '0' && word <= '9';
  return !ELIDED.has(word);
}
