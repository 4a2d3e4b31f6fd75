const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/**
 * Lower case, without accents, typographic apostrophes made plain: `L’Été à l’œuvre` → `l'ete a l'oeuvre`.
 * Two spellings that differ only so are one word everywhere in this program.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[œæß]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[’‘ʼ`´]/g, "'");
}
