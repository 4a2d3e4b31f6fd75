import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '../..');
const SRC = join(ROOT, 'src');
const KNOWLEDGE = join(ROOT, 'knowledge');

/** All départements alike, by which a campaign begins anywhere. */
const TABLE = 'cli/campagne/departements.ts';
/** Names so short, or so ordinary, are words too. */
const SHORTEST = 5;
/** Days that are no campaign's: when Azure changed its bots. */
const OTHER_DAYS = ['2025-07-31'];

const sources = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|js|html|css)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => relative(SRC, path) !== TABLE);

const { departement, stage } = parse(readFileSync(join(KNOWLEDGE, 'campagne.yaml'), 'utf8')) as {
  departement: { nom: string; prefixe_uai: string; domaine_courriel: string };
  stage: { debut: string };
};
const communes = readFileSync(join(KNOWLEDGE, 'communes.csv'), 'utf8')
  .split('\n')
  .slice(1)
  .map((name) => name.trim())
  .filter((name) => name.length >= SHORTEST);

const namesPlace = new RegExp(`(?<![\\p{L}-])(?:${[departement.nom, ...communes].join('|')})(?![\\p{L}-])`, 'u');
const namesRegister = new RegExp(`${departement.domaine_courriel}|(?<!\\d)${departement.prefixe_uai}\\d{4}[A-Z]`, 'i');

/** The lines of the program itself, comments and all, that match. */
function found(wanted: RegExp, read = (text: string) => text): string[] {
  return sources.flatMap((path) =>
    read(readFileSync(path, 'utf8'))
      .split('\n')
      .filter((line) => wanted.test(line))
      .map((line) => `${relative(SRC, path)}: ${line.trim()}`),
  );
}

/** Comments may date a fact or show a form; nobody reads them but developers. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<=^|\s)\/\/.*$/gm, '');

describe('the program knows no place and no year', () => {
  it('names neither the département nor a commune of the shipped knowledge', () => {
    expect(found(namesPlace)).toEqual([]);
  });

  it('shows no UAI nor mail domain of the shipped knowledge', () => {
    expect(found(namesRegister)).toEqual([]);
  });

  it('dates nothing that is said or read', () => {
    const dated = found(/(?<![\w.\\#])20[23]\d(?!\d)/, withoutComments);
    expect(dated.filter((line) => !OTHER_DAYS.some((day) => line.includes(day)))).toEqual([]);
  });

  it('would see the year of the shipped campaign', () => {
    expect(stage.debut).toMatch(/(?<![\w.\\#])20[23]\d(?!\d)/);
  });
});
