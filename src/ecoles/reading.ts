import type { Ecole } from './types';
import { nameWords } from './words';

/** Words that join the parts of a name and tell nothing alone. */
const LINKS = new Set('a au aux d de des du en et l la le les pres sous sur'.split(' '));

/** Words around a school's name that designate no school. */
const FILLERS = new Set(
  (
    'ecole ecoles groupe scolaire public publique publiques commune village ville bourg rpi uai rne petite notre mon ma ' +
    'nos je suis directrice directeur dir direction nous on moi c est dans pour qui s appelle nomme bonjour merci ici ' +
    'lecole jsuis chui slt bjr cest correspond bien oui alors j ai 19'
  ).split(' '),
);

const NATURES: ReadonlyMap<string, Ecole['nature']> = new Map([
  ['maternelle', 'maternelle'],
  ['elementaire', 'elementaire'],
  ['primaire', 'primaire'],
]);

const SECTEURS: ReadonlyMap<string, Ecole['secteur']> = new Map([
  ['prive', 'prive'],
  ['privee', 'prive'],
]);

/** A message about a school: the words that may name it, and what it says of its kind. */
export interface Reading {
  readonly words: readonly string[];
  readonly nature?: Ecole['nature'];
  readonly secteur?: Ecole['secteur'];
}

/** Splits a message into proper words and hints of nature and sector; links and fillers fall away. */
export function readName(text: string): Reading {
  const words = nameWords(text);
  const nature = words.map((word) => NATURES.get(word)).find((found) => found !== undefined);
  const secteur = words.map((word) => SECTEURS.get(word)).find((found) => found !== undefined);
  return {
    words: [...new Set(words.filter(isProper))],
    ...(nature === undefined ? {} : { nature }),
    ...(secteur === undefined ? {} : { secteur }),
  };
}

/** Whether a word may name a school: no link, no filler, no hint of its kind. */
export const isProper = (word: string): boolean => !isLink(word) && !FILLERS.has(word) && !isHint(word);

/** Words of a school's own name: « École primaire La Croix de Bar » → croix, bar. */
export function properWords(nom: string): readonly string[] {
  return readName(nom).words;
}

/** Words of a commune's name, links left out: « Villeneuve-la-Grande » → villeneuve, grande. */
export function communeWords(commune: string): readonly string[] {
  return nameWords(commune).filter((word) => !isLink(word));
}

const isLink = (word: string): boolean => LINKS.has(word);
const isHint = (word: string): boolean => NATURES.has(word) || SECTEURS.has(word);
