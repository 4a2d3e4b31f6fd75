import { prefixesOf } from '../../campagne';
import type { Campagne } from '../../campagne/types';
import type { Directory, Ecole, EcoleFermee } from '../../ecoles/types';
import { FILES } from '../folder/layout';
import { readCommunes } from '../tables/communes';
import type { CommuneTable } from '../tables/communes';
import { readEcoles, readFermees } from '../tables/schools';
import type { SchoolTable } from '../tables/schools';
import { select } from '../tables/selection';
import type { Wanted } from '../tables/selection';
import { asideWarnings, tableFaults } from '../tables/wording';
import type { Fault } from '../types';

/** The tables of a folder, of whatever département; `undefined` for one that is absent. */
export interface ReadTables {
  readonly ecoles?: SchoolTable<Ecole>;
  readonly fermees?: SchoolTable<EcoleFermee>;
  readonly communes?: CommuneTable;
}

/** Reads the three tables of the folder. What takes long lets other work of the program go on. */
export async function readTables(files: ReadonlyMap<string, string>): Promise<ReadTables> {
  const [ecoles, fermees, communes] = [FILES.ecoles, FILES.fermees, FILES.communes].map((file) => files.get(file));
  return {
    ...(ecoles === undefined ? {} : { ecoles: await readEcoles([ecoles]) }),
    ...(fermees === undefined ? {} : { fermees: await readFermees([fermees]) }),
    ...(communes === undefined ? {} : { communes: await readCommunes([communes]) }),
  };
}

export interface CheckedDirectory {
  readonly directory: Directory;
  readonly faults: readonly Fault[];
}

/**
 * Schools, closed schools and communes of the département. A row of an official register that is no open school of it
 * (collège, closed, elsewhere) is set aside, counted and told; a wrong UAI or a missing cell is a fault. `wanted` says
 * whether the list of open schools may still be empty.
 */
export function directoryOf(
  tables: ReadTables,
  { departement, annuaire }: Of,
  wanted: Wanted = 'some',
): CheckedDirectory {
  const prefixes = prefixesOf(departement);
  const ecoles = chosen(FILES.ecoles, tables.ecoles, prefixes, wanted);
  const fermees = chosen(FILES.fermees, tables.fermees, prefixes, 'any');
  return {
    directory: {
      ecoles: ecoles.values,
      fermees: fermees.values,
      communes: tables.communes?.noms ?? [],
      prefixe_uai: departement.prefixe_uai,
      departement: departement.nom,
      domaine_courriel: departement.domaine_courriel,
      ...(annuaire === undefined ? {} : { complet: annuaire.complet }),
    },
    faults: [...ecoles.faults, ...fermees.faults, ...tableFaults(FILES.communes, tables.communes?.faults ?? [])],
  };
}

type Of = Pick<Campagne, 'departement' | 'annuaire'>;

interface Chosen<T> {
  readonly values: readonly T[];
  readonly faults: readonly Fault[];
}

function chosen<T extends { readonly uai: string }>(
  file: string,
  table: SchoolTable<T> | undefined,
  prefixes: readonly string[],
  wanted: Wanted,
): Chosen<T> {
  if (table === undefined) return { values: [], faults: [] };
  const { values, faults, asides } = select(table, prefixes, wanted);
  return { values, faults: [...tableFaults(file, faults), ...asideWarnings(file, asides)] };
}
