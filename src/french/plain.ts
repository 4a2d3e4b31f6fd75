/** Most cells of a register, and most words: nothing to change, and a great many of them. */
const WORDS_AS_THEY_ARE = /^[a-z0-9]*$/;

/**
 * Lower case without accents, every sign but letters and digits made one space:
 * « L'École St-Éloy » → `l ecole st eloy`.
 */
export function plain(text: string): string {
  if (WORDS_AS_THEY_ARE.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
