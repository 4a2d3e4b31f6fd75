import { fileFault } from '../fault';
import { groupedBy } from '../grouping';
import type { LocatedFiche } from '../parts/fiches';
import type { Fault } from '../types';
import { wordingKey } from './duplicates';

export interface WithoutCopies {
  /** Entries of the files that repeat no other. */
  readonly kept: readonly LocatedFiche[];
  readonly faults: readonly Fault[];
}

/** Share of its entries from which a file is a copy, and no file of its own with a few clashes. */
const COPIED_SHARE = 0.5;

/**
 * Sets aside the files that repeat another, each told once: every entry and wording of « x copie.yaml » would be a
 * fault otherwise. Of two alike files, the one whose name is longer (« x copie », « x (1) ») is taken for the copy.
 */
export function setCopiesAside(fiches: readonly LocatedFiche[]): WithoutCopies {
  const originals: [string, LocatedFiche[]][] = [];
  const faults: Fault[] = [];
  for (const [file, entries] of originalsFirst(groupedBy(fiches, ({ document }) => document.file))) {
    const original = originals.find(([, others]) => isCopy(entries, others));
    if (original === undefined) originals.push([file, entries]);
    else faults.push(copied(file, original[0], repeatedOf(entries, original[1])));
  }
  const files = new Set(originals.map(([file]) => file));
  return { kept: fiches.filter(({ document }) => files.has(document.file)), faults };
}

function originalsFirst(files: ReadonlyMap<string, LocatedFiche[]>): [string, LocatedFiche[]][] {
  return [...files].sort(([a], [b]) => a.length - b.length);
}

function isCopy(entries: readonly LocatedFiche[], others: readonly LocatedFiche[]): boolean {
  return repeatedOf(entries, others) > entries.length * COPIED_SHARE;
}

/** How many entries have the id and the question of one of the others. */
function repeatedOf(entries: readonly LocatedFiche[], others: readonly LocatedFiche[]): number {
  const known = new Set(others.map(keyOf));
  return entries.filter((located) => known.has(keyOf(located))).length;
}

const keyOf = ({ fiche }: LocatedFiche): string => `${fiche.id} ${wordingKey(fiche.question)}`;

function copied(file: string, original: string, number: number): Fault {
  return fileFault(
    file,
    'file.copied',
    `ce fichier répète ${original} (${number === 1 ? 'une fiche' : `${number} fiches`}).`,
    'Si c’est une copie de côté, rangez-la hors du dossier faq. Si c’est un nouveau thème, donnez à chaque fiche son identifiant et ses propres formulations.',
  );
}
