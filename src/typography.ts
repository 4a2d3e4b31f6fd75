/** Before « : » and inside guillemets. */
export const NBSP = '\u00a0';
/** Before « ; ! ? ». */
export const NARROW_NBSP = '\u202f';

/**
 * A sentence as French prints it: its spaces, so that no line begins with a punctuation mark nor ends with an opening
 * guillemet, and its apostrophes, ’ between letters. A space must already stand there: an address (`https://…`) or an
 * hour (`14:05`) is left alone, and so are the apostrophes of an address. Doing it twice changes nothing.
 */
export function fr(text: string): string {
  return curly(text)
    .replace(/ +:/g, `${NBSP}:`)
    .replace(/ +([;!?])/g, `${NARROW_NBSP}$1`)
    .replace(/«[ \u00a0\u202f]*/g, `«${NBSP}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NBSP}»`);
}

/** An address is one that is opened (`https://…`) or written to (`nom@…`). */
const ADDRESS = /:\/\/|@/;

/** « l'école », « d'« oui » », « l'**offre** »: a straight apostrophe after a letter and before a word. */
function curly(text: string): string {
  if (!text.includes("'")) return text;
  return text.replace(/[^\s()\]]+/g, (word) =>
    ADDRESS.test(word) ? word : word.replace(/(?<=\p{L})'(?=[\p{L}\d«[*_])/gu, '’'),
  );
}
