import { plain } from '../french';
import { nomAffiche } from './nom';
import type { Ecole, EcoleFermee } from './types';
import { parseUai } from './uai';

type Row = Readonly<Record<string, string>>;

/** Our own header first, then the headers of the official files that carry the same thing. */
const HEADERS = {
  uai: ['uai', 'Identifiant_de_l_etablissement', 'numero_uai'],
  nom: ['nom', 'Nom_etablissement', 'appellation_officielle'],
  nature: ['nature', 'libelle_nature', 'nature_uai_libe', 'Type_etablissement'],
  secteur: ['secteur', 'Statut_public_prive', 'secteur_public_prive_libe'],
  commune: ['commune', 'Nom_commune', 'libelle_commune'],
  circonscription: ['circonscription', 'nom_circonscription'],
  type: ['Type_etablissement'],
  etat: ['etat', 'etat_etablissement_libe'],
  fermee_le: ['fermee_le', 'date_fermeture'],
} as const;

/**
 * A school from a row of our `ecoles.csv` (uai;nom;nature;secteur;commune;circonscription) or of the official
 * « annuaire de l'éducation ». `undefined`: no valid UAI or no commune, not a school (collège…), or not open.
 */
export function ecoleFromRow(row: Row): Ecole | undefined {
  const uai = uaiOf(row);
  const commune = cell(row, 'commune');
  if (uai === undefined || commune === '' || !isOpenEcole(row)) return undefined;
  const nom = nomAffiche(cell(row, 'nom') || 'École');
  const circonscription = cell(row, 'circonscription');
  return {
    uai,
    nom,
    nature: natureOf(nom, cell(row, 'nature')),
    secteur: plain(cell(row, 'secteur')).startsWith('priv') ? 'prive' : 'public',
    commune,
    ...(circonscription === '' ? {} : { circonscription }),
  };
}

/**
 * A closed school from a row of our `ecoles-fermees.csv` (uai;nom;commune;fermee_le) or of the official file of closed
 * schools. `undefined`: no valid UAI, no commune or no ISO day of closing.
 */
export function ecoleFermeeFromRow(row: Row): EcoleFermee | undefined {
  const uai = uaiOf(row);
  const commune = cell(row, 'commune');
  const fermee_le = cell(row, 'fermee_le').slice(0, 10);
  if (uai === undefined || commune === '' || !/^\d{4}-\d{2}-\d{2}$/.test(fermee_le)) return undefined;
  return { uai, nom: nomAffiche(cell(row, 'nom') || 'École'), commune, fermee_le };
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

function uaiOf(row: Row): string | undefined {
  const reading = parseUai(cell(row, 'uai'));
  return reading?.kind === 'valid' ? reading.uai : undefined;
}

function isOpenEcole(row: Row): boolean {
  const type = plain(cell(row, 'type'));
  const etat = plain(cell(row, 'etat'));
  return (type === '' || type.startsWith('ecole')) && (etat === '' || etat.startsWith('ouvert'));
}

function cell(row: Row, column: keyof typeof HEADERS): string {
  const header = HEADERS[column].find((name) => row[name] !== undefined && row[name] !== '');
  return header === undefined ? '' : (row[header] ?? '').trim();
}
