import { readDirectory } from '../../../src/knowledge/parts/directory';
import { aCampagne } from '../../builders/campagne';
import { brief } from '../files';

const OWN = 'uai;nom;nature;secteur;commune;circonscription\n';
const SOUND = {
  'ecoles.csv': `${OWN}0190091W;École primaire;primaire;public;Ayen;Brive\n`,
  'ecoles-fermees.csv': 'uai;nom;commune;fermee_le\n0190095A;École Siriez;Objat;1988-08-31\n',
  'communes.csv': 'nom\nAyen\nObjat\nAyen\n',
};
const read = (changes: Partial<typeof SOUND> = {}) =>
  readDirectory(new Map(Object.entries({ ...SOUND, ...changes })), aCampagne().departement);
const told = (changes: Partial<typeof SOUND>): string[] => brief(read(changes).faults);

describe('readDirectory', () => {
  it('reads the three tables', () => {
    const { directory, faults } = read();
    expect(faults).toEqual([]);
    expect(directory).toEqual({
      ecoles: [
        {
          uai: '0190091W',
          nom: 'École primaire',
          nature: 'primaire',
          secteur: 'public',
          commune: 'Ayen',
          circonscription: 'Brive',
        },
      ],
      fermees: [{ uai: '0190095A', nom: 'École Siriez', commune: 'Objat', fermee_le: '1988-08-31' }],
      communes: ['Ayen', 'Objat'],
      prefixe_uai: '019',
      departement: 'Corrèze',
      domaine_courriel: 'ac-limoges.fr',
    });
  });

  it.each([
    ['commas', SOUND['ecoles.csv'].replaceAll(';', ',')],
    ['a byte order mark', `\uFEFF${SOUND['ecoles.csv']}`],
    ['Windows ends of lines and an empty line', SOUND['ecoles.csv'].replaceAll('\n', '\r\n\r\n')],
    ['quotes and spaces', SOUND['ecoles.csv'].replace('École primaire', ' "École primaire" ')],
    ['another order of columns', 'commune;uai;nom\nAyen;0190091W;École primaire\n'],
  ])('tolerates %s', (_, text) => {
    const { directory, faults } = read({ 'ecoles.csv': text });
    expect(faults).toEqual([]);
    expect(directory.ecoles).toMatchObject([{ uai: '0190091W', commune: 'Ayen' }]);
  });

  it('reads the official register, and leaves aside what is no open school', () => {
    const header =
      'Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Nom_commune;etat\n';
    const text = `${header}0190091W;Ecole primaire;Ecole;Public;Ayen;OUVERT\n0190093Y;Collège Cabanis;Collège;Public;Brive;OUVERT\n`;
    const { directory, faults } = read({ 'ecoles.csv': text });
    expect(faults).toEqual([]);
    expect(directory.ecoles.map(({ uai }) => uai)).toEqual(['0190091W']);
  });

  it.each([
    ['a wrong key', `${OWN}0190091X;a;;;b;\n`, ['csv.uai-key ecoles.csv:2']],
    ['no UAI', `${OWN};a;;;b;\n`, ['csv.uai ecoles.csv:2']],
    ['seven digits without key', `${OWN}0190091;a;;;b;\n`, ['csv.uai ecoles.csv:2']],
    ['a UAI twice', `${OWN}0190091W;a;;;b;\n\n0190091w;c;;;d;\n`, ['csv.uai-duplicate ecoles.csv:4']],
    ['too few cells', `${OWN}0190091W;a\n0190093Y;a;;;b;\n`, ['csv.cells ecoles.csv:2']],
    ['too many cells', `${OWN}0190091W;a;b;c;d;e;f\n`, ['csv.cells ecoles.csv:2']],
    ['no column of UAIs', 'code;nom\n0190091W;a\n', ['csv.header ecoles.csv:1']],
    ['an empty table', '', ['csv.header ecoles.csv:1']],
  ])('refuses %s', (_, text, faults) => {
    expect(told({ 'ecoles.csv': text })).toEqual(faults);
  });

  it('tells a quote left open, and no school is taken from there', () => {
    const { directory, faults } = read({ 'ecoles.csv': `${OWN}0190091W;"a;;;b;\n0190093Y;a;;;b;\n` });
    expect(faults.length).toBeGreaterThan(0);
    expect(directory.ecoles).toEqual([]);
  });

  it('tells a closed school without its day', () => {
    expect(told({ 'ecoles-fermees.csv': 'uai;nom;commune;fermee_le\n0190095A;x;Objat;1988\n' })).toEqual([
      'csv.incomplete ecoles-fermees.csv:2',
    ]);
  });

  it('gives the key that a number should have', () => {
    expect(read({ 'ecoles.csv': `${OWN}0190091X;a;;;b;\n` }).faults[0]!.remedy).toContain('W');
  });
});
