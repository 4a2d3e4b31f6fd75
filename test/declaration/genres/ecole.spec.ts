import { ecole } from '../../../src/declaration/genres/ecole';
import { createEcoleFinder } from '../../../src/ecoles';
import { aDirectory, anEcole, anEcoleFermee } from '../../builders/ecole';
import { aGenreContext } from '../../builders/genre-context';
import { aQuestion } from '../../builders/questionnaire';

const question = aQuestion('ecole');
const context = aGenreContext();
const meyssac = { genre: 'ecole', uai: '0190840K', nom: 'École primaire', commune: 'Meyssac' } as const;

describe('a school', () => {
  it('of the directory is kept with its name, to be shown for ever', () => {
    expect(ecole.parse('Meyssac', question, context)).toEqual({ kind: 'answer', answer: meyssac });
  });

  describe('outside the directory', () => {
    const bare = { genre: 'ecole', uai: '0190999H' } as const;
    const named = { ...bare, nom: 'École du Bourg', commune: 'Segonzac' } as const;
    const asked = aGenreContext({ answers: { [question.id]: bare } });

    it('is accepted by a valid UAI of the département, and asked for its name and commune', () => {
      expect(ecole.parse('0190999h', question, context)).toEqual({ kind: 'answer', answer: bare });
      expect(ecole.check(bare, question, context)).toEqual({ code: 'ecole-unnamed', uai: '0190999H' });
    });

    it('is named in the same breath, or afterwards', () => {
      expect(ecole.parse('0190999h école du bourg, Segonzac', question, context)).toEqual({
        kind: 'answer',
        answer: named,
      });
      expect(ecole.parse('école du bourg de segonzac', question, asked)).toEqual({ kind: 'answer', answer: named });
      expect(ecole.check(named, question, context)).toBeUndefined();
      expect(ecole.display(named, question)).toBe('École du Bourg, Segonzac (0190999H)');
      expect(ecole.parse(ecole.raw(named), question, context)).toEqual({ kind: 'answer', answer: named });
    });

    it('is given up for a school of the list named alone, or for another UAI', () => {
      expect(ecole.parse('Meyssac', question, asked)).toEqual({ kind: 'answer', answer: meyssac });
      expect(ecole.parse('0190840K', question, asked)).toEqual({ kind: 'answer', answer: meyssac });
    });

    it.each([
      ['Saint-Bazile-de-Meyssac', 'ecole-unnamed'],
      ['bof', 'ecole-unknown'],
      ['0190840X', 'uai-bad-key'],
    ])('is still asked for after « %s»', (text, code) => {
      expect(ecole.parse(text, question, asked)).toMatchObject({ kind: 'rejected', reason: { code } });
    });

    it('needs no name once the list has it', () => {
      const listed = aGenreContext({
        ecoles: createEcoleFinder(aDirectory({ ecoles: [anEcole({ uai: '0190999H' })] })),
      });
      expect(ecole.check(bare, question, listed)).toBeUndefined();
    });
  });

  it('closed is a doubt while the list may lack an open one', () => {
    const ecoles = createEcoleFinder(
      aDirectory({ complet: false, fermees: [anEcoleFermee({ nom: 'École Virevialle' })] }),
    );
    const incomplete = aGenreContext({ ecoles });
    const reason = (text: string) => ecole.parse(text, question, incomplete);
    expect(reason('virevialle')).toMatchObject({ reason: { code: 'ecole-maybe-closed' } });
    expect(reason('Segonzac')).toMatchObject({
      reason: { code: 'commune-without-ecole', fermee: { commune: 'Segonzac' } },
    });
    expect(reason('0190102H')).toMatchObject({ reason: { code: 'ecole-closed' } });
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
