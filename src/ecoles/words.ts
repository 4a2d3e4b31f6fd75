/** Written short by hurried hands, long in the directory. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  elem: 'elementaire',
  prim: 'primaire',
  mat: 'maternelle',
  gs: 'groupe scolaire',
  nd: 'notre dame',
};

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

/** Words of a school's or a commune's name, `St`/`Ste` written in full: the form in which names are compared. */
export function nameWords(text: string): readonly string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => (Object.hasOwn(ABBREVIATIONS, word) ? (ABBREVIATIONS[word]?.split(' ') ?? []) : [word]));
}
