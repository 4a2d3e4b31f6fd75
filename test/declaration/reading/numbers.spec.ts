import { numbersIn } from '../../../src/declaration/reading/numbers';

const valuesIn = (text: string) => numbersIn(text).map(({ valeur }) => valeur);

describe('numbers of a text', () => {
  it.each([
    ['2', [2]],
    ['deux', [2]],
    ['2 lycéens', [2]],
    ['vingt et une classes', [21]],
    ['dix-sept', [17]],
    ['aucun', [0]],
    ['un seul', [1]],
    ['2 ou 3', [2, 3]],
    ['1,5', [1, 5]],
    ['cinq classes et deux stagiaires', [5, 2]],
  ])('« %s » → %j', (text, numbers) => {
    expect(valuesIn(text)).toEqual(numbers);
  });

  it.each(['une dizaine', 'plusieurs', '-2', '- 2', 'la 6e', '2nde', '123456789', 'oui', '', 'quelques-uns'])(
    'none in « %s »',
    (text) => {
      expect(valuesIn(text)).toEqual([]);
    },
  );
});
