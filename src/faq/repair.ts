import Fuse from 'fuse.js';

import { editDistance } from './edit-distance';
import type { Lexicon } from './lexicon';
import { soundOf } from './phonetics';
import type { Tuning } from './tuning';

/** The word of the knowledge that a misspelt word stands for, if one does. */
export type Repair = (word: string) => string | undefined;

/** One error is believed from 4 letters, two from 8, three from 11: below, another word is as likely. */
const ERRORS_BY_LENGTH = [
  { letters: 11, errors: 3 },
  { letters: 8, errors: 2 },
  { letters: 4, errors: 1 },
] as const;

/** Words that share a smaller part of their pairs of letters (Dice) are never two errors apart. */
const ALIKE = 0.4;

const ELISION = /^(?:qu|[ldjmtsnc])(?=[a-z])/;

/**
 * fuse.js repairs words; the whole sentence is ranked elsewhere. It sees a shortlist only (words that sound alike or
 * share pairs of letters), so that its cost does not grow with the vocabulary. Its tables are made at the first misspelt
 * word: a command that reads one well-spelt question does not pay for them.
 */
export function createRepair(lexicon: Lexicon, tuning: Tuning): Repair {
  let tables: Shortlist | undefined;
  const shortlist: Shortlist = (word) => {
    tables ??= createShortlist([...lexicon.words.keys()], tuning.repair.shortlist);
    return tables(word);
  };
  const memory = new Map<string, string | undefined>();
  return (word) => {
    if (memory.has(word)) return memory.get(word);
    const found = withoutElision(word, lexicon) ?? closest(word, shortlist(word), lexicon, tuning);
    if (memory.size >= tuning.reading.memory) memory.clear();
    memory.set(word, found);
    return found;
  };
}

/** « lecole », « dassurance », « qualors »: an article glued to a word that the knowledge uses. */
function withoutElision(word: string, lexicon: Lexicon): string | undefined {
  const rest = word.replace(ELISION, '');
  return rest !== word && rest.length >= 3 && /^[aeiouyh]/.test(rest) && lexicon.knows(rest) ? rest : undefined;
}

function closest(word: string, candidates: readonly string[], lexicon: Lexicon, tuning: Tuning): string | undefined {
  if (word.length < tuning.repair.shortest || /\d/.test(word)) return undefined;
  const fuse = new Fuse(candidates, { includeScore: true, threshold: tuning.repair.threshold, ignoreLocation: true });
  const sound = soundOf(word);
  const believed = fuse
    .search(word)
    .map(({ item, score = 1 }) => ({ item, cost: costOf(word, item, sound), score }))
    .filter(({ item, cost }) => cost <= errorsAllowed(Math.min(word.length, item.length)));
  believed.sort(
    (a, b) =>
      a.cost - b.cost ||
      a.score - b.score ||
      (lexicon.words.get(b.item) ?? 0) - (lexicon.words.get(a.item) ?? 0) ||
      (a.item < b.item ? -1 : 1),
  );
  return believed[0]?.item;
}

/** Typing errors between two words; half an error at most when they sound the same. */
function costOf(word: string, item: string, sound: string): number {
  const errors = editDistance(word, item) + (word[0] === item[0] ? 0 : 0.5);
  return soundOf(item) === sound && sound.length > 2 ? Math.min(errors, 0.75) : errors;
}

function errorsAllowed(length: number): number {
  return ERRORS_BY_LENGTH.find(({ letters }) => length >= letters)?.errors ?? 0;
}

type Shortlist = (word: string) => string[];

/** Words worth a comparison: those with the same sound, then those that share most pairs of letters. */
function createShortlist(words: readonly string[], size: number): Shortlist {
  const bySound = groupBy(words, (word) => [soundOf(word)]);
  const byPair = groupBy(words, pairsOf);
  const shared = new Uint8Array(words.length);
  return (word) => {
    const nearest = sharingPairs(word, byPair, shared, words).slice(0, size);
    const sounding = (bySound.get(soundOf(word)) ?? []).slice(0, size);
    return [...new Set([...sounding, ...nearest])].map((place) => words[place]!);
  };
}

/** Places of the words most alike by pairs of letters, best first. `shared` is scratch, left at zeros. */
function sharingPairs(
  word: string,
  byPair: ReadonlyMap<string, readonly number[]>,
  shared: Uint8Array,
  words: readonly string[],
): number[] {
  const pairs = pairsOf(word);
  const touched: number[] = [];
  for (const pair of pairs) {
    for (const place of byPair.get(pair) ?? []) if (shared[place]!++ === 0) touched.push(place);
  }
  const alike = new Map<number, number>();
  for (const place of touched) {
    const share = (2 * shared[place]!) / (words[place]!.length + word.length + 2);
    if (share >= ALIKE) alike.set(place, share);
    shared[place] = 0;
  }
  return [...alike].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([place]) => place);
}

function pairsOf(word: string): string[] {
  const bounded = `^${word}$`;
  const pairs = new Set<string>();
  for (let place = 0; place < bounded.length - 1; place++) pairs.add(bounded.slice(place, place + 2));
  return [...pairs];
}

/** Places of the words under each of their keys. */
function groupBy(words: readonly string[], keysOf: (word: string) => readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  words.forEach((word, place) => {
    for (const key of keysOf(word)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [place]);
      else group.push(place);
    }
  });
  return groups;
}
