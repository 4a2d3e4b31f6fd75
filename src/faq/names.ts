import { NAME_LINKS, SCHOOL_WORDS } from './french/senders';
import { tokenise } from './tokens';

/** Names of places and schools: they say who asks and from where, never what. */
export interface Names {
  /** The words without the names, nor « de l'école de » before one; all of them where nothing else would be left. */
  cut(words: readonly string[]): readonly string[];
  /** How many words the name that stands at `place` takes; 0 for none. */
  lengthAt(words: readonly string[], place: number): number;
}

interface Name {
  readonly words: readonly string[];
  /** Is also a word that the knowledge uses (« jardin »): a name only where a school is said to bear it. */
  readonly doubtful: boolean;
}

/** `isUsed`: the word is one of French that the knowledge uses as such. */
export function createNames(noms: readonly string[], isUsed: (word: string) => boolean): Names {
  const byFirst = new Map<string, Name[]>();
  for (const words of distinct(noms.flatMap(spellingsOf))) {
    const doubtful = words.length === 1 && isUsed(words[0]!);
    const alike = byFirst.get(words[0]!);
    if (alike === undefined) byFirst.set(words[0]!, [{ words, doubtful }]);
    else alike.push({ words, doubtful });
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.words.length - a.words.length);
  const lengthAt: Names['lengthAt'] = (words, place) => {
    const bears = (name: Name): boolean =>
      name.words.every((word, offset) => words[place + offset] === word) &&
      !(name.doubtful && schoolBefore(words, place) === undefined);
    return byFirst.get(words[place]!)?.find(bears)?.words.length ?? 0;
  };
  return { lengthAt, cut: (words) => cut(words, lengthAt) };
}

function cut(words: readonly string[], lengthAt: Names['lengthAt']): readonly string[] {
  const kept: string[] = [];
  for (let place = 0; place < words.length; place++) {
    const length = lengthAt(words, place);
    if (length === 0) {
      kept.push(words[place]!);
      continue;
    }
    kept.length = schoolBefore(kept, kept.length) ?? linksBefore(kept, kept.length);
    place += length - 1;
  }
  return kept.length > 0 ? kept : words;
}

/** Where « à l'école primaire de » starts, that ends at `end`; `undefined` when no school is named there. */
function schoolBefore(words: readonly string[], end: number): number | undefined {
  const from = linksBefore(words, end);
  let start = from;
  while (start > 0 && SCHOOL_WORDS.has(words[start - 1]!)) start -= 1;
  return start === from ? undefined : linksBefore(words, start);
}

function linksBefore(words: readonly string[], end: number): number {
  let start = end;
  while (start > 0 && NAME_LINKS.has(words[start - 1]!)) start -= 1;
  return start;
}

const SAINTS: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste' };

/** « Saint-Martin-des-Bois », « st martin des bois », « saint martin »; « Villeneuve » for « Villeneuve-la-Grande ». */
function spellingsOf(nom: string): string[][] {
  const words = tokenise(nom);
  while (words.length > 1 && (SCHOOL_WORDS.has(words[0]!) || NAME_LINKS.has(words[0]!))) words.shift();
  if (words.length === 0 || SCHOOL_WORDS.has(words[0]!)) return [];
  const whole = [words, ...headOf(words)];
  return whole.flatMap((spelling) => [spelling, ...shortSaint(spelling)]);
}

function shortSaint([first, ...rest]: readonly string[]): string[][] {
  const short = SAINTS[first ?? ''];
  return short === undefined ? [] : [[short, ...rest]];
}

/** What people say of a longer name: its first word, with the « saint » before it. */
function headOf(words: readonly string[]): string[][] {
  const size = words[0]! in SAINTS ? 2 : 1;
  return words.length > size && NAME_LINKS.has(words[size]!) ? [words.slice(0, size)] : [];
}

function distinct(spellings: readonly string[][]): string[][] {
  return [...new Map(spellings.map((words) => [words.join(' '), words])).values()];
}
