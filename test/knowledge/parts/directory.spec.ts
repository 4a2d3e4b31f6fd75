import { directoryOf, readTables } from '../../../src/knowledge/parts/directory';
import { aCampagne } from '../../builders/campagne';
import { uaiKey } from '../../../src/ecoles';
import { ANNUAIRE_CAPITALS, ANNUAIRE_SMALL, aRegister, annuaireRow } from '../../builders/registers';
import { brief } from '../files';

const OWN = 'uai;nom;nature;secteur;commune;circonscription\n';
const SOUND = {
  'ecoles.csv': `${OWN}0190091W;École primaire;primaire;public;Ayen;Brive\n`,
  'ecoles-fermees.csv': 'uai;nom;commune;fermee_le\n0190095A;École Siriez;Objat;1988-08-31\n',
  'communes.csv': 'nom\nAyen\nObjat\nAyen\n',
};
const read = async (changes: Partial<typeof SOUND> = {}, prefixe_uai: string | string[] = '019') => {
  const campagne = aCampagne();
  const departement = { ...campagne.departement, prefixe_uai };
  return directoryOf(await readTables(new Map(Object.entries({ ...SOUND, ...changes }))), { ...campagne, departement });
};
const told = async (changes: Partial<typeof SOUND>): Promise<string[]> => brief((await read(changes)).faults);

describe('the directory of three tables', () => {
  it('reads the three tables', async () => {
    const { directory, faults } = await read();
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
      complet: false,
    });
  });

  it.each([
    ['commas', SOUND['ecoles.csv'].replaceAll(';', ',')],
    ['a byte order mark', `\uFEFF${SOUND['ecoles.csv']}`],
    ['Windows ends of lines and an empty line', SOUND['ecoles.csv'].replaceAll('\n', '\r\n\r\n')],
    ['quotes and spaces', SOUND['ecoles.csv'].replace('École primaire', ' "École primaire" ')],
    ['another order of columns', 'commune;uai;nom\nAyen;0190091W;École primaire\n'],
  ])('tolerates %s', async (_, text) => {
    const { directory, faults } = await read({ 'ecoles.csv': text });
    expect(faults).toEqual([]);
    expect(directory.ecoles).toMatchObject([{ uai: '0190091W', commune: 'Ayen' }]);
  });

  it('reads an official register left as it was downloaded, and tells what it set aside', async () => {
    const text = aRegister(ANNUAIRE_SMALL, [
      annuaireRow(),
      annuaireRow({ identifiant_de_l_etablissement: '0190093Y', type_etablissement: 'Collège' }),
      annuaireRow({ identifiant_de_l_etablissement: '0190094Z', type_etablissement: 'Lycée' }),
      annuaireRow({ identifiant_de_l_etablissement: '0870001A' }),
    ]);
    const { directory, faults } = await read({ 'ecoles.csv': text });
    expect(directory.ecoles.map(({ uai }) => uai)).toEqual(['0190091W']);
    expect(brief(faults)).toEqual(['csv.set-aside ecoles.csv:3', 'csv.set-aside ecoles.csv:5']);
    expect(faults.map(({ severity, message }) => [severity, /^\d+/.exec(message)?.[0]])).toEqual([
      ['warning', '2'],
      ['warning', '1'],
    ]);
  });

  it.each(['Identifiant_de_l_etablissement', 'identifiant_de_l_etablissement', 'IDENTIFIANT DE L’ÉTABLISSEMENT'])(
    'reads a short export whose first column is « %s » and whose département is empty',
    async (first) => {
      const text = `${first};nom_etablissement;type_etablissement;statut_public_prive;nom_commune;code_departement\n0190091W;Ecole primaire;Ecole;Public;Ayen;\n`;
      const { directory, faults } = await read({ 'ecoles.csv': text });
      expect(faults).toEqual([]);
      expect(directory.ecoles).toMatchObject([{ uai: '0190091W', nom: 'École primaire', commune: 'Ayen' }]);
    },
  );

  it('keeps a school that is to be closed, beside an open one', async () => {
    const text = aRegister(ANNUAIRE_SMALL, [
      annuaireRow({ etat: 'A FERMER' }),
      annuaireRow({ identifiant_de_l_etablissement: '0190093Y', nom_commune: 'Brignac-la-Plaine' }),
    ]);
    expect((await read({ 'ecoles.csv': text })).directory.ecoles).toHaveLength(2);
  });

  it('reads a register written with tabs', async () => {
    const text = aRegister(ANNUAIRE_CAPITALS, [
      {
        Identifiant_de_l_etablissement: '0190091W',
        Nom_etablissement: 'Ecole',
        Type_etablissement: 'Ecole',
        Nom_commune: 'Ayen',
      },
    ]);
    const { directory } = await read({ 'ecoles.csv': text.replaceAll(';', '\t') });
    expect(directory.ecoles).toMatchObject([{ uai: '0190091W', commune: 'Ayen' }]);
  });

  it('takes a day of closing as Excel writes it, and no row for one that holds nothing', async () => {
    const changes = {
      'ecoles.csv': `${SOUND['ecoles.csv']};;;;;\n;;;;;\n`,
      'ecoles-fermees.csv': 'uai;nom;commune;fermee_le\n0190095A;École primaire;Objat;31/08/1988\n;;;\n',
    };
    const { directory, faults } = await read(changes);
    expect(faults).toEqual([]);
    expect(directory.fermees).toMatchObject([{ fermee_le: '1988-08-31' }]);
  });

  it('keeps the schools of several départements', async () => {
    const text = `${OWN}0190091W;a;;;b;\n0230001${uaiKey('0230001')};c;;;d;\n0870001${uaiKey('0870001')};e;;;f;\n`;
    const { directory, faults } = await read({ 'ecoles.csv': text }, ['019', '023']);
    expect(directory.ecoles.map(({ commune }) => commune)).toEqual(['b', 'd']);
    expect(brief(faults)).toEqual(['csv.set-aside ecoles.csv:4']);
  });

  it.each([
    ['a wrong key', `${OWN}0190091X;a;;;b;\n`, ['csv.uai-key ecoles.csv:2']],
    ['no UAI', `${OWN};a;;;b;\n`, ['csv.uai ecoles.csv:2']],
    ['seven digits without key', `${OWN}0190091;a;;;b;\n`, ['csv.uai ecoles.csv:2']],
    ['a row without its commune', `${OWN}0190091W;a;;;;\n`, ['csv.commune ecoles.csv:2']],
    ['garbled accents', `${OWN}0190091W;Ã‰cole SÃ©gur;;;b;\n`, ['csv.garbled ecoles.csv:2']],
    ['two headers', `${OWN}0190091W;a;;;b;\n${OWN}0190093Y;a;;;b;\n`, ['csv.header-again ecoles.csv:3']],
    ['a last line cut short', `${OWN}0190091W;a;;;b;\n0190093Y;a;`, ['csv.cut ecoles.csv:3']],
    ['a last line cut within quotes', `${OWN}0190091W;a;;;b;\n0190093Y;"a b`, ['csv.cut ecoles.csv:3']],
    ['no school at all', OWN, ['csv.none-kept ecoles.csv:1']],
    ['a list without names', 'uai;commune\n0190091W;b\n', ['csv.header ecoles.csv:1']],
    [
      'a register in which nothing tells a school',
      'numero_uai;nom;commune;etat\n0190091W;a;b;OUVERT\n',
      ['csv.header ecoles.csv:1'],
    ],
    ['a UAI twice', `${OWN}0190091W;a;;;b;\n\n0190091w;c;;;d;\n`, ['csv.uai-duplicate ecoles.csv:4']],
    ['too few cells', `${OWN}0190091W;a\n0190093Y;a;;;b;\n`, ['csv.cells ecoles.csv:2']],
    ['too many cells', `${OWN}0190091W;a;b;c;d;e;f\n`, ['csv.cells ecoles.csv:2']],
    [
      'no column of UAIs nor communes',
      'code;nom\n0190091W;a\n',
      ['csv.header ecoles.csv:1', 'csv.header ecoles.csv:1'],
    ],
    ['an empty table', '', ['csv.header ecoles.csv:1']],
  ])('refuses %s', async (_, text, faults) => {
    expect(await told({ 'ecoles.csv': text })).toEqual(faults);
  });

  it('tells a quote left open, and no school is taken from there', async () => {
    const { directory, faults } = await read({ 'ecoles.csv': `${OWN}0190091W;"a;;;b;\n0190093Y;a;;;b;\n` });
    expect(faults.length).toBeGreaterThan(0);
    expect(directory.ecoles).toEqual([]);
  });

  it('refuses a list that holds schools of elsewhere only, and says where to look', async () => {
    const { faults } = await read({}, '087');
    expect(brief(faults)).toContain('csv.none-kept ecoles.csv:1');
    expect(faults.find(({ code }) => code === 'csv.none-kept')?.remedy).toContain('prefixe_uai');
  });

  it('tells a closed school without its day', async () => {
    expect(await told({ 'ecoles-fermees.csv': 'uai;nom;commune;fermee_le\n0190095A;x;Objat;1988\n' })).toEqual([
      'csv.closing-day ecoles-fermees.csv:2',
    ]);
  });

  it('gives the key that a number should have', async () => {
    const { faults } = await read({ 'ecoles.csv': `${OWN}0190091X;a;;;b;\n` });
    expect(faults[0]!.remedy).toContain('W');
  });

  it('tells fifty faults of a table, and how many more there are', async () => {
    const rows = Array.from({ length: 60 }, () => '019;a;;;b;\n').join('');
    const codes = (await read({ 'ecoles.csv': OWN + rows })).faults.map(({ code }) => code);
    expect(codes.filter((code) => code === 'csv.uai')).toHaveLength(50);
    expect(codes.at(-1)).toBe('csv.more');
  });
});
