import { ecoleFermeeFromRow, ecoleFromRow } from '../../src/ecoles';
import { theShippedDirectory } from '../builders/ecole';

const annuaire = (overrides: Record<string, string> = {}) => ({
  Identifiant_de_l_etablissement: '0190840K',
  Nom_etablissement: 'Ecole primaire',
  Type_etablissement: 'Ecole',
  Statut_public_prive: 'Public',
  Nom_commune: 'Meyssac',
  nom_circonscription: 'Circonscription de Brive rural',
  etat: 'OUVERT',
  ...overrides,
});

describe('a row of schools', () => {
  it('is read with our own header', () => {
    const row = {
      uai: '0190840k',
      nom: 'École primaire',
      nature: '',
      secteur: 'public',
      commune: 'Meyssac',
      circonscription: '',
    };
    expect(ecoleFromRow(row)).toEqual({
      uai: '0190840K',
      nom: 'École primaire',
      nature: 'primaire',
      secteur: 'public',
      commune: 'Meyssac',
    });
  });

  it('is read with the header of the official register', () => {
    expect(ecoleFromRow(annuaire())).toMatchObject({
      nom: 'École primaire',
      circonscription: 'Circonscription de Brive rural',
    });
  });

  it('tells a private school', () => {
    expect(ecoleFromRow(annuaire({ Statut_public_prive: 'Privé' }))).toMatchObject({ secteur: 'prive' });
  });

  it.each([
    ['a collège', { Type_etablissement: 'Collège' }],
    ['a closed school', { etat: 'FERME' }],
    ['a school to close', { etat: 'A FERMER' }],
    ['a wrong key', { Identifiant_de_l_etablissement: '0190840X' }],
    ['no commune', { Nom_commune: '' }],
  ])('is left aside: %s', (_why, overrides) => {
    expect(ecoleFromRow(annuaire(overrides))).toBeUndefined();
  });

  it('of closed schools needs a day of closing', () => {
    const row = {
      uai: '0190102H',
      appellation_officielle: 'Ecole élémentaire',
      commune: 'Segonzac',
      date_fermeture: '2020-08-31',
    };
    expect(ecoleFermeeFromRow(row)).toMatchObject({ nom: 'École élémentaire', fermee_le: '2020-08-31' });
    expect(ecoleFermeeFromRow({ ...row, date_fermeture: '' })).toBeUndefined();
  });
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
