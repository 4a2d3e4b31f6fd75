import { createEcoleFinder, uaiKey } from '../../src/ecoles';
import type { EcoleMatch } from '../../src/ecoles/types';
import { aDirectory, anEcole, anEcoleFermee, theShippedDirectory } from '../builders/ecole';

const directory = theShippedDirectory();
const finder = createEcoleFinder(directory);

const uaisOf = (match: EcoleMatch): readonly string[] =>
  match.kind === 'several' ? match.ecoles.map(({ uai }) => uai) : match.kind === 'one' ? [match.ecole.uai] : [];

describe('a school is found', () => {
  it.each([
    ['0190091 w', '0190091W', 'its UAI, whatever case and spaces'],
    ['Meyssac', '0190840K', 'the only school of its commune'],
    ["l'école de Meyssac", '0190840K', 'words around the commune'],
    ['la directrice de Vigeois', '0190264J', 'words around the commune'],
    ['meissac', '0190840K', 'a misspelling'],
    ['beynnat', '0195006N', 'a doubled letter'],
    ['voutzac', '0190714Y', 'a missing letter'],
    ['st viance', '0190196K', 'Saint written short, no hyphen'],
    ['ste féréole', '0190192F', 'Sainte written short'],
    ['EGLETONS', '0190374D', 'upper case without accents'],
    ['primaire Lucie Aubrac Brive', '0190678J', 'primaire said of an élémentaire, Brive said of Brive-la-Gaillarde'],
    ['jules ferry malemort', '0190169F', 'one namesake in the commune'],
    ['Mansac la rivière', '0190221M', 'name after commune'],
    ['la croix de bar', '0190542L', 'a whole name wins over the commune of Bar that it holds'],
    ['turgot', '0195010T', 'a name alone'],
    ['école de Corrèze', '0190818L', 'the commune that bears the name of the département'],
    ['Meyssac, Corrèze', '0190840K', 'the département beside a commune'],
    ['pompadour', '0190229W', 'the half by which people call the commune'],
    ['maternelle de pompadour', '0190229W', 'a primary school has nursery classes'],
    ['Saint-Pantaléon-de-Larche Bernou', '0195003K', 'the longest commune wins over Larche'],
    ['CE.0190840K@AC-LIMOGES.FR', '0190840K', "the school's address"],
  ])('« %s » → %s: %s', (text, uai) => {
    expect(finder.find(text)).toMatchObject({ kind: 'one', ecole: { uai } });
  });

  it.each(directory.ecoles.map((ecole) => [`${ecole.nom}, ${ecole.commune} (${ecole.uai})`, ecole.uai]))(
    'again by its own display: %s',
    (text, uai) => {
      expect(uaisOf(finder.find(text))).toEqual([uai]);
    },
  );

  it.each(directory.ecoles.map((ecole) => [`${ecole.nom} ${ecole.commune}`.toLowerCase(), ecole.uai]))(
    'among those that its name and commune designate: %s',
    (text, uai) => {
      expect(uaisOf(finder.find(text))).toContain(uai);
    },
  );
});

describe('several schools are a choice', () => {
  it('for a town, all of them, public ones first', () => {
    const match = finder.find('Brive');
    expect(uaisOf(match)).toHaveLength(17);
    expect(match.kind === 'several' && match.ecoles.at(-1)?.secteur).toBe('prive');
  });

  it.each([
    ['Jules Ferry', 2, 'a name in two communes'],
    ['Lucie Aubrac', 2, 'élémentaire and maternelle of one name'],
    ['saint julien', 2, 'the head of several communes'],
    ['saint bonnet', 1, 'one school, but six communes of that head: to be confirmed'],
    ['0190091', 1, 'a UAI without its key letter: to be confirmed'],
    ['Malemort maternelle', 1, 'narrowed by nature to the only nursery school, among four'],
  ])('« %s » → %i: %s', (text, count) => {
    expect(uaisOf(finder.find(text))).toHaveLength(count);
  });
});

describe('a word that many communes bear', () => {
  it.each(['Saint', 'école saint', 'st'])('« %s » is a choice among open schools, not one closed school', (text) => {
    const match = finder.find(text);
    expect(uaisOf(match).length).toBeGreaterThan(8);
    expect(match).toMatchObject({ kind: 'several' });
  });

  it('« saint joseph » is no school: Joseph is unknown, and Saint alone tells nothing', () => {
    expect(finder.find('saint joseph')).toEqual({ kind: 'none' });
  });
});

describe('a closed school', () => {
  it.each([
    ['0190102H', '0190102H', 'by its UAI'],
    ['segonzac', '0190102H', 'by its commune, which has none left'],
    ['saint antoine', '0190176N', 'by its whole name'],
    ['virevialle', '0190844P', 'by a name that no open school bears, the last of them'],
    ['ecole jean jaures tulle', '0190531Z', 'by name and commune, though Tulle has open schools'],
  ])('« %s » is told: %s %s', (text, uai) => {
    expect(finder.find(text)).toMatchObject({ kind: 'closed', ecole: { uai } });
  });

  it('gives way to the open school of its commune', () => {
    const both = createEcoleFinder(aDirectory({ fermees: [anEcoleFermee({ commune: 'Meyssac' })] }));
    expect(both.find('Meyssac')).toEqual({ kind: 'one', ecole: anEcole() });
  });
});

describe('a closing known, in a list that may lack an open school', () => {
  const incomplete = createEcoleFinder({ ...directory, complet: false });

  it('found by its commune is told beside the commune: an old closing proves nothing', () => {
    expect(incomplete.find('Juillac')).toMatchObject({
      kind: 'commune-without-ecole',
      commune: 'Juillac',
      fermee: { fermee_le: '1995-08-31' },
    });
  });

  it('found by a name is a doubt; by its UAI it is one no more', () => {
    expect(incomplete.find('virevialle')).toMatchObject({ kind: 'closed', sure: false });
    expect(incomplete.find('0190102H')).toMatchObject({ kind: 'closed', sure: true });
    expect(finder.find('virevialle')).toMatchObject({ kind: 'closed', sure: true });
  });

  it('says nothing of a commune that has an open school in the list', () => {
    expect(incomplete.find('Meyssac')).toMatchObject({ kind: 'one' });
  });
});

describe('a school that the list lacks, named by a person', () => {
  it.each([
    ['École Jean Moulin, Juillac', 'École Jean Moulin', 'Juillac'],
    ['0190999H école jean moulin, juillac', 'École Jean Moulin', 'Juillac'],
    ['École Jean Moulin, Juillac (0190999H)', 'École Jean Moulin', 'Juillac'],
    ["l'école Jean Moulin de Juillac", 'École Jean Moulin', 'Juillac'],
    ['école maternelle de saint robert', 'École maternelle', 'Saint-Robert'],
    ['Juillac, école primaire', 'École primaire', 'Juillac'],
    ['ECOLE R.P.I. HENRI IV, JUILLAC', 'École R.P.I. Henri IV', 'Juillac'],
    ['Les Tilleuls, Juillac', 'École Les Tilleuls', 'Juillac'],
    ['École du Bourg, Commune-Nouvelle', 'École du Bourg', 'Commune-Nouvelle'],
    ['École <b>*Moulin*</b>, Juillac', 'École b Moulin b', 'Juillac'],
  ])('« %s » is %s in %s', (text, nom, commune) => {
    expect(finder.place(text)).toEqual({ nom, commune });
  });

  it.each(['Juillac', '0190999H', 'bonjour, merci', 'école Jean Moulin', '', ', ,', 'qui peut être tuteur ?'])(
    '« %s » lacks a name or a commune',
    (text) => {
      expect(finder.place(text)).toBeUndefined();
    },
  );
});

describe('a register of several départements', () => {
  it('takes the schools of each for its own', () => {
    const both = createEcoleFinder(aDirectory({ prefixe_uai: ['019', '087'] }));
    expect(both.find(`0870001${uaiKey('0870001')}`)).toMatchObject({ kind: 'outside' });
    expect(both.find('0750001U')).toMatchObject({ kind: 'other-departement' });
  });
});

describe('a register of a hundred and fifty thousand schools', () => {
  it('is searched like any other', () => {
    const ecoles = Array.from({ length: 150_000 }, (_, rank) =>
      anEcole({ uai: String(rank), nom: 'École Jules Ferry', commune: `Bourg ${rank}` }),
    );
    const match = createEcoleFinder(aDirectory({ ecoles, communes: [] })).find('jules ferry');
    expect(match.kind === 'several' && match.ecoles.length).toBe(150_000);
  });
});

describe('what no school answers', () => {
  it.each([
    ['0190999H', { kind: 'outside', uai: '0190999H' }],
    ['0190091X', { kind: 'bad-key', uai: '0190091X', expected: 'W' }],
    ['0750001U', { kind: 'other-departement', uai: '0750001U' }],
    ['0750001A', { kind: 'other-departement', uai: '0750001A' }],
    ['0750001', { kind: 'other-departement', uai: '0750001' }],
    ['Collonges-la-Rouge', { kind: 'commune-without-ecole', commune: 'Collonges-la-Rouge' }],
    ['collonge la rouge', { kind: 'commune-without-ecole', commune: 'Collonges-la-Rouge' }],
  ])('« %s » is told apart', (text, match) => {
    expect(finder.find(text)).toEqual(match);
  });

  it.each([
    'cantine',
    'combien de stagiaires je peux prendre a brive',
    'combien de stagiaires ?',
    'oui',
    'mon école',
    'je sais pas',
    'repas',
    'convention qui signe',
    'constructor',
    '',
    '   ',
    '🙂',
  ])('« %s » is no school', (text) => {
    expect(finder.find(text)).toEqual({ kind: 'none' });
  });

  it('a personal address is no school', () => {
    expect(finder.ofCourriel('marie.durand@ac-limoges.fr')).toEqual({ kind: 'none' });
    expect(finder.ofCourriel('ce.0190840k@exemple.fr')).toEqual({ kind: 'none' });
  });
});

describe('a school mentioned in a longer message', () => {
  it.each([
    ["oui pour deux lycéens la première semaine à l'école de Meyssac", '0190840K'],
    ['on prend un stagiaire à Naves en juin', '0195001H'],
    ['je veux bien accueillir 2 stagiaires, UAI 0190091W, du 17 au 21', '0190091W'],
  ])('« %s » → %s', (text, uai) => {
    expect(finder.mentioned(text)).toMatchObject({ kind: 'one', ecole: { uai } });
  });

  it.each(['je déclare mon école', 'je voudrais aller au bar', 'oui pour deux lycéens'])('« %s » → none', (text) => {
    expect(finder.mentioned(text)).toEqual({ kind: 'none' });
  });
});
