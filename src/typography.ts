/** Before « : » and inside guillemets. */
export const NBSP = '\u00a0';
/** Before « ; ! ? ». */
export const NARROW_NBSP = '\u202f';

/**
 * A sentence as French prints it: no line begins with a punctuation mark, ends with an opening guillemet, parts a
 * number from its unit or cuts a telephone number, and apostrophes are ’ between letters. A space must already stand there: an address
 * (`https://…`) or an hour (`14:05`) is left alone, and so are the apostrophes of an address. Doing it twice changes
 * nothing.
 */
export function fr(text: string): string {
  return curly(text)
    .replace(/ +:/g, `${NBSP}:`)
    .replace(/ +([;!?])/g, `${NARROW_NBSP}$1`)
    .replace(/«[ \u00a0\u202f]*/g, `«${NBSP}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NBSP}»`)
    .replace(MEASURED, NBSP)
    .replace(TELEPHONE, (number) => number.replaceAll(' ', NBSP))
    .replace(THOUSANDS, (number) => number.replaceAll(' ', NARROW_NBSP));
}

/** « a », « a et b », « a, b et c ». */
export function listed(items: readonly string[], conjunction: 'et' | 'ou' = 'et'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** The space of « 35 h », « 4 h 30 », « 30 min », « 95 % ». */
const MEASURED = /(?<=\d) (?=(?:h|min|%)(?![\p{L}\d]))|(?<=\d[ \u00a0]h) (?=\d\d(?!\d))/gu;
/** « 05 55 20 12 34 », « +33 5 55 20 12 34 », « +33 (0)5 55 20 12 34 », and no longer run of numbers. */
const TELEPHONE = /(?<![\d+] ?)(?:0|(?:\+|00)33 ?(?:\(0\) ?)?)[1-9](?: \d{2}){4}(?! ?\d)/g;
/** « 565 000 », and no telephone number: its groups are of two digits. */
const THOUSANDS = /(?<!\d ?)\b\d{1,3}(?: \d{3})+(?! ?\d)/g;

/** An address is one that is opened (`https://…`) or written to (`nom@…`). */
const ADDRESS = /:\/\/|@/;

/** « l'école », « d'« oui » », « l'**offre** »: a straight apostrophe after a letter and before a word. */
function curly(text: string): string {
  if (!text.includes("'")) return text;
  return text.replace(/[^\s()\]]+/g, (word) =>
    ADDRESS.test(word) ? word : word.replace(/(?<=\p{L})'(?=[\p{L}\d«[*_])/gu, '’'),
  );
}
