import { fold } from '../french';
import { isFrench } from '../faq/french/dictionary';
import { buildLexicon, isCommon } from '../faq/lexicon';
import type { Lexicon } from '../faq/lexicon';
import { createRepair } from '../faq/repair';
import { createStem } from '../faq/stems';
import { writtenInFull } from '../faq/tokens';
import { TUNING } from '../faq/tuning';
import type { FaqKnowledge } from '../faq/types';
import type { Ordres } from './types';

/** Words as orders are read by: little words kept, since « je », « pas », « ma » tell one order from another. */
export interface OrderWords {
  /** Folded words in order; a name of place is `NAME`, a school's key `UAI`, a question mark `?`. */
  of(text: string): readonly string[];
  stem(word: string): string;
  /** Carries sense, and neither an entry nor an order uses it. */
  readonly isUnknown: (word: string) => boolean;
}

/** Where and for whom: what a school or a commune is called changes nothing of an order. */
export const NAME = '#name';
const UAI = '#uai';
const NUMBER = '#number';
export const ASKED = '?';

const WORDS = /(?<![a-z0-9])(?:[a-z]|qu|jusqu|lorsqu|puisqu|quelqu)'|[a-z0-9]+|\?/g;
/** What an apostrophe cuts short; « l' », « d' » say nothing. */
const CUT_SHORT: Readonly<Record<string, string>> = {
  "j'": 'j',
  "n'": 'ne',
  "qu'": 'que',
  "m'": 'me',
  "s'": 'se',
  "t'": 'te',
  "c'": 'ce',
};
const HURRIED: Readonly<Record<string, readonly string[]>> = { c: ['ce', 'est'], g: ['j', 'ai'], nan: ['non'] };
/** Letters that are a word by themselves. */
const LETTERS: ReadonlySet<string> = new Set(['a', 'y', 'j']);
/** « jvoudrais », « jecris »: the pronoun glued to its verb. */
const GLUED = /^j([bcdfgklmnpqrstvwxz][a-z]+|ai|ecri\w+|envoi\w+|oubli\w+|arriv\w+)$/;
const A_UAI = /^\d{7}[a-z]$/;
const DIGITS_KEPT = 2;

/** Reads words with what the entries and the orders use: a misspelt word of either is repaired. */
export function createOrderWords(faq: FaqKnowledge, ordres: Ordres): OrderWords {
  const lexicon = lexiconOf(faq, ordres);
  const repair = createRepair(lexicon, TUNING);
  const known = (word: string): boolean => lexicon.words.has(word) || isCommon(word) || lexicon.knows(word);
  const read = (word: string): readonly string[] => {
    const hurried = HURRIED[word] ?? writtenInFull(word)?.split(' ');
    if (hurried !== undefined) return hurried;
    const [, verb] = isFrench(word) ? [] : (GLUED.exec(word) ?? []);
    if (verb !== undefined) return ['j', ...read(verb)];
    if (lexicon.words.has(word)) return [word];
    const expanded = lexicon.expand(word);
    if (expanded !== undefined) return expanded;
    return [known(word) || isFrench(word) ? word : (repair(word) ?? word)];
  };
  return {
    of: (text) =>
      withNames(
        (fold(text).match(WORDS) ?? []).flatMap((typed) => shape(typed, read)),
        lexicon,
      ),
    stem: (word) => (isSign(word) ? word : lexicon.stem(word)),
    isUnknown: (word) => !isSign(word) && !/\d/.test(word) && !known(word),
  };
}

function lexiconOf(faq: FaqKnowledge, { ordres, courtoisies }: Ordres): Lexicon {
  const formulations = [...ordres, ...courtoisies].flatMap((row) => row.formulations);
  const said = { id: 'ordres', titre: '', proche: false, formulations };
  const stem = createStem(TUNING.reading.memory);
  return buildLexicon({ ...faq, hors_sujet: [...faq.hors_sujet, said] }, stem, TUNING);
}

/** A name, a number, a mark: no word of French. */
const isSign = (word: string): boolean => word.startsWith('#') || word === ASKED;

/** What one typed word is made of, whatever its spelling. */
function shape(typed: string, read: (word: string) => readonly string[]): readonly string[] {
  if (typed === ASKED) return [ASKED];
  if (typed.endsWith("'")) return CUT_SHORT[typed] === undefined ? [] : [CUT_SHORT[typed]];
  if (/^\d+$/.test(typed)) return [typed.length <= DIGITS_KEPT ? typed : NUMBER];
  if (A_UAI.test(typed)) return [UAI];
  if (typed.length === 1 && !LETTERS.has(typed) && HURRIED[typed] === undefined) return [];
  return read(typed);
}

function withNames(words: readonly string[], { names }: Lexicon): string[] {
  const read: string[] = [];
  for (let place = 0; place < words.length; place++) {
    const length = names.lengthAt(words, place);
    read.push(length > 0 ? NAME : words[place]!);
    place += Math.max(0, length - 1);
  }
  return read;
}
