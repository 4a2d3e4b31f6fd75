import type { Departement } from '../../campagne/types';
import { ecoleFermeeFromRow, ecoleFromRow, parseUai } from '../../ecoles';
import type { Directory } from '../../ecoles/types';
import type { FaultCode } from '../codes';
import { FILES } from '../folder/layout';
import type { Fault } from '../types';
import { lineFault, readCsv } from './csv';
import type { CsvRow } from './csv';

/** Our own header first, then those of the official files. */
const UAI_COLUMNS = ['uai', 'Identifiant_de_l_etablissement', 'numero_uai'];
const COMMUNE_COLUMNS = ['nom', 'commune', 'Nom_commune', 'libelle_commune'];

export interface CheckedDirectory {
  readonly directory: Directory;
  readonly faults: readonly Fault[];
}

/**
 * Schools, closed schools and communes from the three tables of the folder. A row of the official register that is no
 * open school (collège, closed) is left aside; a wrong UAI or a missing cell is a fault.
 */
export function readDirectory(files: ReadonlyMap<string, string>, departement: Departement): CheckedDirectory {
  const ecoles = readEcoles(files, FILES.ecoles, ecoleFromRow, () => undefined);
  const fermees = readEcoles(files, FILES.fermees, ecoleFermeeFromRow, incomplete);
  const communes = readCommunes(files);
  return {
    directory: {
      ecoles: ecoles.values,
      fermees: fermees.values,
      communes: communes.values,
      prefixe_uai: departement.prefixe_uai,
      departement: departement.nom,
      domaine_courriel: departement.domaine_courriel,
    },
    faults: [...ecoles.faults, ...fermees.faults, ...communes.faults],
  };
}

interface Read<T> {
  readonly values: readonly T[];
  readonly faults: readonly Fault[];
}

type Said = readonly [code: FaultCode, message: string, remedy: string];

/** `whyAbsent` words a row with a good UAI that made nothing; `undefined`: it is left aside on purpose. */
function readEcoles<T extends { readonly uai: string }>(
  files: ReadonlyMap<string, string>,
  file: string,
  fromRow: (row: Record<string, string>) => T | undefined,
  whyAbsent: (row: CsvRow) => Said | undefined,
): Read<T> {
  const text = files.get(file);
  if (text === undefined) return { values: [], faults: [] };
  const table = readCsv(file, text, UAI_COLUMNS);
  if (table.faults.some(({ code }) => code === 'csv.header')) return { values: [], faults: table.faults };
  const seen = new Map<string, number>();
  const values: T[] = [];
  const faults = [...table.faults];
  for (const row of table.rows) {
    const value = fromRow(row.cells);
    const said = sayUai(row, seen) ?? (value === undefined ? whyAbsent(row) : undefined);
    if (said !== undefined) faults.push(lineFault(file, row.line, ...said));
    else if (value !== undefined) values.push(value);
  }
  return { values, faults };
}

/** What is wrong with the UAI of a row, if anything; remembers it. */
function sayUai(row: CsvRow, seen: Map<string, number>): Said | undefined {
  const typed = cell(row, UAI_COLUMNS);
  const reading = parseUai(typed);
  if (reading?.kind === 'bad-key') {
    return [
      'csv.uai-key',
      `« ${typed} » n’est pas un UAI : la lettre ne va pas avec le numéro.`,
      `Vérifiez le numéro ; s’il est juste, la lettre est ${reading.expected}.`,
    ];
  }
  if (reading?.kind !== 'valid') {
    return ['csv.uai', `« ${typed} » n’est pas un UAI.`, 'Écrivez sept chiffres et une lettre : 0190091W.'];
  }
  const before = seen.get(reading.uai);
  seen.set(reading.uai, before ?? row.line);
  if (before === undefined) return undefined;
  return [
    'csv.uai-duplicate',
    `« ${reading.uai} » est déjà à la ligne ${before}.`,
    'Gardez une seule des deux lignes.',
  ];
}

function incomplete(): Said {
  return [
    'csv.incomplete',
    'il manque la commune ou la date de fermeture.',
    'Complétez la ligne ; la date s’écrit année-mois-jour : 2019-08-31.',
  ];
}

function readCommunes(files: ReadonlyMap<string, string>): Read<string> {
  const text = files.get(FILES.communes);
  if (text === undefined) return { values: [], faults: [] };
  const table = readCsv(FILES.communes, text, COMMUNE_COLUMNS);
  const values = table.rows.map((row) => cell(row, COMMUNE_COLUMNS)).filter((nom) => nom !== '');
  return { values: [...new Set(values)], faults: table.faults };
}

function cell(row: CsvRow, columns: readonly string[]): string {
  const column = columns.find((name) => (row.cells[name] ?? '') !== '');
  return column === undefined ? '' : row.cells[column]!;
}
