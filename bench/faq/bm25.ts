import { fold } from '../../src/french';
import { newStemmer } from 'snowball-stemmers';
import { STOP_WORDS } from '../../src/faq/french/stop-words';
import type { FaqKnowledge } from '../../src/faq/types';

const K1 = 1.2;
const B = 0.75;
const SHOWN = 5;

/** The plain method of search engines, over Snowball stems of all that an entry says. */
export function bm25({ fiches }: FaqKnowledge): (message: string) => string[] {
  const stemmer = newStemmer('french');
  const termsOf = (text: string): string[] =>
    (fold(text).match(/[a-z0-9]{2,}/g) ?? []).filter((word) => !STOP_WORDS.has(word)).map((word) => stemmer.stem(word));
  const documents = fiches.map(({ id, question, formulations, reponse }) => {
    const terms = [question, ...formulations, reponse].flatMap(termsOf);
    return { id, length: terms.length, counts: countsOf(terms) };
  });
  const mean = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const rarityOf = (term: string): number => {
    const bearers = documents.filter(({ counts }) => counts.has(term)).length;
    return Math.log(1 + (documents.length - bearers + 0.5) / (bearers + 0.5));
  };
  return (message) => {
    const terms = [...new Set(termsOf(message))].map((term) => ({ term, rarity: rarityOf(term) }));
    const scored = documents.map(({ id, length, counts }) => {
      const score = terms.reduce((sum, { term, rarity }) => {
        const count = counts.get(term) ?? 0;
        return sum + (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / mean));
      }, 0);
      return { id, score };
    });
    const found = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
    return found.slice(0, SHOWN).map(({ id }) => id);
  };
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
