import { plain } from '../french';
import { communeWords } from './reading';
import { indexByWord } from './word-index';

interface Commune {
  readonly nom: string;
  readonly words: readonly string[];
  /** First word that tells something, with the « saint » before it: `villeneuve`, `saint martin`. */
  readonly head: readonly string[];
}

/** The communes that words designate, and which words did. */
export interface Designation {
  readonly communes: readonly string[];
  readonly used: ReadonlySet<string>;
  /** The whole name was given, not only « Villeneuve » or « Saint-Martin ». */
  readonly whole: boolean;
}

export interface CommuneFinder {
  /** What these words designate. */
  in(words: readonly string[]): Designation;
  /** Every word of their names. */
  words(): Iterable<string>;
}

const TITLES = new Set(['saint', 'sainte']);

/**
 * Finds communes by their whole name, the longest winning (« Saint-Bazile-de-Beauval » over « Beauval »), else by their
 * head (« Villeneuve », « Saint-Martin ») or by a word that only they bear (« Ventebise »).
 * `departement`: its name is left aside beside another commune. `taken`: words of school names, never enough alone.
 */
export function createCommuneFinder(
  noms: readonly string[],
  departement: string | undefined,
  taken: ReadonlySet<string>,
): CommuneFinder {
  const communes = distinct(noms).map(toCommune);
  const index = indexByWord(communes, ({ words }) => words);
  const isOwn = (word: string): boolean => !taken.has(word) && !TITLES.has(word) && index.count(word) === 1;
  const designated = (words: readonly string[]): Designation => {
    const given = new Set(words);
    const telling = words.filter((word) => !TITLES.has(word));
    // Thousands of communes are a « saint »: the other words tell which.
    const near = index.bearingAny(telling.length > 0 ? telling : given);
    const whole = longest(near.filter((commune) => commune.words.every((word) => given.has(word))));
    if (whole.length > 0) return designation(besideDepartement(whole, departement), given, true);
    const part = near.filter(
      ({ head, words: own }) =>
        head.every((word) => given.has(word)) || own.some((word) => given.has(word) && isOwn(word)),
    );
    return designation(part, given, false);
  };
  return { in: designated, words: () => index.words() };
}

function toCommune(nom: string): Commune {
  const words = communeWords(nom);
  const first = words.findIndex((word) => !TITLES.has(word));
  return { nom, words, head: words.slice(0, first + 1) };
}

function longest(found: readonly Commune[]): readonly Commune[] {
  const within = (one: Commune, other: Commune): boolean =>
    one.words.length < other.words.length && one.words.every((word) => other.words.includes(word));
  return found.filter((one) => !found.some((other) => within(one, other)));
}

function besideDepartement(found: readonly Commune[], departement: string | undefined): readonly Commune[] {
  if (departement === undefined || found.length === 1) return found;
  return found.filter(({ nom }) => plain(nom) !== plain(departement));
}

function designation(found: readonly Commune[], given: ReadonlySet<string>, whole: boolean): Designation {
  const used = new Set(found.flatMap(({ words }) => words).filter((word) => given.has(word)));
  return { communes: found.map(({ nom }) => nom), used, whole };
}

function distinct(noms: readonly string[]): readonly string[] {
  return [...new Map([...new Set(noms)].map((nom) => [plain(nom), nom])).values()];
}
