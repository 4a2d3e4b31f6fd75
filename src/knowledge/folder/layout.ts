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
  return /^[^.~#].*\.(?:ya?ml|csv)$/i.test(name);
}

/** `faq/papiers.yaml` → `papiers`. */
export function themeOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');
}

/** Whether the program reads this file (name relative to the folder). */
export function isKnowledge(file: string): boolean {
  return Object.values<string>(FILES).includes(file) || /^faq\/[^/]+\.yaml$/.test(file);
}
