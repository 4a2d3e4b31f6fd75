import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { annuaire } from '../../src/cli/annuaire';
import { uaiKey } from '../../src/ecoles';
import {
  ADRESSE_LABELS,
  ANNUAIRE_CAPITALS,
  ANNUAIRE_SMALL,
  aRegister,
  adresseRow,
  annuaireRow,
} from '../builders/registers';
import { aFolder } from '../knowledge/files';

const LIST = `uai;nom;nature;secteur;commune;circonscription;origine;note
0190091W;École primaire;primaire;public;Ayen;Brive rural;;appeler le matin
0190093Y;École du Bourg;primaire;public;Brignac-la-Plaine;;;
0190094Z;École des Tilleuls;primaire;public;Louignac;;secrétariat;
`;

let folder: ReturnType<typeof aFolder>;
let downloads: string;
beforeEach(() => {
  folder = aFolder({ 'ecoles.csv': LIST });
  downloads = mkdtempSync(join(tmpdir(), 'registers-'));
});
afterEach(() => {
  folder.remove();
  rmSync(downloads, { recursive: true });
});

const list = (file = 'ecoles.csv'): string => readFileSync(join(folder.dir, file), 'utf8');

async function told(content: string | Buffer, ...options: string[]): Promise<{ code: number; words: string }> {
  const file = join(downloads, 'fr-en-annuaire-education.csv');
  writeFileSync(file, content);
  const said: string[] = [];
  const code = await annuaire([file, ...options], folder.dir, (text) => said.push(text));
  return { code, words: said.join('\n').replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ') };
}

const SERILHAC = `0190257${uaiKey('0190257')}`;

const REGISTER = aRegister(ANNUAIRE_SMALL, [
  annuaireRow({ nom_circonscription: 'Brive Nord' }),
  annuaireRow({
    identifiant_de_l_etablissement: '0190098D',
    nom_etablissement: 'ECOLE HENRI IV',
    etat: 'A FERMER',
    nom_commune: 'Saint-Aulaire',
  }),
  annuaireRow({ identifiant_de_l_etablissement: '0190095A', nom_etablissement: 'Ecole Siriez', nom_commune: 'Objat' }),
  annuaireRow({ identifiant_de_l_etablissement: '0190104K', type_etablissement: 'Collège' }),
  annuaireRow({ identifiant_de_l_etablissement: `0870001${uaiKey('0870001')}` }),
]);

describe('npm run annuaire', () => {
  it('says what would change, kind by kind, and writes nothing unasked', async () => {
    const { code, words } = await told(REGISTER);
    expect(code).toBe(0);
    expect(words).toContain('5 lignes, 3 écoles retenues');
    expect(words).toContain('1 ligne laissée de côté : ce ne sont pas des écoles');
    expect(words).toContain('1 ligne laissée de côté : leur UAI est d’un autre département');
    expect(words).toContain('Nouvelles dans la liste : 2');
    expect(words).toContain('0190098D École Henri IV, Saint-Aulaire');
    expect(words).toContain('Sortie de la liste : 1\n  0190093Y École du Bourg, Brignac-la-Plaine');
    expect(words).toContain('Rouverte : 1\n  0190095A École Siriez, Objat');
    expect(words).toContain('Ajoutée par le secrétariat, gardée : 1\n  0190094Z École des Tilleuls, Louignac');
    expect(words).toContain('0190091W École primaire, Ayen : Brive Nord');
    expect(words).toContain('Rien n’a été écrit');
    expect(list()).toBe(LIST);
  });

  it('writes both lists, with what the secretariat added', async () => {
    expect((await told(REGISTER, '--ecrire')).code).toBe(0);
    expect(list()).toBe(`uai;nom;nature;secteur;commune;circonscription;origine;note
0190091W;École primaire;primaire;public;Ayen;Brive rural;;appeler le matin
0190094Z;École des Tilleuls;primaire;public;Louignac;;secrétariat;
0190095A;École Siriez;primaire;public;Objat;Circonscription du 1er degré de Brive Nord;;
0190098D;École Henri IV;primaire;public;Saint-Aulaire;Circonscription du 1er degré de Brive Nord;;
`);
    expect(list('ecoles-fermees.csv')).toBe('uai;nom;commune;fermee_le\n');
    expect(readdirSync(folder.dir).filter((name) => name.startsWith('.'))).toEqual([]);
    expect((await told(REGISTER)).words).toContain('Ajoutée par le secrétariat, gardée');
  });

  it.each([
    [
      'capitals and Windows-1252',
      Buffer.from(
        aRegister(ANNUAIRE_CAPITALS, [
          {
            Identifiant_de_l_etablissement: SERILHAC,
            Nom_etablissement: 'École Sérilhac',
            Type_etablissement: 'Ecole',
            Nom_commune: 'Sérilhac',
          },
        ]),
        'latin1',
      ),
      'École Sérilhac, Sérilhac',
    ],
    [
      'labels of the addresses, with commas',
      aRegister(ADRESSE_LABELS, [
        adresseRow({ 'Appellation officielle': 'Ecole R.P.I. Jean XXIII', 'Code établissement': '0190098D' }),
      ]).replaceAll(';', ','),
      'École R.P.I. Jean XXIII, Ayen',
    ],
  ])('reads %s', async (_, content, expected) => {
    expect((await told(content)).words).toContain(expected);
  });

  it('takes the schools that a register of closings names out of the list, and tells their day', async () => {
    const closings =
      'numero_uai;appellation_officielle;nature_uai_libe;libelle_commune;date_fermeture\n0190093Y;Ecole du Bourg;ECOLE DE NIVEAU ELEMENTAIRE;Brignac-la-Plaine;31/08/2025\n';
    const { code, words } = await told(closings, '--ecrire');
    expect(code).toBe(0);
    expect(words).toContain('0190093Y École du Bourg, Brignac-la-Plaine : fermée le 31 août 2025');
    expect(list()).not.toContain('0190093Y');
    expect(list()).toContain('0190091W');
    expect(list('ecoles-fermees.csv')).toContain('0190093Y;École du Bourg;Brignac-la-Plaine;2025-08-31');
  });

  const row = '0190091W;Ecole primaire;Ecole;Ayen\n';
  const header = 'Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Nom_commune\n';
  it.each([
    ['cut in the middle', header + row + '0190093Y;Eco', 'ligne 3', 'il a été coupé'],
    ['with two headers', header + row + header + row, 'ligne 3', 'répète les noms des colonnes'],
    ['with a UAI twice', header + row + row, 'ligne 3', 'est déjà à la ligne 2'],
    ['in UTF-16', Buffer.from(`\uFEFF${header}${row}`, 'utf16le'), 'ligne 1', 'UTF-16'],
    ['compressed', gzipSync(header + row), 'ligne 1', 'Décompressez-la'],
    ['of a spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'ligne 1', 'Enregistrer sous'],
    [
      'of another département',
      header + `0870001${uaiKey('0870001')};Ecole;Ecole;Limoges\n`,
      'ligne 1',
      'aucune école retenue',
    ],
    [
      'without communes',
      'Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement\n0190091W;a;Ecole\n',
      'ligne 1',
      '« commune »',
    ],
    ['with a row without its commune', header + '0190091W;a;Ecole;\n', 'ligne 2', 'la commune de « 0190091W »'],
    ['that holds nothing', '', 'ligne 1', '« uai »'],
  ])('refuses a register %s, tells the line, and leaves the list in force', async (_, content, line, why) => {
    const { code, words } = await told(content, '--ecrire');
    expect(code).toBe(1);
    expect(words).toContain(line);
    expect(words).toContain(why);
    expect(words).toContain('La liste en vigueur n’a pas été touchée.');
    expect(list()).toBe(LIST);
  });

  it('refuses half a million rows and one more, with the line', async () => {
    const { code, words } = await told(header + '0870001A;a;Ecole;b\n'.repeat(500_001), '--ecrire');
    expect(code).toBe(1);
    expect(words).toContain('ligne 500002');
    expect(list()).toBe(LIST);
  });

  it('asks before a list loses most of its schools', async () => {
    const many = Array.from({ length: 30 }, (_, rank) => `01903${String(rank).padStart(2, '0')}`).map(
      (digits) => `${digits}${uaiKey(digits)};École ${digits};primaire;public;Ayen;;;\n`,
    );
    folder.write('ecoles.csv', LIST + many.join(''));
    const before = list();
    const { code, words } = await told(header + row, '--ecrire');
    expect(code).toBe(1);
    expect(words).toContain('--accepter-sorties');
    expect(list()).toBe(before);
    expect((await told(header + row, '--ecrire', '--accepter-sorties')).code).toBe(0);
    expect(list().split('\n')).toHaveLength(4);
  });

  it('writes neither list where one cannot be written', async () => {
    rmSync(join(folder.dir, 'ecoles-fermees.csv'));
    folder.write('ecoles-fermees.csv/in-the-way', '');
    await expect(told(REGISTER, '--ecrire')).resolves.toMatchObject({ code: 1 });
    expect(list()).toBe(LIST);
    expect(readdirSync(folder.dir).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('puts back what a write that was cut off had left aside', async () => {
    writeFileSync(join(folder.dir, '.ecoles.csv.avant'), LIST);
    writeFileSync(join(folder.dir, 'ecoles.csv'), 'half');
    expect((await told(REGISTER)).words).toContain('les listes d’avant ont été remises');
    expect(list()).toBe(LIST);
    expect(existsSync(join(folder.dir, '.ecoles.csv.avant'))).toBe(false);
  });

  it.each([
    [['--help'], 0],
    [[], 2],
    [['a', 'b'], 2],
    [['a', '--tout'], 2],
  ])('%j gives the usage', async (args: string[], code) => {
    const said: string[] = [];
    expect(await annuaire(args, folder.dir, (text) => said.push(text))).toBe(code);
    expect(said.join('\n')).toContain('Usage');
  });

  it('tells a file that is not there', async () => {
    const said: string[] = [];
    expect(await annuaire([join(downloads, 'absent.csv')], folder.dir, (text) => said.push(text))).toBe(1);
    expect(said.join('\n')).toContain('le fichier manque');
  });
});
