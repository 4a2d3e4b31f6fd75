import { telephone } from '../../../src/declaration/genres/telephone';
import { aGenreContext } from '../../builders/genre-context';
import { aQuestion } from '../../builders/questionnaire';

const read = (text: string) => telephone.parse(text, aQuestion('telephone'), aGenreContext());

describe('a telephone number', () => {
  it.each([
    '0555123456',
    '05 55 12 34 56',
    '05.55.12.34.56',
    '05-55-12-34-56',
    '+33 5 55 12 34 56',
    '+33 (0)5 55 12 34 56',
    '0033555123456',
    'c’est le 05 55 12 34 56 (école)',
    '05\u00a055\u00a012\u00a034\u00a056',
  ])('is read in « %s », kept as ten digits', (text) => {
    expect(read(text)).toEqual({ kind: 'answer', answer: { genre: 'telephone', valeur: '0555123456' } });
  });

  it.each(['05 55 12 34', '05 55 12 34 567', '1234567890', 'oui', '0055512345', '05 55 12 34 56 ou 06 12 34 56 78'])(
    'is not read in « %s »',
    (text) => {
      expect(read(text)).toEqual({ kind: 'rejected', reason: { code: 'not-a-phone' } });
    },
  );

  it('is shown in pairs, and read back the same', () => {
    const answer = { genre: 'telephone', valeur: '0555123456' } as const;
    expect(telephone.display(answer, aQuestion('telephone'))).toBe('05 55 12 34 56');
    expect(read(telephone.raw(answer))).toEqual({ kind: 'answer', answer });
  });
});
