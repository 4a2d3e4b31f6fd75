/**
 * Lower case without accents, every sign but letters and digits made one space:
 * « L'École St-Éloy » → `l ecole st eloy`.
 */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
