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
}

/**
 * Repairs misspelt words of names (« meissac », « beynnat ») against the words that the directory uses. A word that the
 * directory knows is never touched; the first letter is trusted, since people rarely miss it: only the words that share
 * it are searched, and indexed when one is.
 */
export function createRepair(vocabulary: ReadonlySet<string>): (word: string) => string | undefined {
  const indexes = new Map<string, Fuse<Entry>>();
  const sharing = (letter: string): Fuse<Entry> => {
    const index = indexes.get(letter) ?? indexOf(vocabulary, letter);
    indexes.set(letter, index);
    return index;
  };
  return (word) => {
    if (vocabulary.has(word)) return word;
    const sound = soundOf(word);
    if (sound.length < SHORTEST || /\d/.test(word)) return undefined;
    const found = sharing(sound.charAt(0)).search(sound);
    return found.find(({ item }) => hasNearLength(sound, item.sound))?.item.word;
  };
}

function indexOf(vocabulary: ReadonlySet<string>, letter: string): Fuse<Entry> {
  const entries = [...vocabulary]
    .map((word) => ({ word, sound: soundOf(word) }))
    .filter(({ sound }) => sound.startsWith(letter));
  return new Fuse(entries, { keys: ['sound'], threshold: TOLERANCE, distance: 20 });
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
