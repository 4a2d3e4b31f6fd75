import { TO_REREAD } from '../relecture';

/** Files of a knowledge folder, beside the themes in `faq/`. Each is required. */
export const FILES = {
  campagne: 'campagne.yaml',
  recommandations: 'recommandations.yaml',
  vocabulaire: 'vocabulaire.yaml',
  hors_sujet: 'hors-sujet.yaml',
  ordres: 'ordres.yaml',
  questionnaire: 'questionnaire.yaml',
  ecoles: 'ecoles.csv',
  fermees: 'ecoles-fermees.csv',
  communes: 'communes.csv',
} as const;

export const FAQ_FOLDER = 'faq';
export const EVALUATION_FOLDER = 'evaluation';

/** A file that the secretariat wrote, as opposed to what an editor leaves beside it (`.x.swp`, `~$x`, `#x#`). */
export function isAuthored(name: string): boolean {
  return name === TO_REREAD || /^[^.~#].*\.(?:ya?ml|csv)$/i.test(name);
}

/** What an editor or a copy under way leaves beside a file, and no one wrote. */
const LEFT_BEHIND = /(?:~|\.(?:bak|swp|swo|tmp|old|orig|save|part|crdownload|filepart|lock))$/i;
/** `x.yaml.txt`, `x.yaml (1)`, `x.yml.docx`: the right name, and something after it. */
const OVERNAMED = /^(.+\.(?:ya?ml|csv))[^a-z0-9].*$/i;
/** Plain text under another ending, or none. */
const OTHER_ENDING = /^([^.]+)(?:\.txt)?$/i;
/** Documents of a word processor or a spreadsheet. */
const DOCUMENT = /^([^.]+)\.(?:docx?|odt|rtf|xlsx?|xlsm|ods)$/i;

/**
 * The name that a file unread for its ending should bear (both relative to the folder): `faq/x.yaml.txt`, `faq/x.yml` and
 * `faq/x.txt` are `faq/x.yaml`. `undefined` for any other file.
 */
export function intendedName(file: string): string | undefined {
  const { folder, name } = partsOf(file);
  if (isLeftBehind(name)) return undefined;
  const authored = OVERNAMED.exec(name)?.[1] ?? (isAuthored(name) ? name : undefined);
  const intended =
    authored === undefined
      ? underStem(folder, OTHER_ENDING.exec(name)?.[1])
      : folder + authored.replace(/\.ya?ml$/i, '.yaml').replace(/\.csv$/i, '.csv');
  return intended !== undefined && intended !== file && isKnowledge(intended) ? intended : undefined;
}

/** Whether it is a document that bears the name of an authored file (`ecoles.xlsx`), or stands among the themes. */
export function isDocumentFor(file: string): boolean {
  const { folder, name } = partsOf(file);
  return !isLeftBehind(name) && underStem(folder, DOCUMENT.exec(name)?.[1]) !== undefined;
}

const isLeftBehind = (name: string): boolean => /^[.~#]/.test(name) || LEFT_BEHIND.test(name);

function underStem(folder: string, stem: string | undefined): string | undefined {
  if (stem === undefined || folder !== '') return stem && `${folder}${stem}.yaml`;
  return Object.values<string>(FILES).find((known) => known.replace(/\.[a-z]+$/, '') === stem.toLowerCase());
}

function partsOf(file: string): { readonly folder: string; readonly name: string } {
  const at = file.lastIndexOf('/') + 1;
  return { folder: file.slice(0, at), name: file.slice(at) };
}

/** Schools and communes, as opposed to texts. */
export const isTable = (file: string): boolean => /\.csv$/i.test(file);

/** `faq/papiers.yaml` → `papiers`. */
export function themeOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');
}

/** Whether the program reads this file (name relative to the folder). */
export function isKnowledge(file: string): boolean {
  return [...Object.values<string>(FILES), TO_REREAD].includes(file) || /^faq\/[^/]+\.yaml$/.test(file);
}
