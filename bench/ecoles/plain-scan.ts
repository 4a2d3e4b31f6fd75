import { plain } from '../../src/french';
import type { Directory, Ecole } from '../../src/ecoles/types';
import { editDistance } from '../../src/faq';

/** What one would write first: each message is compared with each school, a misspelt word with each word. */
export function createPlainScan({ ecoles, communes }: Directory): (text: string) => readonly Ecole[] {
  const known = ecoles.map((ecole) => ({ ecole, words: new Set(wordsOf(`${ecole.nom} ${ecole.commune}`)) }));
  const vocabulary = new Set([...known.flatMap(({ words }) => [...words]), ...communes.flatMap(wordsOf)]);
  const repaired = (word: string): string => {
    if (vocabulary.has(word) || word.length < 4) return word;
    return [...vocabulary].find((other) => editDistance(word, other) <= word.length / 5) ?? word;
  };
  return (text) => {
    const words = wordsOf(text).map(repaired);
    const shares = known.map((one) => words.filter((word) => one.words.has(word)).length);
    const most = shares.reduce((best, share) => Math.max(best, share), 0);
    return known.filter((_, rank) => most > 0 && shares[rank] === most).map(({ ecole }) => ecole);
  };
}

const wordsOf = (text: string): string[] =>
  plain(text)
    .split(' ')
    .filter((word) => word !== '');
