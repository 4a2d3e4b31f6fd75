const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** Nothing to fold but case: most words, once read. */
const PLAIN = /^[\n\r !-_a-z{|}~]*$/;
/** Combining marks that French letters part into, and the others of the same block. */
const ACCENTS = /[\u0300-\u036f]/g;

/**
 * Lower case, without accents, typographic apostrophes made plain: `L’Été à l’œuvre` → `l'ete a l'oeuvre`.
 * Two spellings that differ only so are one word everywhere in this program.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/[œæß]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[’‘ʼ`´]/g, "'");
}
