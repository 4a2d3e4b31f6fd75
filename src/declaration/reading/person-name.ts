import { plain } from '../../french';
import { numbersIn } from './numbers';

const CIVILITY = /\b(m|mr|mme|mlle|mmes|mm|madame|mademoiselle|monsieur|maitre|dr)\b/;
/** A class level is no number: « Hélène Roux (CE2) ». */
const LEVELS = /\b(ce|cm)\s?[12]\b/gi;
const NEVER_IN_A_NAME = /[\d@?]|https?:/;
const NEVER_WORDS =
  /\b(semaines?|stages?|stagiaires?|lyceens?|lyceennes?|conventions?|assurances?|horaires?|gratification|circulaire|plateforme|combien|comment|pourquoi|est ce que)\b/;

/**
 * Words that make no name by themselves. Not « à définir »: no name either, but an answer. Beside another word,
 * or after « M. », each may be one: « Paul Juin », « M. Dimanche ».
 */
const NO_NAME = new Set(
  (
    'a au aux c ce ces cette d de des du en est et l la le les ou pour qui quoi quand quel quelle son sa ses un une y ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche jour jours janvier fevrier mars avril mai juin juillet aout ' +
    'septembre octobre novembre decembre debut fin mois annee matin midi soir rentree ' +
    'premier premiere deuxieme second seconde derniere prochaine ' +
    'oui ouais non nan ok d accord merci ' +
    'tuteur tutrice nom prenom ecole classe classes eleve eleves date dates telephone tel mail courriel adresse'
  ).split(' '),
);

/** The text is clearly no person's name: a date, a number, an address, a question's words. A doubt is a name. */
export function isNoName(text: string): boolean {
  const folded = plain(text).replace(LEVELS, '').trim();
  if (!/\p{L}/u.test(text) || NEVER_IN_A_NAME.test(text.replace(LEVELS, '')) || NEVER_WORDS.test(folded)) return true;
  if (CIVILITY.test(folded)) return folded.split(' ').length < 2;
  const words = folded.split(' ');
  return folded !== '' && words.every((word) => NO_NAME.has(word) || numbersIn(word).length > 0);
}

/**
 * The text can hardly be anything but a person's name: « Mme Durand », « Claire VERGNE ». « malade » is none, though
 * nothing says that nobody bears it.
 */
export function isCertainlyName(text: string): boolean {
  if (isNoName(text)) return false;
  if (CIVILITY.test(plain(text))) return plain(text).split(' ').length <= MOST_WORDS_OF_A_NAME;
  const words = text.trim().split(/\s+/);
  return words.length >= 2 && words.length <= MOST_WORDS_OF_A_NAME && words.every(isCapitalised);
}

const MOST_WORDS_OF_A_NAME = 6;
const NO_NAME_WORDS =
  /\b(un|une|le|la|les|mon|ma|mes|notre|nos|pas|plus|bien|tres|trop|en|a|au|aux|absente?|malade|seule?|possible|moi|lui|elle|toujours|deja|encore|prete?|professeure?|pe|enseignante?|aesh|atsem|directeur|directrice)\b/;

/** One to three words that may be a name in small letters: « paul martin ». To be asked about. */
export function isLikelyName(text: string): boolean {
  const folded = plain(text);
  return !isNoName(text) && folded.split(' ').length <= 3 && !NO_NAME_WORDS.test(folded);
}

const PARTICLES = /^(de|du|des|d|la|le|et|van|von|da|dos|ben|el)$/i;
const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word) || PARTICLES.test(word);
