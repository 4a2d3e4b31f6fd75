import type { Aside, RowFault } from '../../ecoles';
import { alternatives } from '../nearest';
import type { FaultCode } from '../codes';
import type { Fault } from '../types';
import { MAX_TABLE_ROWS } from './limits';
import type { AsideCount, SelectedFault } from './selection';

/** More faults of one table would not be read: the author mends these and checks again. */
const MAX_TOLD = 50;

type Said = readonly [code: FaultCode, message: string, remedy: string];

/** Faults of a table in French, in the order of its lines. */
export function tableFaults(file: string, faults: readonly SelectedFault[]): Fault[] {
  const inOrder = [...faults].sort((a, b) => a.line - b.line);
  const told = inOrder.slice(0, MAX_TOLD).map((fault) => ({
    ...faultOf(file, fault.line, said(fault)),
    ...(fault.code === 'not-filled' ? { severity: 'warning' as const } : {}),
  }));
  const next = inOrder[MAX_TOLD];
  if (next === undefined) return told;
  return [...told, faultOf(file, next.line, untold(inOrder.length - MAX_TOLD))];
}

/** What a table holds beside the schools asked for: counted, so that nobody takes a hole for a list. */
export function asideWarnings(file: string, asides: readonly AsideCount[]): Fault[] {
  return asides.map(({ why, count, line }) => {
    const [what, remedy] = ASIDE[why];
    const rows = count > 1 ? `${count} lignes laissées` : '1 ligne laissée';
    const first = count > 1 ? ', à partir de celle-ci' : '';
    const message = `${rows} de côté${first} : ${what}.`;
    return { ...faultOf(file, line, ['csv.set-aside', message, remedy]), severity: 'warning' };
  });
}

function faultOf(file: string, line: number, [code, message, remedy]: Said): Fault {
  return { code, severity: 'error', file, line, message, remedy };
}

function untold(count: number): Said {
  const rows = count > 1 ? `${count} autres lignes ont` : 'une autre ligne a';
  return ['csv.more', `${rows} aussi un défaut.`, 'Corrigez les lignes déjà nommées, puis vérifiez à nouveau.'];
}

function said(fault: SelectedFault): Said {
  switch (fault.code) {
    case 'header':
      return [
        'csv.header',
        `la colonne « ${fault.headings[0] ?? ''} » n’est pas dans la première ligne.`,
        `La première ligne doit nommer les colonnes, dont ${alternatives(fault.headings)}.`,
      ];
    case 'row':
      return saidOfRow(fault.fault);
    case 'duplicate':
      return [
        'csv.uai-duplicate',
        `« ${fault.uai} » est déjà à la ligne ${fault.before}.`,
        'Gardez une seule des deux lignes.',
      ];
    case 'none-kept':
      return [
        'csv.none-kept',
        fault.rows === 0 ? 'aucune école dans ce fichier.' : `aucune école retenue parmi ${fault.rows} lignes.`,
        'Vérifiez que c’est le bon fichier, et dans « campagne.yaml » que prefixe_uai est le début des UAI du département.',
      ];
    case 'not-filled':
      return [
        'csv.not-filled',
        'la liste des écoles est encore vide : l’assistant n’en reconnaît aucune.',
        'Téléchargez l’annuaire officiel, puis : npm run annuaire -- FICHIER --ecrire (KNOWLEDGE_DIR désignant ce dossier).',
      ];
    default:
      return FORM[fault.code];
  }
}

const FORM: Readonly<Record<'cells' | 'syntax' | 'cut' | 'too-many-rows', Said>> = {
  cells: [
    'csv.cells',
    'cette ligne n’a pas autant de cases que la première.',
    'Vérifiez le nombre de séparateurs ; une case qui en contient un se met entre guillemets droits.',
  ],
  syntax: [
    'csv.syntax',
    'cette ligne n’est pas lisible (un guillemet ouvert n’est pas refermé ?).',
    'Retirez le guillemet droit, ou doublez-le à l’intérieur d’une case entre guillemets.',
  ],
  cut: [
    'csv.cut',
    'le fichier s’arrête au milieu d’une ligne : il a été coupé.',
    'Téléchargez-le ou copiez-le à nouveau, en entier.',
  ],
  'too-many-rows': [
    'csv.too-many-rows',
    `le fichier a plus de ${MAX_TABLE_ROWS.toLocaleString('fr')} lignes.`,
    'Téléchargez-le pour votre département ou votre académie seulement.',
  ],
};

function saidOfRow(fault: RowFault): Said {
  switch (fault.code) {
    case 'header-again':
      return [
        'csv.header-again',
        'cette ligne répète les noms des colonnes.',
        'Retirez-la ; si deux fichiers ont été mis bout à bout, n’en gardez qu’un.',
      ];
    case 'garbled':
      return [
        'csv.garbled',
        `« ${fault.cell} » : les accents sont abîmés.`,
        'Reprenez le fichier d’origine, ou retapez ces accents, et enregistrez en « CSV UTF-8 ».',
      ];
    case 'uai':
      return ['csv.uai', `« ${fault.typed} » n’est pas un UAI.`, 'Écrivez sept chiffres et une lettre : 0990001N.'];
    case 'uai-key':
      return [
        'csv.uai-key',
        `« ${fault.typed} » n’est pas un UAI : la lettre ne va pas avec le numéro.`,
        `Vérifiez le numéro ; s’il est juste, la lettre est ${fault.expected}.`,
      ];
    case 'no-commune':
      return ['csv.commune', `la commune de « ${fault.uai} » n’est pas indiquée.`, 'Écrivez-la dans sa colonne.'];
    case 'no-closing-day':
      return [
        'csv.closing-day',
        fault.typed === '' ? 'la date de fermeture manque.' : `« ${fault.typed} » n’est pas un jour du calendrier.`,
        'Écrivez le jour, le mois et l’année : 31/08/2019 ou 2019-08-31.',
      ];
  }
}

/** What was set aside, and what to do when that was not meant. */
const ASIDE: Readonly<Record<Aside, readonly [what: string, remedy: string]>> = {
  'autre-etablissement': [
    'ce ne sont pas des écoles (collège, lycée, service…)',
    'Rien à faire si c’est le fichier officiel ; sinon, retirez ces lignes ou corrigez leur nature.',
  ],
  'autre-departement': [
    'leur UAI est d’un autre département',
    'Rien à faire si le fichier en couvre plusieurs ; sinon, retirez ces lignes, ou ajoutez le début de leurs UAI à prefixe_uai.',
  ],
  fermee: [
    'ces écoles sont fermées',
    'Rien à faire ; pour en prévenir les directeurs, mettez-les dans « ecoles-fermees.csv ».',
  ],
  'pas-encore-ouverte': ['ces écoles ne sont pas encore ouvertes', 'Rien à faire : reprenez le fichier à la rentrée.'],
  'etat-inconnu': [
    'leur état n’est ni ouvert ni fermé',
    'Écrivez OUVERT, A FERMER ou FERME dans la colonne de l’état.',
  ],
};
