import { alternatives, nearest } from '../../src/knowledge/nearest';

describe('nearest', () => {
  it.each([
    ['formulation', ['question', 'formulations', 'reponse'], ['formulations']],
    ['réponse', ['question', 'reponse'], ['reponse']],
    ['stage.debt', ['stage.debut', 'stage.fin', 'contact.telephone'], ['stage.debut']],
    ['rpeas', ['repas', 'transport'], ['repas']],
    [
      'contact.tel',
      ['contact.adresse', 'contact.service', 'contact.telephone'],
      ['contact.telephone', 'contact.adresse', 'contact.service'],
    ],
    ['xyzxyzxyz', ['repas', 'transport'], []],
    ['', ['repas'], []],
    ['min', ['si', 'max'], ['max']],
  ])('« %s » among %j', (typed, names, found) => {
    expect(nearest(typed, names)).toEqual(found);
  });

  it('suggests three names at most, and does not stumble on a long one', () => {
    expect(nearest('a1', ['a2', 'a3', 'a4', 'a5'])).toEqual(['a2', 'a3', 'a4']);
    expect(nearest('x'.repeat(100_000), ['repas'])).toEqual([]);
  });
});

it('names are listed as in a sentence', () => {
  expect(alternatives([])).toBe('');
  expect(alternatives(['a'])).toBe('« a »');
  expect(alternatives(['a', 'b', 'c'])).toBe('« a », « b » ou « c »');
});
