import { plain } from '../french';
import { nomAffiche } from './nom';
import { closingDay } from './register/closing-day';
import { isHeading, type Row } from './register/columns';
import { isPrimary } from './register/primary';
import type { Ecole, EcoleFermee } from './types';
import { parseUai } from './uai';

/** Why a sound row is none of the schools asked for; `etat-inconnu`: neither open nor closed in words known here. */
export type Aside = 'autre-etablissement' | 'autre-departement' | 'fermee' | 'pas-encore-ouverte' | 'etat-inconnu';

/** What is wrong with a row. `uai` where it could be read: a row of another département is nobody's fault here. */
export type RowFault =
  | { readonly code: 'header-again' }
  | { readonly code: 'garbled'; readonly cell: string }
  | { readonly code: 'uai'; readonly typed: string }
  | { readonly code: 'uai-key'; readonly typed: string; readonly expected: string; readonly uai: string }
  | { readonly code: 'no-commune'; readonly uai: string }
  | { readonly code: 'no-closing-day'; readonly uai: string; readonly typed: string };

export type Judged<T> =
  | { readonly kind: 'kept'; readonly value: T }
  /** A row that says when the school closed is told with it. */
  | { readonly kind: 'aside'; readonly why: Aside; readonly fermee?: EcoleFermee }
  | { readonly kind: 'fault'; readonly fault: RowFault };

/** Accents read in another encoding than the one they were written in (« Ã© », « â€™ »), or lost (« \uFFFD »). */
const GARBLED = /Ã[\u0080-\u00BF]|Â[\u00A0-\u00BF]|â€|\uFFFD/;

/**
 * A row of `ecoles.csv` or of an official register, read as an open school. Open « à fermer » is still open: it closes
 * in summer. Whose département it is, the caller knows.
 */
export function judgeEcole(row: Row): Judged<Ecole> {
  const fault = unreadable(row);
  if (fault !== undefined) return { kind: 'fault', fault };
  if (!isPrimary(row)) return { kind: 'aside', why: 'autre-etablissement' };
  const { uai, fault: ofUai } = readUai(row);
  if (uai === undefined) return { kind: 'fault', fault: ofUai };
  const closed = closingOf(row, uai);
  const etat = closed !== undefined && row.etat === undefined ? 'fermee' : etatOf(row.etat);
  if (etat !== 'ouverte') return { kind: 'aside', why: etat, ...(closed === undefined ? {} : { fermee: closed }) };
  if (row.commune === undefined) return { kind: 'fault', fault: { code: 'no-commune', uai } };
  return { kind: 'kept', value: ecoleOf(row, uai, row.commune) };
}

/** A row of `ecoles-fermees.csv` or of the official register of closed schools. */
export function judgeFermee(row: Row): Judged<EcoleFermee> {
  const fault = unreadable(row);
  if (fault !== undefined) return { kind: 'fault', fault };
  if (!isPrimary(row)) return { kind: 'aside', why: 'autre-etablissement' };
  const { uai, fault: ofUai } = readUai(row);
  if (uai === undefined) return { kind: 'fault', fault: ofUai };
  if (row.commune === undefined) return { kind: 'fault', fault: { code: 'no-commune', uai } };
  const value = closingOf(row, uai);
  if (value !== undefined) return { kind: 'kept', value };
  return { kind: 'fault', fault: { code: 'no-closing-day', uai, typed: row.fermee_le ?? '' } };
}

/** Nature told by the words of a name, else by the register's own column. */
export function natureOf(nom: string, colonne = ''): Ecole['nature'] {
  for (const text of [plain(nom), plain(colonne)]) {
    if (text.includes('maternelle')) return 'maternelle';
    if (text.includes('primaire')) return 'primaire';
    if (text.includes('elementaire')) return 'elementaire';
  }
  return 'autre';
}

function unreadable(row: Row): RowFault | undefined {
  if (row.uai !== undefined && isHeading('uai', row.uai)) return { code: 'header-again' };
  const cell = [row.nom, row.commune, row.circonscription].find((text) => text !== undefined && GARBLED.test(text));
  return cell === undefined ? undefined : { code: 'garbled', cell };
}

type UaiOfRow =
  { readonly uai: string; readonly fault?: undefined } | { readonly uai?: undefined; readonly fault: RowFault };

function readUai({ uai: typed = '' }: Row): UaiOfRow {
  const reading = parseUai(typed);
  if (reading?.kind === 'valid') return { uai: reading.uai };
  if (reading?.kind !== 'bad-key') return { fault: { code: 'uai', typed } };
  return { fault: { code: 'uai-key', typed, expected: reading.expected, uai: reading.uai } };
}

function ecoleOf(row: Row, uai: string, commune: string): Ecole {
  const nom = nomAffiche(row.nom ?? 'École');
  return {
    uai,
    nom,
    nature: natureOf(nom, classesOf(row) ?? row.nature),
    secteur: plain(row.secteur ?? '').startsWith('pr') ? 'prive' : 'public',
    commune,
    ...(row.circonscription === undefined ? {} : { circonscription: row.circonscription }),
  };
}

/** The register says of each school which classes it has. */
function classesOf({ maternelle, elementaire }: Row): Ecole['nature'] | undefined {
  const has = (cell: string | undefined): boolean => cell !== undefined && /^(1|oui|true)$/i.test(cell);
  if (has(maternelle)) return has(elementaire) ? 'primaire' : 'maternelle';
  return has(elementaire) ? 'elementaire' : undefined;
}

function closingOf(row: Row, uai: string): EcoleFermee | undefined {
  const fermee_le = closingDay(row.fermee_le ?? '');
  if (fermee_le === undefined || row.commune === undefined) return undefined;
  return { uai, nom: nomAffiche(row.nom ?? 'École'), commune: row.commune, fermee_le };
}

/** In words, or by the register's codes: 1 open, 3 to be closed. */
function etatOf(etat = ''): 'ouverte' | Aside {
  const words = plain(etat);
  if (words === '' || /^(ouverte?|1|a fermer|3)$/.test(words)) return 'ouverte';
  if (words === 'a ouvrir') return 'pas-encore-ouverte';
  return /^ferme/.test(words) || words === '2' ? 'fermee' : 'etat-inconnu';
}
