import type { Answers, Declaration } from '../../src/declaration/types';
import type { Directory, Ecole } from '../../src/ecoles/types';
import { takeCensus } from '../../src/recensement';

const anEcole = (uai: string, commune: string): Ecole => ({
  uai,
  nom: 'École primaire',
  nature: 'primaire',
  secteur: 'public',
  commune,
});

const directory: Directory = {
  ecoles: [anEcole('0190091W', 'Ayen'), anEcole('0190093Y', 'Brignac-la-Plaine')],
  fermees: [],
  communes: [],
  prefixe_uai: '019',
  domaine_courriel: 'ac-limoges.fr',
};

const semaines = [
  { id: 'semaine-1', libelle: 'semaine 1', debut: '2024-06-17', fin: '2024-06-21' },
  { id: 'semaine-2', libelle: 'semaine 2', debut: '2024-06-24', fin: '2024-06-28' },
];

const choix = (valeur: string) => ({ genre: 'choix', valeur }) as const;
const nombre = (valeur: number) => ({ genre: 'nombre', valeur }) as const;

const aDeclaration = (uai: string, answers: Answers, etat: Declaration['etat'] = 'active'): Declaration => ({
  schema: 1,
  reference: `R-${uai}`,
  campagne: 'juin-2024',
  uai,
  declarant: { id: 'someone' },
  answers,
  document: [],
  questionnaire: 'v1',
  etat,
  declaree_le: '2024-03-20T10:00:00.000Z',
  modifiee_le: '2024-03-20T10:00:00.000Z',
  version: 1,
});

const oui = (stagiaires: number, weeks: string): Answers => ({
  intention: choix('oui'),
  classes: nombre(6),
  stagiaires: nombre(stagiaires),
  semaines: choix(weeks),
});

describe('takeCensus', () => {
  it('gives one line a school, silent ones too', () => {
    const { lignes } = takeCensus([aDeclaration('0190091W', oui(2, 'les-deux'))], directory, semaines);
    expect(lignes.map(({ uai, etat }) => [uai, etat])).toEqual([
      ['0190091W', 'oui'],
      ['0190093Y', 'silencieuse'],
    ]);
  });

  it('shows the name and commune given for a school outside the list', () => {
    const named = { genre: 'ecole', uai: '0190999H', nom: 'École du Bourg', commune: 'Juillac' } as const;
    const { lignes } = takeCensus([aDeclaration('0190999H', { ecole: named })], directory, semaines);
    expect(lignes).toContainEqual(
      expect.objectContaining({ uai: '0190999H', ecole: 'École du Bourg', commune: 'Juillac' }),
    );
  });

  it('counts places in the weeks that the school takes', () => {
    const census = takeCensus(
      [aDeclaration('0190091W', oui(2, 'les-deux')), aDeclaration('0190093Y', oui(1, 'semaine-2'))],
      directory,
      semaines,
    );
    expect(census.totaux.places).toEqual({ 'semaine-1': 2, 'semaine-2': 3 });
    expect(census.totaux.stagiaires).toBe(3);
  });

  it('counts no place for a withdrawn declaration nor for a no that kept an old number', () => {
    const census = takeCensus(
      [
        aDeclaration('0190091W', oui(2, 'les-deux'), 'retiree'),
        aDeclaration('0190093Y', { ...oui(3, 'les-deux'), intention: choix('non') }),
      ],
      directory,
      semaines,
    );
    expect(census.totaux.stagiaires).toBe(0);
    expect(census.totaux.par_etat).toMatchObject({ retiree: 1, non: 1, oui: 0 });
  });

  it('adds a declared school that the directory does not know', () => {
    const outside = aDeclaration('0191234X', {
      ...oui(1, 'semaine-1'),
      ecole: { genre: 'ecole', uai: '0191234X', nom: 'École du bourg', commune: 'Affieux' },
    });
    const { lignes, totaux } = takeCensus([outside], directory, semaines);
    expect(lignes[0]).toMatchObject({ uai: '0191234X', ecole: 'École du bourg', commune: 'Affieux', etat: 'oui' });
    expect(totaux.ecoles).toBe(3);
  });

  it('gives the countable answers to the other questions, in the words of their day, and nothing typed', () => {
    const answered = (uai: string, modifiee_le: string, answers: Answers, words: Record<string, string>) => ({
      ...aDeclaration(uai, answers),
      modifiee_le,
      document: [{ id: 's', titre: 'S', answers: Object.entries(words).map(toDisplayed) }],
    });
    const census = takeCensus(
      [
        answered(
          '0190091W',
          '2024-03-20T10:00:00.000Z',
          { ...oui(2, 'les-deux'), transport: choix('car'), cantine: { genre: 'oui-non', valeur: true } },
          { classes: '6', transport: 'Un car passe', cantine: 'Oui' },
        ),
        answered(
          '0190093Y',
          '2024-03-21T10:00:00.000Z',
          {
            ...oui(1, 'semaine-1'),
            places: nombre(4),
            transport: choix('velo'),
            tuteur: { genre: 'texte', valeur: 'X' },
            visite: { genre: 'date', valeur: '2024-06-18' },
          },
          { places: '4', transport: 'À vélo', tuteur: 'X', visite: 'mardi 18 juin 2024' },
        ),
      ],
      directory,
      semaines,
    );
    expect(census.questions).toEqual(['places', 'transport', 'visite', 'cantine']);
    expect(census.lignes.map(({ reponses }) => reponses)).toEqual([
      { transport: 'Un car passe', cantine: 'Oui' },
      { places: '4', transport: 'À vélo', visite: '2024-06-18' },
    ]);
  });
});

const toDisplayed = ([question, affichage]: [string, string]) => ({ question, libelle: question, affichage });
