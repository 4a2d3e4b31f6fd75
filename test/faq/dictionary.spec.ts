import { makeDictionary } from '../../scripts/french-dictionary';
import { createExaminer } from '../../src/faq';
import { isFrench } from '../../src/faq/french/dictionary';
import shipped from '../../src/faq/french/dictionary.json';
import { filterOf, readFilter } from '../../src/faq/french/word-filter';
import { aFaq, aFiche } from '../builders/faq';

describe('the words of French', () => {
  it.each(['disperse', 'camps', 'croule', 'attentats', 'surveillaient', 'coeur'])('« %s » is one', (word) => {
    expect(isFrench(word)).toBe(true);
  });

  it.each(['stagiere', 'konvention', 'acceuil', 'de', ''])('« %s » is none that counts', (word) => {
    expect(isFrench(word)).toBe(false);
  });

  it('are those of the package, as the script makes them', () => {
    expect(shipped).toEqual(makeDictionary());
  });
});

describe('a filter of words', () => {
  const numbered = (kind: string): string[] => Array.from({ length: 2_000 }, (_, place) => `${kind}${place}`);
  const filter = readFilter(filterOf(numbered('mot')));

  it('knows every one of its words', () => {
    expect(numbered('mot').every((word) => filter.has(word))).toBe(true);
  });

  it('takes one other word in a hundred, at most, for its own', () => {
    expect(numbered('autre').filter((word) => filter.has(word)).length).toBeLessThan(20);
  });
});

describe('repair', () => {
  const engine = createExaminer(aFaq({ fiches: [aFiche('dispense', 'Être dispensé de stage ?', 'qui est dispensé')] }));
  const repairsOf = (message: string) => engine.examine(message).reading.repairs.map(({ read_as }) => read_as);

  it('reads a misspelling as the word of the knowledge', () => {
    expect(repairsOf('dispancé de stage')).toEqual(['dispense']);
  });

  it('leaves a word of French as it is, however near', () => {
    expect(repairsOf('dispersé de stage')).toEqual([]);
  });
});
