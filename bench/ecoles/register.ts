import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { uaiKey } from '../../src/ecoles';
import type { Directory, Ecole } from '../../src/ecoles/types';
import { randomFrom } from '../faq/noise';

const SHIPPED = join(__dirname, '../../knowledge');

/** As many as the country has. */
export const COUNTRY = { ecoles: 48_000, communes: 36_000 } as const;

const SYLLABLES =
  'bar bel bon bri can cha cor cou dam don ey fon gar gni lan lou mar mey mon nac neu pey que ran rou sar sou tau tul val vi zan'.split(
    ' ',
  );
const ENDINGS = 'ac as at eix euil ie ières in on ou ville y'.split(' ');
const AROUND = ['', '', '', '', 'Saint-', 'Sainte-', 'La ', 'Le ', 'Les '];
const BEHIND = ['', '', '', '-sur-Loire', '-en-Val', '-le-Grand', '-les-Bois', '-la-Forêt'];
const KINDS = ['École primaire', 'École élémentaire', 'École maternelle'];
const PATRONS =
  'Jules Ferry,Jean Moulin,Jean Jaurès,Jacques Prévert,Notre-Dame,Saint-Joseph,Victor Hugo,du Bourg,du Centre,Les Tilleuls,,,'.split(
    ',',
  );

/** A directory of so many schools and communes, always the same: names made up of syllables, and patrons that many share. */
export function aCountry({ ecoles, communes }: { readonly ecoles: number; readonly communes: number }): Directory {
  const random = randomFrom(1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const noms = new Set<string>();
  while (noms.size < communes) noms.add(aCommune(pick));
  const places = [...noms];
  return {
    ecoles: Array.from({ length: ecoles }, (_, rank) => anEcole(rank, places[rank % communes]!, pick)),
    fermees: [],
    communes: places,
    prefixe_uai: PREFIXES,
    domaine_courriel: 'exemple.fr',
    complet: false,
  };
}

/** A hundred départements, at most ten thousand establishments each. */
const PREFIXES = Array.from({ length: 95 }, (_, rank) => String(rank + 1).padStart(3, '0'));

function aCommune(pick: <T>(items: readonly T[]) => T): string {
  const root = pick(SYLLABLES) + pick(SYLLABLES) + pick(['', '', pick(SYLLABLES)]) + pick(ENDINGS);
  return pick(AROUND) + root.charAt(0).toUpperCase() + root.slice(1) + pick(BEHIND);
}

function anEcole(rank: number, commune: string, pick: <T>(items: readonly T[]) => T): Ecole {
  const digits = PREFIXES[rank % PREFIXES.length]! + String(Math.floor(rank / PREFIXES.length)).padStart(4, '0');
  const nom = `${pick(KINDS)} ${pick(PATRONS)}`.trim();
  return { uai: digits + uaiKey(digits), nom, nature: 'primaire', secteur: 'public', commune };
}

/** A copy of the shipped knowledge with this directory in place of its schools and communes. */
export async function knowledgeWith(folder: string, { ecoles, communes }: Directory): Promise<void> {
  await cp(SHIPPED, folder, { recursive: true });
  const campagne = await readFile(join(SHIPPED, 'campagne.yaml'), 'utf8');
  const several = campagne.replace(
    /prefixe_uai: .*/,
    `prefixe_uai: [${PREFIXES.map((each) => `"${each}"`).join(', ')}]`,
  );
  await writeFile(join(folder, 'campagne.yaml'), several);
  const rows = ecoles.map(({ uai, nom, commune }) => `${uai};${nom};primaire;public;${commune};\n`);
  await writeFile(join(folder, 'ecoles.csv'), 'uai;nom;nature;secteur;commune;circonscription\n');
  await appendFile(join(folder, 'ecoles.csv'), rows.join(''));
  // The closed schools stay the shipped ones: their communes too.
  const shipped = (await readFile(join(folder, 'communes.csv'), 'utf8')).trimEnd();
  await writeFile(join(folder, 'communes.csv'), [shipped, ...communes, ''].join('\n'));
}
