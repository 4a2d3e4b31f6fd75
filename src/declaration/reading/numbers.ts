import { plain } from '../../french';
import { inWords } from '../../campagne/number-words';

/** A whole number read in a text; `article` when it may only be the article « un », « une ». */
export interface NumberRead {
  readonly valeur: number;
  readonly article: boolean;
  /** Words that precede it. */
  readonly avant: readonly string[];
  /** Words that follow it. */
  readonly suite: readonly string[];
}

const LARGEST_IN_WORDS = 69;
/** More digits are no count of classes. */
const MOST_DIGITS = 4;
const APPROXIMATE = /\b(dizaine|douzaine|quinzaine|vingtaine|trentaine|demi|demie|moitie|plusieurs|quelques)s?\b/;
const NEGATIVE = /(^|[\s(])[-−–]\s*\d/;

const IN_WORDS: readonly (readonly [readonly string[], number])[] = [
  [['aucun'], 0] as const,
  [['aucune'], 0] as const,
  [['un'], 1] as const,
  [['une'], 1] as const,
  ...Array.from({ length: LARGEST_IN_WORDS + 1 }, (_, number) => [plain(inWords(number)).split(' '), number] as const),
].sort((a, b) => b[0].length - a[0].length);

/**
 * Whole numbers of a French text, in digits or in words, in order: « 2 lycéens », « vingt et une classes », « aucun ».
 * Empty when the text is vague (« une dizaine ») or holds a negative number.
 */
export function numbersIn(text: string): readonly NumberRead[] {
  const folded = plain(text);
  if (APPROXIMATE.test(folded) || NEGATIVE.test(text)) return [];
  const words = folded.split(' ');
  const found: NumberRead[] = [];
  for (let at = 0; at < words.length;) {
    const [valeur, length] = numberAt(words, at);
    if (valeur !== undefined) found.push(numberRead(valeur, words, at, length));
    at += length;
  }
  return found;
}

function numberRead(valeur: number, words: readonly string[], at: number, length: number): NumberRead {
  return { valeur, article: isArticle(words[at]), avant: words.slice(0, at), suite: words.slice(at + length) };
}

function numberAt(words: readonly string[], at: number): readonly [number | undefined, number] {
  const word = words[at] ?? '';
  if (/^\d+$/.test(word)) return [word.length <= MOST_DIGITS ? Number(word) : undefined, 1];
  const match = IN_WORDS.find(([phrase]) => phrase.every((part, offset) => agreed(words[at + offset], part)));
  return match === undefined ? [undefined, 1] : [match[1], match[0].length];
}

/** « vingt et une » is « vingt et un ». */
const agreed = (word: string | undefined, part: string): boolean => word === part || (part === 'un' && word === 'une');

const isArticle = (word: string | undefined): boolean => word === 'un' || word === 'une';
