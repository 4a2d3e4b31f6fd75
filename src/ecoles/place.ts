import type { CommuneFinder } from './communes';
import { nomAffiche } from './nom';
import { communeWords } from './reading';
import { nameWords } from './words';
import { plain } from '../french';
import type { NamedPlace } from './types';

/** A name and a commune fit in that; what follows is not looked at. */
const LONGEST = 120;
/** Longer is a sentence, and no name. */
const MOST_WORDS = 8;

const UAI = /(?<![\p{L}\p{N}])\d(?:[\s.\-_/]?\d){6}[\s.\-_/]?\p{L}(?![\p{L}\p{N}])/gu;
const SCHOOL = /(?<!\p{L})(?:[ée]coles?|maternelle|primaire|[ée]l[ée]mentaire|groupe scolaire)(?!\p{L})/iu;
/** Before a commune, and no part of a name. */
const LINK_AT_THE_END = /(?:[\s,]+(?:[àa]|au|aux|de|du|des|en|la|le|les|d['’]?|commune|ville))+$/iu;

/**
 * Reads « École Jean Moulin, Beauval », « l'école de Beauval »: the commune by its comma or as one of those known, the
 * name as it reads. Only letters, digits, apostrophes, hyphens and dots are kept. `undefined` where either is lacking.
 */
export function createPlaceReader(communes: CommuneFinder): (text: string) => NamedPlace | undefined {
  return (text) => {
    const words = cleaned(text);
    const read = byComma(words, communes) ?? byKnownCommune(words, communes);
    const nom = read === undefined ? undefined : nameIn(read.nom);
    return read === undefined || nom === undefined ? undefined : { nom, commune: read.commune };
  };
}

/** What is kept of free typing: nothing that could be markup. */
function cleaned(text: string): string {
  const signs = text
    .slice(0, LONGEST)
    .replace(UAI, ' ')
    .replace(/[\n(;:]/g, ',');
  return signs
    .replace(/[^\p{L}\p{M}\p{N}\s,.'’-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Two parts, one of them the commune: a known one, else what comes after the name of a school. */
function byComma(words: string, communes: CommuneFinder): NamedPlace | undefined {
  const parts = words
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first, second] = parts;
  if (first === undefined || second === undefined || parts.length > 2) return undefined;
  const known = knownCommune(second, communes);
  if (known !== undefined) return { nom: first, commune: known };
  const turned = SCHOOL.test(second) ? knownCommune(first, communes) : undefined;
  if (turned !== undefined) return { nom: second, commune: turned };
  return SCHOOL.test(first) && /^\p{L}[\p{L}\s'’-]*$/u.test(second) ? { nom: first, commune: second } : undefined;
}

/** The commune that these words name, and nothing else. */
function knownCommune(words: string, communes: CommuneFinder): string | undefined {
  const given = nameWords(words);
  const { communes: found, whole, used } = communes.in(given);
  const [only] = found;
  return whole && found.length === 1 && communeWords(words).every((word) => used.has(word)) ? only : undefined;
}

/** « l'école de Beauval »: what stands before the commune is the name. */
function byKnownCommune(words: string, communes: CommuneFinder): NamedPlace | undefined {
  const { communes: found, whole } = communes.in(nameWords(words));
  const [commune] = found;
  if (commune === undefined || found.length > 1 || !whole) return undefined;
  const before = wordsBefore(words, communeWords(commune));
  return before === undefined ? undefined : { nom: before.replace(LINK_AT_THE_END, ''), commune };
}

/** What stands before the commune's own words, at the end of the text. */
function wordsBefore(words: string, commune: readonly string[]): string | undefined {
  const tokens = words.replace(/,/g, ' ').split(/\s+/);
  for (let at = 0; at < tokens.length; at += 1) {
    const rest = communeWords(tokens.slice(at).join(' '));
    if (rest.length === commune.length && rest.every((word, rank) => word === commune[rank])) {
      return tokens.slice(0, at).join(' ');
    }
  }
  return undefined;
}

/** From the word of a school on; with one before a name that has none. */
function nameIn(words: string): string | undefined {
  const said = SCHOOL.exec(words);
  const name = (said === null ? words : words.slice(said.index)).replace(/^[\s,.'’-]+|[\s,.'’-]+$/g, '');
  if (plain(name) === '' || name.split(' ').length > MOST_WORDS) return undefined;
  const cased = /\p{Lu}/u.test(name.slice(1)) ? name : name.toLocaleUpperCase('fr');
  return nomAffiche(said === null ? `École ${nomAffiche(cased)}` : cased);
}
