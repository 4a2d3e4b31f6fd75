import type { BackupContents, MadeBackup, RestoredBackup } from '../backup';
import { counted, fr, NBSP } from './typography';

export const SAUVEGARDE_USAGE = fr(`Usage :
  npm run -s sauvegarde -- DOSSIER                 copie la base dans DOSSIER, l’assistant restant en service
  npm run -s sauvegarde -- DOSSIER --garder 30     puis supprime de ce dossier les sauvegardes de plus de 30 jours

Le dossier est créé s’il manque ; mieux vaut un autre disque que celui de la base. Chaque sauvegarde porte sa date, est
relue en entier, et n’est lisible que de vous. La plus récente n’est jamais supprimée, ni aucun autre fichier du dossier.
Code de sortie : 0 sauvegarde faite, 1 aucune sauvegarde.`);

export const RESTAURATION_USAGE = fr(`Usage :
  npm run -s restauration -- FICHIER     remet en service la base sauvegardée dans FICHIER

L’assistant doit être arrêté. La base remplacée est gardée de côté. Les effacements demandés depuis la sauvegarde sont
faits à nouveau.
Code de sortie : 0 base restaurée, 1 rien n’a été changé.`);

export const NO_BACKUP = 'La sauvegarde n’a pas été faite.';
export const NOT_RESTORED = 'La restauration n’a pas été faite.';

/** What was saved, where, and what became of earlier ones. */
export function backupMade({ file, bytes, contents, removed, noted }: MadeBackup): string {
  const lines = [
    `Sauvegarde faite : ${file} (${weightOf(bytes)}).`,
    `Elle a été relue en entier : ${heldBy(contents)}.`,
    ...(removed.length > 0 ? [removedLine(removed.length)] : []),
    ...(noted ? [] : ['Attention : sa date n’a pas pu être notée dans DATA_DIR, l’assistant ne saura pas son âge.']),
  ];
  return fr(lines.join('\n'));
}

/** What is in service again, where the former base is, and what to do next. */
export function backupRestored({ contents, aside, erasedAgain, erasuresKnown }: RestoredBackup): string {
  const lines = [
    `Base restaurée : ${heldBy(contents)}.`,
    ...(aside === undefined ? [] : [`La base remplacée est gardée ici : ${aside}`]),
    erasedLine(erasedAgain, erasuresKnown),
    'Et maintenant : redémarrez l’assistant, puis vérifiez le recensement (« npm run recensement »).',
    ...(aside === undefined
      ? []
      : ['Quand tout est vérifié, supprimez la base remplacée : elle contient des données personnelles.']),
  ];
  return fr(lines.join('\n'));
}

export const notAFile = (path: string): string =>
  fr(
    `${NOT_RESTORED}\nPourquoi : il n’y a pas de fichier ${path}.\nQue faire : donnez le chemin d’une sauvegarde faite par « npm run sauvegarde ».`,
  );

export const badDays = (given: string): string =>
  fr(`« ${given} » n’est pas un nombre de jours : écrivez par exemple --garder 30.`);

function heldBy({ schemaVersion, declarations, drafts, events }: BackupContents): string {
  const rows = [
    counted(declarations, 'déclaration'),
    counted(drafts, 'brouillon'),
    `${counted(events, 'ligne')} d’historique`,
  ];
  return `${rows.join(', ')} (schéma ${schemaVersion})`;
}

function removedLine(count: number): string {
  return count === 1
    ? 'Une sauvegarde trop ancienne a été supprimée.'
    : `${count} sauvegardes trop anciennes ont été supprimées.`;
}

function erasedLine(people: number, known: boolean): string {
  if (!known) {
    return 'Attention : aucun journal des effacements n’a été trouvé (réglage ERASURES_DIR). Les personnes effacées depuis la sauvegarde, s’il y en a, sont revenues : effacez-les à nouveau.';
  }
  if (people === 0) return 'Aucun effacement n’était à refaire.';
  return people === 1
    ? 'Les données d’une personne, effacées depuis la sauvegarde, ont été effacées à nouveau.'
    : `Les données de ${people} personnes, effacées depuis la sauvegarde, ont été effacées à nouveau.`;
}

/** « 1,2 Mo », as a file explorer says it. */
function weightOf(bytes: number): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'ko'] : [bytes / 1_000_000, 'Mo'];
  return `${size.toLocaleString('fr-FR', { maximumFractionDigits: 1 })}${NBSP}${unit}`;
}

export const BASE_CREER_USAGE = fr(
  'Usage : npm run -s base:creer\n\n' +
    'Crée la base embarquée d’une nouvelle installation, dans le dossier de DATA_DIR. Une base déjà là n’est pas touchée.',
);

export const NOT_CREATED = 'La base n’a pas été créée.';

export function databaseMade(path: string): string {
  return fr(`Base créée : ${path}. L’assistant peut démarrer.`);
}

export function databaseThere(dataDir: string): string {
  return fr(`Il y a déjà une base dans ${dataDir} : elle reste telle quelle.`);
}

/** With PostgreSQL. */
export function madeByItself(): string {
  return fr('Avec PostgreSQL (DATABASE_URL), il n’y a rien à créer : l’assistant prépare ses tables au démarrage.');
}
