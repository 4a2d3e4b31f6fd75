import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { campagneNouvelle } from '../../../src/cli/campagne-nouvelle';

const SHIPPED = join(__dirname, '../../../knowledge');
const TABLES = ['ecoles.csv', 'ecoles-fermees.csv', 'communes.csv'];
/** What the secretariat of that invented campaign fills in, from a circular that exists nowhere. */
const FILLED: readonly (readonly [was: string, now: string])[] = [
  ['telephone: 00 00 00 00 00', 'telephone: 05 00 00 00 87'],
  ['adresse: à remplir', 'adresse: 1 rue de la Circulaire fictive, 87999 Valfleuri'],
  ['responsable: à remplir', 'responsable: le recteur de l’académie fictive'],
];

/**
 * The knowledge of another campaign and place (87, June 2026) in a folder of its own: made by the command from the
 * shipped one, then filled with the invented schools that stand beside this file. To be removed by whoever made it.
 */
export async function anotherCampaign(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'autre-campagne-'));
  const dir = join(parent, 'connaissances');
  const said: string[] = [];
  const args = [dir, '--departement', '87', '--stage', '2026-06-15..2026-06-26'];
  if ((await campagneNouvelle(args, SHIPPED, (text) => said.push(text))) !== 0) throw new Error(said.join('\n'));
  await Promise.all(TABLES.map((table) => copyFile(join(__dirname, table), join(dir, table))));
  const campagne = await readFile(join(dir, 'campagne.yaml'), 'utf8');
  await writeFile(
    join(dir, 'campagne.yaml'),
    FILLED.reduce((text, [was, now]) => text.replace(was, now), campagne),
  );
  return dir;
}

export const removeCampaign = (dir: string): Promise<void> => rm(join(dir, '..'), { recursive: true });
