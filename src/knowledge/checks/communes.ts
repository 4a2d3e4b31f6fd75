import type { Directory } from '../../ecoles/types';
import { fileFault } from '../fault';
import { FILES } from '../folder/layout';
import type { Fault } from '../types';
import { wordingKey } from './duplicates';

/** Fewer of the schools' communes than this in the list of communes: it is another département's. */
const SHARED_SHARE = 0.5;

/** The list of communes against those of the schools, open and closed. */
export function checkCommunes({ communes, ecoles, fermees }: Directory): Fault[] {
  const listed = new Set(communes.map(wordingKey));
  return [...elsewhere(FILES.ecoles, ecoles, listed), ...elsewhere(FILES.fermees, fermees, listed)].slice(0, 1);
}

function elsewhere(
  file: string,
  schools: readonly { readonly commune: string }[],
  listed: ReadonlySet<string>,
): Fault[] {
  const communes = [...new Set(schools.map(({ commune }) => commune))];
  const known = communes.filter((commune) => listed.has(wordingKey(commune)));
  if (listed.size === 0 || known.length >= communes.length * SHARED_SHARE) return [];
  const absent = communes.find((commune) => !listed.has(wordingKey(commune))) ?? '';
  return [
    fileFault(
      FILES.communes,
      'csv.other-communes',
      `sur ${communes.length} communes de ${file}, ${known.length} seulement sont dans cette liste (« ${absent} » n’y est pas) : l’un des deux fichiers est d’un autre département.`,
      'Remplacez par ceux de votre département le fichier des communes, ou celui des écoles.',
    ),
  ];
}
