import { capitalised, counted, fr, listed } from '../../src/texts/typography';

describe('French typography', () => {
  it.each([
    ['Quand ?', 'Quand\u202f?'],
    ['Oui ! Non ; si', 'Oui\u202f! Non\u202f; si'],
    ['Source : ceci', 'Source\u00a0: ceci'],
    ['dites « oui »', 'dites «\u00a0oui\u00a0»'],
    ['dites «oui»', 'dites «\u00a0oui\u00a0»'],
    ['https://exemple.fr/a?b à 14:05', 'https://exemple.fr/a?b à 14:05'],
    ['35 h, 4 h 30, 30 min', '35\u00a0h, 4\u00a0h\u00a030, 30\u00a0min'],
    ['environ 565 000 lieux, 50 000 élèves', 'environ 565\u202f000 lieux, 50\u202f000 élèves'],
    ['19011 Tulle, 2 hommes', '19011 Tulle, 2 hommes'],
    ['au 05 87 01 20 23.', 'au 05\u00a087\u00a001\u00a020\u00a023.'],
    ['(+33 5 87 01 20 23)', '(+33\u00a05\u00a087\u00a001\u00a020\u00a023)'],
    ['+33 (0)5 87 01 20 23', '+33\u00a0(0)5\u00a087\u00a001\u00a020\u00a023'],
    ['[05 87 01 20 23](tel:+33587012023)', '[05\u00a087\u00a001\u00a020\u00a023](tel:+33587012023)'],
    ["l'offre d'aujourd'hui", 'l’offre d’aujourd’hui'],
    ["l'**offre**, d'« oui », l'[aide](x)", 'l’**offre**, d’«\u00a0oui\u00a0», l’[aide](x)'],
    ["[page d'aide](https://exemple.fr/l'ecole) (l'été)", "[page d’aide](https://exemple.fr/l'ecole) (l’été)"],
    ["écrivez 'non', sans rien d'autre", "écrivez 'non', sans rien d’autre"],
    ["o'neil@exemple.fr https://exemple.fr/l'ecole", "o'neil@exemple.fr https://exemple.fr/l'ecole"],
  ])('%s', (typed, expected) => {
    expect(fr(typed)).toBe(expected);
  });

  it.each([
    ['a longer run of pairs', '05 87 01 20 23 45'],
    ['a run that ends like one', '12 05 87 01 20 23'],
    ['a shorter run', '05 87 01 20'],
    ['a reference', 'S24-7K3P-9XW'],
    ['a UAI', '0190840K et 019 0840 K'],
    ['dates', 'du 17 06 2024 au 28 06 2024, 2024-06-17'],
    ['a postal box', 'BP 314, 19011 Tulle Cedex'],
  ])('does not take %s for a telephone number', (_name, text) => {
    expect(fr(text)).toBe(text);
  });

  it('changes nothing the second time', () => {
    const once = fr('Est-ce « oui » : oui ou non ? 05 87 01 20 23, 4 h 30, 50 000');
    expect(fr(once)).toBe(once);
  });

  it('agrees nouns with numbers: zero and one are singular', () => {
    expect([0, 1, 2].map((n) => counted(n, 'classe'))).toEqual(['0\u00a0classe', '1\u00a0classe', '2\u00a0classes']);
  });

  it('lists with a conjunction before the last', () => {
    expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listed(items, 'ou'))).toEqual([
      'a',
      'a ou b',
      'a, b ou c',
    ]);
  });

  it('capitalises accented letters', () => {
    expect(capitalised('école')).toBe('École');
  });
});
