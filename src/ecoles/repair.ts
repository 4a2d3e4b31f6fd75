import Fuse from 'fuse.js';

/** Share of a word that may be wrong (fuse.js), once written by its sound: one slip in five letters, two in ten. */
const TOLERANCE = 0.2;
/** Shorter words are too near to one another to be repaired. */
const SHORTEST = 4;
/** A word never changes its length by more. */
const MOST_LETTERS_MORE_OR_LESS = 2;

interface Entry {
  readonly word: string;
  readonly sound: string;
  readonly rank: number;
}

/**
 * Repairs misspelt words of names (« meissac », « beynnat ») against the words that the directory uses. A word that the
 * directory knows is never touched; the first letter is trusted, since people rarely miss it. Only words that have a
 * piece of the typed one are compared with it: of some slips and one more piece than slips, one piece is spelt right.
 */
export function createRepair(vocabulary: ReadonlySet<string>): (word: string) => string | undefined {
  const pairs = pairsOf(vocabulary);
  return (word) => {
    if (vocabulary.has(word)) return word;
    const sound = soundOf(word);
    if (sound.length < SHORTEST || /\d/.test(word)) return undefined;
    const near = new Set(piecesOf(sound).flatMap((piece) => holding(pairs, sound, piece)));
    if (near.size === 0) return undefined;
    const entries = [...near].sort((a, b) => a.rank - b.rank);
    return new Fuse(entries, { keys: ['sound'], threshold: TOLERANCE, distance: 20 }).search(sound)[0]?.item.word;
  };
}

/** Words by two letters that follow one another in their sound, under its first letter: `m` and `es` for « meissac ». */
function pairsOf(vocabulary: ReadonlySet<string>): ReadonlyMap<string, readonly Entry[]> {
  const pairs = new Map<string, Entry[]>();
  let rank = 0;
  for (const word of vocabulary) {
    const entry = { word, sound: soundOf(word), rank: rank++ };
    for (const pair of new Set(pairsIn(entry.sound))) {
      const key = entry.sound.charAt(0) + pair;
      const entries = pairs.get(key);
      if (entries === undefined) pairs.set(key, [entry]);
      else entries.push(entry);
    }
  }
  return pairs;
}

const pairsIn = (sound: string): string[] =>
  Array.from({ length: Math.max(0, sound.length - 1) }, (_, at) => sound.slice(at, at + 2));

/** A sound cut in one piece more than it may hold slips, each of two letters at least. */
function piecesOf(sound: string): readonly string[] {
  const count = Math.floor(sound.length * TOLERANCE + Number.EPSILON) + 1;
  const cuts = Array.from({ length: count + 1 }, (_, at) => Math.round((at * sound.length) / count));
  return cuts.slice(1).map((end, at) => sound.slice(cuts[at], end));
}

function holding(pairs: ReadonlyMap<string, readonly Entry[]>, sound: string, piece: string): readonly Entry[] {
  const entries = pairs.get(sound.charAt(0) + piece.slice(0, 2)) ?? [];
  return entries.filter((entry) => hasNearLength(sound, entry.sound) && entry.sound.includes(piece));
}

/** What hurried hands get wrong in a name made equal: doubled letters, y for i, ph for f, a silent h. */
function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1');
}

function hasNearLength(sound: string, other: string): boolean {
  return Math.abs(other.length - sound.length) <= MOST_LETTERS_MORE_OR_LESS;
}
