import { realpath } from 'node:fs/promises';
import { columnsOf, rowOf } from '../../ecoles';
import type { ListRow } from '../../ecoles';
import type { Campagne } from '../../campagne/types';
import { isError } from '../fault';
import { FILES } from '../folder/layout';
import { readTextFile } from '../folder/read-file';
import { directoryOf, readTables } from '../parts/directory';
import { readCampagne } from '../parts/others';
import type { Fault } from '../types';
import { typeset } from '../typeset';
import { readYaml } from '../yaml/document';
import { readRows } from './rows';

/** A table as it is written, column by column; the columns in their order. */
export interface List {
  readonly columns: readonly string[];
  readonly rows: readonly ListRow[];
}

export type ListsInForce =
  | { readonly ok: true; readonly campagne: Campagne; readonly ecoles: List; readonly fermees: List }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const OWN = {
  [FILES.ecoles]: ['uai', 'nom', 'nature', 'secteur', 'commune', 'circonscription'],
  [FILES.fermees]: ['uai', 'nom', 'commune', 'fermee_le'],
} as const;

/** The campaign of a folder and its two lists of schools; a list that is absent is empty. */
export async function readLists(dir: string): Promise<ListsInForce> {
  const root = await realpath(dir);
  const written = await readTextFile(root, FILES.campagne);
  if (!written.ok) return { ok: false, faults: [written.fault] };
  const document = readYaml(FILES.campagne, written.text);
  const { value: campagne, faults } = readCampagne(document, typeset(document.value, true));
  if (campagne === undefined) return { ok: false, faults: [...document.faults, ...faults].filter(isError) };
  const ecoles = await readList(root, FILES.ecoles);
  const fermees = await readList(root, FILES.fermees);
  const unread = [ecoles, fermees].flatMap((list) => ('fault' in list ? [list.fault] : []));
  if ('fault' in ecoles || 'fault' in fermees) return { ok: false, faults: unread };
  return { ok: true, campagne, ecoles, fermees };
}

/** What a check would say of these two tables, before they are written. */
export async function faultsOfLists(campagne: Campagne, texts: ReadonlyMap<string, string>): Promise<readonly Fault[]> {
  return directoryOf(await readTables(texts), campagne).faults.filter(isError);
}

async function readList(root: string, file: keyof typeof OWN): Promise<List | { readonly fault: Fault }> {
  const read = await readTextFile(root, file);
  if (!read.ok && read.fault.code !== 'file.missing') return { fault: read.fault };
  let header: readonly string[] = OWN[file];
  const rows: ListRow[] = [];
  const faults = await readRows(read.ok ? [read.text] : [], {
    header: (cells) => ((header = cells), true),
    row: (cells) => rows.push(ownRow(header, cells)),
  });
  const [fault] = faults;
  if (fault !== undefined) return { fault: unsound(file, fault.line) };
  const added = header.includes('uai') ? header.filter((name) => !isOwn(name, file)) : [];
  return { columns: [...OWN[file], ...added], rows };
}

const isOwn = (name: string, file: keyof typeof OWN): boolean => (OWN[file] as readonly string[]).includes(name);

/** A row of our own table as it is; of an official one in its place, what our columns hold. */
function ownRow(header: readonly string[], cells: readonly string[]): ListRow {
  const read = rowOf(columnsOf(header), cells) as ListRow;
  return header.includes('uai') ? { ...byName(header, cells), uai: (read['uai'] ?? '').toUpperCase() } : read;
}

const byName = (header: readonly string[], cells: readonly string[]): ListRow =>
  Object.fromEntries(header.map((name, rank) => [name, cells[rank] ?? '']));

function unsound(file: string, line: number): Fault {
  return {
    code: 'csv.unsound',
    severity: 'error',
    file,
    line,
    message: 'la liste en vigueur n’est pas lisible à cette ligne.',
    remedy:
      'Corrigez-la d’abord (« npm run knowledge:check » dit comment), pour que rien de ce qu’elle contient ne se perde.',
  };
}
