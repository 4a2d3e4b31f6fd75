import { courriel } from '../../../src/declaration/genres/courriel';
import { aGenreContext } from '../../builders/genre-context';
import { aQuestion } from '../../builders/questionnaire';

const read = (text: string) => courriel.parse(text, aQuestion('courriel'), aGenreContext());

describe('an e-mail address', () => {
  it.each([
    ['marie.durand@ac-limoges.fr', 'marie.durand@ac-limoges.fr'],
    ["c'est ce.0190840K@ac-limoges.fr.", 'ce.0190840K@ac-limoges.fr'],
    [' <marie@exemple.education.fr> ', 'marie@exemple.education.fr'],
  ])('is found in « %s »', (text, valeur) => {
    expect(read(text)).toEqual({ kind: 'answer', answer: { genre: 'courriel', valeur } });
  });

  it.each([
    'marie.durand',
    'marie@',
    '@ac-limoges.fr',
    'marie@@ac-limoges.fr',
    'a@b.fr et c@d.fr',
    'marie@ac',
    'a..b@c.fr',
    `${'a'.repeat(250)}@b.fr`,
  ])('is not found in « %s »', (text) => {
    expect(read(text)).toEqual({ kind: 'rejected', reason: { code: 'not-an-email' } });
  });
});
