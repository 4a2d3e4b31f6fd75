/** Words of school names that registers write without accents, and how a person writes them. */
const ACCENTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ecole: 'école',
    ecoles: 'écoles',
    elementaire: 'élémentaire',
    privee: 'privée',
    andre: 'André',
    clement: 'Clément',
    eugene: 'Eugène',
    eusebe: 'Eusèbe',
    francois: 'François',
    francoise: 'Françoise',
    frederic: 'Frédéric',
    gerard: 'Gérard',
    helene: 'Hélène',
    irene: 'Irène',
    jaures: 'Jaurès',
    jerome: 'Jérôme',
    leon: 'Léon',
    prevert: 'Prévert',
    rene: 'René',
    riviere: 'Rivière',
    therese: 'Thérèse',
    valles: 'Vallès',
  }),
);

/** Words that stay in lower case wherever they stand, but first. */
const LOWER = new Set(
  'ecole ecoles primaire elementaire maternelle publique privee speciale annexe cycle groupe scolaire hameau'.split(
    ' ',
  ),
);
/** Small words inside a proper name; an article keeps its capital where the name begins with it. */
const LINKS = new Set(['de', 'du', 'des', 'et', 'sur', 'sous', 'en', 'aux', 'au', 'd', 'l']);
/** Titles written short: without a vowel they would pass for initials. */
const SHORT_TITLES = new Set(['st', 'dr', 'mgr', 'mr', 'cdt', 'lt']);
/** Sigla that read as words. */
const SIGLA = new Set(['rpi', 'rpc', 'rpid', 'iufm', 'inspe', 'espe', 'ulis', 'zac', 'zup', 'ffi']);
const DOTTED = /^(\p{L}\.)+\p{L}?\.?$/u;
/** Of kings and popes: none is beyond thirty-nine, and « dix », « mille » and « mi » stay words. */
const NUMERAL = /^(?=[XVI])X{0,3}(IX|IV|V?I{0,3})$/;
const ARTICLES = new Set(['le', 'la', 'les']);

/**
 * A register's name as a person writes it: `ECOLE ELEMENTAIRE JEANNE D ARC` → « École élémentaire Jeanne d'Arc ».
 * A name that holds lower-case letters is trusted but for the accents of common words.
 */
export function nomAffiche(registre: string): string {
  const name = registre.trim().replace(/\s+/g, ' ');
  const words = name.split(' ');
  const cased = /[a-zà-ÿ]/.test(name) ? words.map(accentedWord) : words.map(casedWord);
  return capitalised(joined(cased));
}

function accentedWord(word: string): string {
  const folded = unaccented(word);
  return LOWER.has(folded) && folded === word.toLowerCase() ? (ACCENTED.get(folded) ?? word.toLowerCase()) : word;
}

function casedWord(word: string, at: number, words: readonly string[]): string {
  const folded = unaccented(word);
  if (LOWER.has(folded)) return ACCENTED.get(folded) ?? folded;
  if (LINKS.has(folded) && !(folded === 'l' && opensName(words, at))) return folded;
  if (ARTICLES.has(folded)) return opensName(words, at) ? capitalised(folded) : folded;
  const proper = word
    .split(/([-'’])/)
    .map(properPart)
    .join('');
  return opensName(words, at) && !/^d['’]/.test(proper) ? capitalised(proper) : proper;
}

/** One part of « JEAN-XXIII », « L'ILE »; the article before an apostrophe keeps no capital. */
function properPart(part: string, at: number, parts: readonly string[]): string {
  const folded = unaccented(part);
  if (/^[dl]$/.test(folded) && /['’]/.test(parts[at + 1] ?? '')) return folded;
  if (at > 0 && parts[at - 1] === '-' && (LINKS.has(folded) || ARTICLES.has(folded))) return folded;
  if (isSiglum(part, folded)) return part;
  return ACCENTED.get(folded) ?? capitalised(part.toLowerCase());
}

/** « R.P.I. », « XXIII », « IUFM », and initials, which hold no vowel (« JB »). */
function isSiglum(part: string, folded: string): boolean {
  if (DOTTED.test(part) || NUMERAL.test(part) || SIGLA.has(folded)) return true;
  return /^[b-df-hj-np-tv-xz]{2,4}$/.test(folded) && !SHORT_TITLES.has(folded);
}

const opensName = (words: readonly string[], at: number): boolean => LOWER.has(unaccented(words[at - 1] ?? 'ecole'));

/** « Jeanne d Arc » → « Jeanne d'Arc », « Notre Dame » → « Notre-Dame », « Sainte Marie » → « Sainte-Marie ». */
function joined(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/\b([dlDL]) (?=\p{L})/gu, "$1'")
    .replace(/\bNotre Dame\b/g, 'Notre-Dame')
    .replace(/\b(Sainte?) (?=\p{Lu})/gu, '$1-');
}

const unaccented = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
