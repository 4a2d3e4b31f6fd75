import { plain } from '../../french';
import type { Row } from './columns';

/** Natures of our own table. */
const OWN_NATURES = new Set(['maternelle', 'elementaire', 'primaire', 'autre']);
/** « Ecole » in the register's words, but of another degree. */
const NO_PRIMARY = /\b(secondaire|professionnel\w*|technique\w*|sts|formation|superieure?s?|hotelier\w*|metiers)\b/;
/** Where neither type nor nature is given, the name tells. */
const OTHER_NAMES =
  /^(college|lycee|erea|legta?|lp|cfa|cio|inspection|rectorat|universite|institut|ime|itep|iufm|inspe)\b/;

/** Whether a row is a primary school's: by its type, else by the code or the words of its nature, else by its name. */
export function isPrimary({ type, code_nature, nature, nom }: Row): boolean {
  if (type !== undefined) return /^ecoles?$/.test(plain(type));
  if (code_nature !== undefined && /^\d{3}$/.test(code_nature)) return code_nature.startsWith('1');
  if (OTHER_NAMES.test(plain(nom ?? ''))) return false;
  const words = plain(nature ?? '');
  return words === '' || OWN_NATURES.has(words) || (isSchool(words) && !NO_PRIMARY.test(words));
}

const isSchool = (words: string): boolean => /^ecole\b|maternelle|elementaire|primaire/.test(words);
