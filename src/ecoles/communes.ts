import { plain } from '../french';
import { communeWords } from './reading';

interface Commune {
  readonly nom: string;
  readonly words: readonly string[];
  /** First word that tells something, with the « saint » before it: `brive`, `saint pantaleon`. */
  readonly head: readonly string[];
}

/** The communes that words designate, and which words did. */
export interface Designation {
  readonly communes: readonly string[];
  readonly used: ReadonlySet<string>;
  /** The whole name was given, not only « Brive » or « Saint-Julien ». */
  readonly whole: boolean;
}

export type CommuneFinder = (words: readonly string[]) => Designation;

const TITLES = new Set(['saint', 'sainte']);

/**
 * Finds communes by their whole name, the longest winning (« Saint-Bazile-de-Meyssac » over « Meyssac »), else by their
 * head (« Brive », « Saint-Pantaléon ») or by a word that only they bear (« Pompadour »).
 * `departement`: its name is left aside beside another commune. `taken`: words of school names, never enough alone.
 */
export function createCommuneFinder(
  noms: readonly string[],
  departement: string | undefined,
  taken: ReadonlySet<string>,
): CommuneFinder {
  const communes = distinct(noms).map(toCommune);
  const bearers = countBearers(communes);
  const isOwn = (word: string): boolean => bearers.get(word) === 1 && !taken.has(word) && !TITLES.has(word);
  return (words) => {
    const given = new Set(words);
    const whole = longest(communes.filter((commune) => commune.words.every((word) => given.has(word))));
    if (whole.length > 0) return designation(besideDepartement(whole, departement), given, true);
    const part = communes.filter(
      ({ head, words: own }) =>
        head.every((word) => given.has(word)) || own.some((word) => given.has(word) && isOwn(word)),
    );
    return designation(part, given, false);
  };
}

function toCommune(nom: string): Commune {
  const words = communeWords(nom);
  const first = words.findIndex((word) => !TITLES.has(word));
  return { nom, words, head: words.slice(0, first + 1) };
}

function countBearers(communes: readonly Commune[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of communes.flatMap(({ words }) => words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
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
  return [...new Map(noms.map((nom) => [plain(nom), nom])).values()];
}
