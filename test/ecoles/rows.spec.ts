import { columnsOf, judgeEcole, judgeFermee, rowOf } from '../../src/ecoles';
import { theShippedDirectory } from '../builders/ecole';
import { ADRESSE_LABELS, ADRESSE_TECHNICAL, ANNUAIRE_CAPITALS, ANNUAIRE_SMALL } from '../builders/registers';

const row = (overrides: Record<string, string> = {}) => ({
  uai: '0190840K',
  nom: 'Ecole primaire',
  type: 'Ecole',
  secteur: 'Public',
  commune: 'Meyssac',
  circonscription: 'Circonscription de Brive rural',
  etat: 'OUVERT',
  ...overrides,
});
const without = (column: string): Record<string, string> =>
  Object.fromEntries(Object.entries(row()).filter(([name]) => name !== column));

describe('the columns of a header', () => {
  const NEEDED = ['uai', 'nom', 'commune', 'nature', 'code_nature', 'secteur', 'etat'];

  it.each([
    [
      'the annuaire, in small letters',
      ANNUAIRE_SMALL,
      [...NEEDED, 'type', 'circonscription', 'maternelle', 'elementaire'],
    ],
    [
      'the annuaire, with capitals',
      ANNUAIRE_CAPITALS,
      [...NEEDED, 'type', 'circonscription', 'maternelle', 'elementaire'],
    ],
    ['the addresses, by technical names', ADRESSE_TECHNICAL, NEEDED],
    ['the addresses, by labels', ADRESSE_LABELS, NEEDED],
    [
      'our own',
      'uai;nom;nature;secteur;commune;circonscription',
      ['uai', 'nom', 'nature', 'secteur', 'commune', 'circonscription'],
    ],
    ['accents and capitals of one’s own', 'UAI;Nom de l’établissement;Commune', ['uai', 'nom', 'commune']],
  ])('are found in %s', (_, header, expected) => {
    expect([...columnsOf(header.split(';')).keys()].sort()).toEqual([...expected].sort());
  });

  it('hold the words of a state before its code, wherever both stand', () => {
    const columns = columnsOf(['numero_uai', 'etat_etablissement', 'etat_etablissement_libe']);
    expect(rowOf(columns, ['0190840K', '3', 'A FERMER'])).toEqual({ uai: '0190840K', etat: 'A FERMER' });
  });
});

describe('a row of schools', () => {
  it('is read with our own columns', () => {
    const own = { uai: '0190840k', nom: 'École primaire', secteur: 'public', commune: 'Meyssac' };
    expect(judgeEcole(own)).toEqual({
      kind: 'kept',
      value: { uai: '0190840K', nom: 'École primaire', nature: 'primaire', secteur: 'public', commune: 'Meyssac' },
    });
  });

  it.each([
    ['open', 'OUVERT'],
    ['to be closed in summer', 'A FERMER'],
    ['open, by code', '1'],
    ['to be closed, by code', '3'],
  ])('is kept while the school is %s', (_, etat) => {
    expect(judgeEcole(row({ etat }))).toMatchObject({
      kind: 'kept',
      value: { circonscription: 'Circonscription de Brive rural' },
    });
  });

  it('is kept until the day comes, when the school is to be closed', () => {
    expect(judgeEcole(row({ etat: 'A FERMER', fermee_le: '31/08/2026' }))).toMatchObject({ kind: 'kept' });
  });

  it.each([
    ['Privé', 'prive'],
    ['PR', 'prive'],
    ['Public', 'public'],
    ['PU', 'public'],
  ])('tells the sector %s', (secteur, expected) => {
    expect(judgeEcole(row({ secteur }))).toMatchObject({ value: { secteur: expected } });
  });

  it.each([
    ['1', '1', 'primaire'],
    ['1', '0', 'maternelle'],
    ['0', '1', 'elementaire'],
  ])('takes the nature of a name that says none from its classes: %s, %s', (maternelle, elementaire, nature) => {
    const named = row({ nom: 'Ecole Jules Ferry', maternelle, elementaire, nature: 'ECOLE DE NIVEAU ELEMENTAIRE' });
    expect(judgeEcole(named)).toMatchObject({ value: { nature } });
  });

  it.each([
    ['a collège, by its type', { type: 'Collège' }, 'autre-etablissement'],
    ['a service', { type: 'Service Administratif' }, 'autre-etablissement'],
    ['a closed school', { etat: 'FERME' }, 'fermee'],
    ['a school not open yet', { etat: 'A OUVRIR' }, 'pas-encore-ouverte'],
    ['an unknown state', { etat: 'EN TRAVAUX' }, 'etat-inconnu'],
  ])('is set aside: %s', (_why, overrides: Record<string, string>, why) => {
    expect(judgeEcole(row(overrides))).toEqual({ kind: 'aside', why });
  });

  it.each([
    ['its nature', { nature: 'COLLEGE' }],
    ['the code of its nature', { code_nature: '340', nature: 'COLLEGE' }],
    ['its name alone', { nom: 'Collège Cabanis' }],
    ['a school of another degree', { nature: 'ECOLE SECONDAIRE SPECIALISEE (2 CYCLE)' }],
  ])('without a type is told for no primary school by %s', (_, overrides) => {
    expect(judgeEcole({ ...without('type'), ...overrides })).toEqual({ kind: 'aside', why: 'autre-etablissement' });
  });

  it.each([
    ['a wrong key', row({ uai: '0190840X' }), { code: 'uai-key', typed: '0190840X', expected: 'K', uai: '0190840X' }],
    ['no UAI', without('uai'), { code: 'uai', typed: '' }],
    ['no commune', without('commune'), { code: 'no-commune', uai: '0190840K' }],
    ['a second header', row({ uai: 'Identifiant_de_l_etablissement' }), { code: 'header-again' }],
    ['accents encoded twice', row({ nom: 'Ã‰cole primaire', commune: 'SÃ©gur' }), { code: 'garbled', cell: 'SÃ©gur' }],
    ['accents lost', row({ commune: 'S\uFFFDrilhac' }), { code: 'garbled', cell: 'S\uFFFDrilhac' }],
  ])('is at fault: %s', (_why, cells, fault) => {
    expect(judgeEcole(cells)).toEqual({ kind: 'fault', fault });
  });
});

describe('a row of closed schools', () => {
  const closed = (fermee_le: string) =>
    judgeFermee({ uai: '0190102H', nom: 'Ecole élémentaire', commune: 'Segonzac', fermee_le });

  it.each([
    ['2020-08-31', '2020-08-31'],
    ['31/08/2020', '2020-08-31'],
    ['1/9/2020', '2020-09-01'],
    ['31-08-2020 00:00', '2020-08-31'],
    ['2020-08-31T00:00:00+02:00', '2020-08-31'],
    ['29/02/2020', '2020-02-29'],
  ])('closed on %s', (cell, fermee_le) => {
    expect(closed(cell)).toMatchObject({ kind: 'kept', value: { nom: 'École élémentaire', fermee_le } });
  });

  it.each(['', '1988', '31/08/88', '31/02/2020', '2020-13-01', '44074'])(
    'needs a day of closing, not « %s »',
    (typed) => {
      expect(closed(typed)).toEqual({ kind: 'fault', fault: { code: 'no-closing-day', uai: '0190102H', typed } });
    },
  );
});

describe('the directory shipped', () => {
  const { ecoles, fermees, communes } = theShippedDirectory();

  it('holds no school twice, none both open and closed', () => {
    const uais = [...ecoles, ...fermees].map(({ uai }) => uai);
    expect(new Set(uais).size).toBe(uais.length);
  });

  it('calls closed only what was closed before the internship: a school closed later still hosts', () => {
    expect(fermees.filter(({ fermee_le }) => fermee_le > '2024-06-28')).toEqual([]);
    expect(ecoles.map(({ uai }) => uai)).toEqual(expect.arrayContaining(['0190728N', '0190759X']));
  });

  it('places every school in a commune of the list, written the same', () => {
    const known = new Set(communes);
    expect([...ecoles, ...fermees].filter(({ commune }) => !known.has(commune))).toEqual([]);
  });
});
