import Fuse from 'fuse.js';

/** Share of a word that may be wrong (fuse.js), once written by its sound: one slip in five letters, two in ten. */
const TOLERANCE = 0.2;
/** Shorter words are too near to one another to be repaired. */
const SHORTEST = 4;
/** A word never changes its length by more. */
const MOST_LETTERS_MORE_OR_LESS = 2;

/**
 * Repairs misspelt words of names (« meissac », « beynnat ») against the words that the directory uses. A word that the
 * directory knows is never touched; the first letter is trusted, since people rarely miss it.
 */
export function createRepair(vocabulary: ReadonlySet<string>): (word: string) => string | undefined {
  const entries = [...vocabulary].map((word) => ({ word, sound: soundOf(word) }));
  const fuse = new Fuse(entries, { keys: ['sound'], threshold: TOLERANCE, distance: 20 });
  return (word) => {
    if (vocabulary.has(word)) return word;
    const sound = soundOf(word);
    if (sound.length < SHORTEST || /\d/.test(word)) return undefined;
    return fuse.search(sound).find(({ item }) => isNear(sound, item.sound))?.item.word;
  };
}

/** What hurried hands get wrong in a name made equal: doubled letters, y for i, ph for f, a silent h. */
function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1');
}

function isNear(sound: string, other: string): boolean {
  return other[0] === sound[0] && Math.abs(other.length - sound.length) <= MOST_LETTERS_MORE_OR_LESS;
}
