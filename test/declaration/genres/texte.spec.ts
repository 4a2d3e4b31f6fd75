import { texte } from '../../../src/declaration/genres/texte';
import { aGenreContext } from '../../builders/genre-context';
import { aQuestion } from '../../builders/questionnaire';

const read = (text: string, overrides: Parameters<typeof aQuestion<'texte'>>[1] = {}) =>
  texte.parse(text, aQuestion('texte', overrides), aGenreContext());
const text = (valeur: string) => ({ kind: 'answer', answer: { genre: 'texte', valeur } });

describe('a text', () => {
  it('is kept as written, trimmed', () => {
    expect(read('  Claire **Vergne** <b>  ')).toEqual(text('Claire **Vergne** <b>'));
  });

  it('loses what cannot be seen', () => {
    expect(read('a\u0000b\u202ec\u200bd\ufeff')).toEqual(text('abcd'));
  });

  it('is composed the same whatever the keyboard', () => {
    expect(read('e\u0301cole')).toEqual(text('école'));
  });

  it('keeps its lines only where several are asked', () => {
    expect(read('un\r\ndeux', { multiligne: true })).toEqual(text('un\ndeux'));
    expect(read('un\r\ndeux')).toEqual(text('un deux'));
  });

  it('is measured in UTF-16 units, as the platform does', () => {
    expect(read('🙂🙂', { max: 4 })).toMatchObject({ kind: 'answer' });
    expect(read('🙂🙂', { max: 3 })).toEqual({
      kind: 'rejected',
      reason: { code: 'text-too-long', max: 3, length: 4 },
    });
  });

  it('of invisible signs only is empty', () => {
    expect(read('\u200b\u0007')).toEqual({ kind: 'rejected', reason: { code: 'required' } });
  });

  it('is refused where a name is asked for and it clearly is none', () => {
    expect(read('la semaine du 24', { personne: true })).toEqual({ kind: 'rejected', reason: { code: 'not-a-name' } });
    expect(read('Mme Juin', { personne: true })).toEqual(text('Mme Juin'));
    expect(read('la semaine du 24')).toEqual(text('la semaine du 24'));
  });
});
