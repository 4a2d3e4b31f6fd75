import { plain } from '../french';

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

/** Words of a school's or a commune's name, `St`/`Ste` written in full: the form in which names are compared. */
export function nameWords(text: string): readonly string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => (Object.hasOwn(ABBREVIATIONS, word) ? (ABBREVIATIONS[word]?.split(' ') ?? []) : [word]));
}
