import { ecole } from '../../../src/declaration/genres/ecole';
import { createEcoleFinder } from '../../../src/ecoles';
import { aDirectory, anEcole } from '../../builders/ecole';
import { aGenreContext } from '../../builders/genre-context';
import { aQuestion } from '../../builders/questionnaire';

const question = aQuestion('ecole');
const context = aGenreContext();
const meyssac = { genre: 'ecole', uai: '0190840K', nom: 'École primaire', commune: 'Meyssac' } as const;

describe('a school', () => {
  it('of the directory is kept with its name, to be shown for ever', () => {
    expect(ecole.parse('Meyssac', question, context)).toEqual({ kind: 'answer', answer: meyssac });
  });

  it('outside the directory is accepted by a valid UAI of the département', () => {
    const answer = { genre: 'ecole', uai: '0190999H' } as const;
    expect(ecole.parse('0190999h', question, context)).toEqual({ kind: 'answer', answer });
    expect(ecole.display(answer, question)).toBe('0190999H');
  });

  it('among several is to be chosen', () => {
    const ecoles = [anEcole(), anEcole({ uai: '0190091W' })];
    const two = aGenreContext({ ecoles: createEcoleFinder(aDirectory({ ecoles })) });
    expect(ecole.parse('Meyssac', question, two)).toMatchObject({ kind: 'several', ecoles: { length: 2 } });
  });

  it.each([
    ['bof', 'ecole-unknown'],
    ["mon école n'est pas dans la liste", 'ecole-not-listed'],
    ['Segonzac', 'ecole-closed'],
    ['0190840X', 'uai-bad-key'],
    ['0750001U', 'uai-other-departement'],
    ['Saint-Bazile-de-Meyssac', 'commune-without-ecole'],
  ])('« %s » → %s', (text, code) => {
    expect(ecole.parse(text, question, context)).toMatchObject({ kind: 'rejected', reason: { code } });
  });

  it('fills its field with words that are read back as the same school', () => {
    expect(ecole.raw(meyssac)).toBe('École primaire, Meyssac (0190840K)');
    expect(ecole.parse(ecole.raw(meyssac), question, context)).toEqual({ kind: 'answer', answer: meyssac });
  });

  it('reads without its code inside a proposed text', () => {
    expect(ecole.inline?.(meyssac, question)).toBe('École primaire, Meyssac');
  });
});
