import { join } from 'node:path';
import { fr } from '../../texts/typography';
import { hasNews } from './comparison';
import type { Comparison } from './comparison';

/** Where each file is, what to do about it. */
interface Places {
  readonly shipped: string;
  readonly dir: string;
}

export function sayInstalled(count: number, dir: string): string {
  return fr(
    [
      `${count} fichiers ont été mis dans ${dir}.`,
      `Écrivez « KNOWLEDGE_DIR=${dir} » dans .env pour que l’assistant y lise ; les mises à jour du programme n’y toucheront pas.`,
    ].join('\n'),
  );
}

export function sayOccupied(dir: string): string {
  return fr(
    [
      `Le dossier ${dir} n’est pas vide : rien n’y a été mis, pour ne rien écraser.`,
      `Pour savoir ce que la livraison a de nouveau : npm run -s connaissances:installer -- ${dir} --comparer`,
    ].join('\n'),
  );
}

export const sayMissing = (dir: string): string =>
  fr(`Le dossier ${dir} n’existe pas. Pour le créer : npm run -s connaissances:installer -- ${dir}`);

export const sayOverlapping = (dir: string): string =>
  fr(
    `Le dossier ${dir} est celui de la livraison, ou s’y trouve : une mise à jour le remplacerait. Choisissez-en un hors du programme.`,
  );

export const saySeen = (dir: string): string =>
  fr(`C’est noté dans ${dir} : --comparer ne dira plus que ce qui sera livré après.`);

/** What is new, file by file, with the step to take. */
export function sayComparison(comparison: Comparison, { shipped, dir }: Places): string {
  if (!hasNews(comparison)) return fr(`La livraison n’apporte rien que ${dir} n’ait déjà.`);
  return [
    ...block('Nouveaux fichiers, à copier s’ils vous conviennent :', comparison.added, copy(shipped, dir)),
    ...block('Fichiers renouvelés, que vous n’avez pas modifiés :', comparison.renewed, copy(shipped, dir)),
    ...block('Fichiers renouvelés et modifiés chez vous, à rapprocher :', comparison.diverged, diff(shipped, dir)),
    ...block('Fichiers qui ne sont plus livrés ; les vôtres restent :', comparison.dropped, (file) => file),
    ...block('Nouvelles fiches, à reprendre si elles vous conviennent :', comparison.fiches, (id) => id),
    `Rien n’a été modifié. Vérifiez ensuite : npm run -s knowledge:check -- ${dir}`,
    `Une fois tout examiné : npm run -s connaissances:installer -- ${dir} --vu`,
  ]
    .map(fr)
    .join('\n');
}

function block(title: string, list: readonly string[], line: (item: string) => string): string[] {
  return list.length === 0 ? [] : [title, ...list.map((item) => `  ${line(item)}`), ''];
}

const copy =
  (shipped: string, dir: string) =>
  (file: string): string =>
    `cp ${join(shipped, file)} ${join(dir, file)}`;

const diff =
  (shipped: string, dir: string) =>
  (file: string): string =>
    `diff -u ${join(dir, file)} ${join(shipped, file)}`;
