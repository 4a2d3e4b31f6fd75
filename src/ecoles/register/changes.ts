import type { Ecole, EcoleFermee } from '../types';
import { plain } from '../../french';

/** A row of our own tables, by the names of its columns: those that the secretariat added are among them. */
export type ListRow = Readonly<Record<string, string>>;

export interface Lists {
  readonly ecoles: readonly ListRow[];
  readonly fermees: readonly ListRow[];
}

/** What a register says of the département. */
export interface Register {
  readonly ecoles: readonly Ecole[];
  /** Closings that it tells with their day; a register of closings holds nothing else. */
  readonly fermees: readonly EcoleFermee[];
}

/** The lists as they would become, and what that changes. */
export interface Changes {
  readonly lists: Lists;
  readonly nouvelles: readonly ListRow[];
  /** In the list, no more in the register; `fermee_le` where the register tells the day. */
  readonly sorties: readonly ListRow[];
  readonly renommees: readonly { readonly avant: ListRow; readonly apres: ListRow }[];
  /** Unknown to the register, kept because the secretariat says that it added them. */
  readonly ajoutees: readonly ListRow[];
  /** Whose circonscription in the list is not that of the register: the list's is kept. */
  readonly autre_circonscription: readonly { readonly ecole: ListRow; readonly annuaire: string }[];
  /** Called closed in the list, open in the register. */
  readonly rouvertes: readonly ListRow[];
}

/** Whether the secretariat says in the column `origine` that it added this school itself. */
export const isAdded = ({ origine = '' }: ListRow): boolean => plain(origine).startsWith('secretariat');

/**
 * The lists in force brought up to a register: its names and communes, our own writing where only accents and capitals
 * differ; circonscriptions, added columns and added schools of the secretariat kept. A register of closings takes the
 * schools that it names out of the list, and no other.
 */
export function changesBy(register: Register, { ecoles, fermees }: Lists): Changes {
  const before = new Map(ecoles.map((row) => [row['uai'] ?? '', row]));
  const open = new Map(register.ecoles.map((ecole) => [ecole.uai, ecole]));
  const closed = new Map(register.fermees.map((fermee) => [fermee.uai, fermee]));
  const closingsOnly = register.ecoles.length === 0;
  const absent = ecoles.filter(({ uai = '' }) => !open.has(uai));
  const ajoutees = absent.filter((row) => isAdded(row) && !closed.has(row['uai'] ?? ''));
  const gone = absent.filter((row) => !ajoutees.includes(row) && (!closingsOnly || closed.has(row['uai'] ?? '')));
  const staying = closingsOnly ? absent.filter((row) => !gone.includes(row)) : ajoutees;
  const merged = register.ecoles.map((ecole) => mergedRow(ecole, before.get(ecole.uai)));
  const known = fermees.filter(({ uai = '' }) => !open.has(uai) && !closed.has(uai));
  return {
    lists: {
      ecoles: [...merged, ...staying].sort(byUai),
      fermees: [...known, ...register.fermees.map(fermeeRow)].sort(byUai),
    },
    nouvelles: merged.filter(({ uai = '' }) => !before.has(uai)),
    sorties: gone.map((row) => ({ ...row, fermee_le: closed.get(row['uai'] ?? '')?.fermee_le ?? '' })),
    renommees: merged.flatMap((apres) => renamed(before.get(apres['uai'] ?? ''), apres)),
    ajoutees: closingsOnly ? [] : ajoutees,
    autre_circonscription: register.ecoles.flatMap((ecole) => otherCirconscription(before.get(ecole.uai), ecole)),
    rouvertes: fermees.filter(({ uai = '' }) => open.has(uai)),
  };
}

function mergedRow(ecole: Ecole, before: ListRow = {}): ListRow {
  return {
    ...before,
    uai: ecole.uai,
    nom: sameWords(before['nom'], ecole.nom),
    nature: ecole.nature === 'autre' ? (before['nature'] ?? ecole.nature) : ecole.nature,
    secteur: ecole.secteur,
    commune: sameWords(before['commune'], ecole.commune),
    circonscription: before['circonscription'] || (ecole.circonscription ?? ''),
  };
}

/** Our own writing of the same words: registers leave accents out. */
const sameWords = (ours: string | undefined, theirs: string): string =>
  ours !== undefined && plain(ours) === plain(theirs) ? ours : theirs;

const fermeeRow = ({ uai, nom, commune, fermee_le }: EcoleFermee): ListRow => ({ uai, nom, commune, fermee_le });

function renamed(avant: ListRow | undefined, apres: ListRow): Changes['renommees'] {
  const same = avant === undefined || (avant['nom'] === apres['nom'] && avant['commune'] === apres['commune']);
  return same ? [] : [{ avant, apres }];
}

function otherCirconscription(row: ListRow | undefined, ecole: Ecole): Changes['autre_circonscription'] {
  const ours = row?.['circonscription'] ?? '';
  const annuaire = ecole.circonscription ?? '';
  if (row === undefined || ours === '' || annuaire === '' || plain(ours) === plain(annuaire)) return [];
  return [{ ecole: row, annuaire }];
}

const byUai = ({ uai: a = '' }: ListRow, { uai: b = '' }: ListRow): number => (a < b ? -1 : a > b ? 1 : 0);
