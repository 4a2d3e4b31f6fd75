import { plain } from '../../french';

/** What is read of a register's row, whatever the file calls it. */
export type Column = keyof typeof HEADINGS;

/** The cells of a row that say something, by column. */
export type Row = Readonly<Partial<Record<Column, string>>>;

/**
 * Headings of our own tables first, then those of the official files — « annuaire de l'éducation », « adresse et
 * géolocalisation des établissements », « établissements fermés » — by their technical names and by their labels,
 * without regard to case, accents and signs. Of two headings for one column, the first listed is read.
 */
const HEADINGS = {
  uai: ['uai', 'identifiant de l etablissement', 'numero uai', 'code etablissement', 'rne'],
  nom: ['nom', 'nom etablissement', 'nom de l etablissement', 'appellation officielle'],
  commune: ['commune', 'nom commune', 'libelle commune', 'nom de la commune'],
  nature: ['nature', 'libelle nature', 'nature uai libe'],
  code_nature: ['code nature', 'nature uai'],
  type: ['type etablissement', 'type d etablissement'],
  secteur: ['secteur', 'statut public prive', 'secteur public prive libe', 'secteur public prive'],
  circonscription: ['circonscription', 'nom circonscription'],
  etat: ['etat', 'etat etablissement libe', 'etat etablissement', 'code etat etablissement'],
  maternelle: ['ecole maternelle'],
  elementaire: ['ecole elementaire'],
  fermee_le: ['fermee le', 'date fermeture', 'date de fermeture'],
} as const;

const COLUMNS = Object.keys(HEADINGS) as readonly Column[];

/** Rank of each column that a header names. */
export type Columns = ReadonlyMap<Column, number>;

/** The columns that a header names, and where. */
export function columnsOf(header: readonly string[]): Columns {
  const ranks = new Map(header.map((name, rank) => [plain(name), rank] as const).reverse());
  const found = COLUMNS.flatMap((column): [Column, number][] => {
    const rank = HEADINGS[column].map((name) => ranks.get(name)).find((each) => each !== undefined);
    return rank === undefined ? [] : [[column, rank]];
  });
  return new Map(found);
}

/** The cells of a row by column; empty ones are left out. */
export function rowOf(columns: Columns, cells: readonly string[]): Row {
  const row: Partial<Record<Column, string>> = {};
  for (const [column, rank] of columns) {
    const cell = cells[rank]?.trim() ?? '';
    if (cell !== '') row[column] = cell;
  }
  return row;
}

/** Whether a cell holds the heading of its column: a second header, of two files put end to end. */
export function isHeading(column: Column, cell: string): boolean {
  if (/^\d/.test(cell)) return false;
  const names: readonly string[] = HEADINGS[column];
  return names.includes(plain(cell));
}

/** How our own tables and the official ones write the heading of a column, for whoever lacks it. */
export function headingsOf(column: Column): readonly string[] {
  return SHOWN[column];
}

const SHOWN: Readonly<Record<Column, readonly string[]>> = {
  uai: ['uai', 'identifiant_de_l_etablissement', 'numero_uai'],
  nom: ['nom', 'nom_etablissement', 'appellation_officielle'],
  commune: ['commune', 'nom_commune', 'libelle_commune'],
  nature: ['nature', 'libelle_nature', 'nature_uai_libe'],
  code_nature: ['code_nature', 'nature_uai'],
  type: ['type_etablissement'],
  secteur: ['secteur', 'statut_public_prive', 'secteur_public_prive_libe'],
  circonscription: ['circonscription', 'nom_circonscription'],
  etat: ['etat', 'etat_etablissement_libe'],
  maternelle: ['ecole_maternelle'],
  elementaire: ['ecole_elementaire'],
  fermee_le: ['fermee_le', 'date_fermeture'],
};
