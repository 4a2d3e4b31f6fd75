import { plain } from '../../french';
import { readRows } from './rows';
import type { Pieces, TableFault } from './schools';

export interface CommuneTable {
  /** Each once, in the order of the table. */
  readonly noms: readonly string[];
  readonly faults: readonly TableFault[];
}

/** Our own heading first, then those of the official lists. */
const HEADINGS = ['nom', 'commune', 'nom commune', 'libelle commune', 'nom de la commune'];
const SHOWN = ['nom', 'commune', 'nom_commune', 'libelle_commune'];

/** Reads `communes.csv`: the names, one a row; other columns are left. */
export async function readCommunes(pieces: Pieces): Promise<CommuneTable> {
  const noms = new Set<string>();
  const faults: TableFault[] = [];
  let rank: number | undefined;
  const form = await readRows(pieces, {
    header(cells) {
      const names = cells.map(plain);
      rank = HEADINGS.map((heading) => names.indexOf(heading)).find((at) => at >= 0);
      return rank !== undefined;
    },
    row(cells) {
      const nom = cells[rank ?? 0]?.trim() ?? '';
      if (nom !== '') noms.add(nom);
    },
  });
  if (rank === undefined) faults.push({ code: 'header', line: 1, headings: SHOWN });
  return { noms: [...noms], faults: [...faults, ...form] };
}
