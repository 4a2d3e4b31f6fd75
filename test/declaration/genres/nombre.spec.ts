import { isAboutNumber, nombre } from '../../../src/declaration/genres/nombre';
import { aGenreContext } from '../../builders/genre-context';
import { aQuestion } from '../../builders/questionnaire';

const classes = aQuestion('nombre');
const stagiaires = aQuestion('nombre', {
  id: 'stagiaires',
  unites: ['stagiaire', 'stagiaires', 'lycéens'],
  max: {
    selon: 'classes',
    raison: 'la règle',
    paliers: [
      { a_partir_de: 1, vaut: 1 },
      { a_partir_de: 5, vaut: 3 },
    ],
  },
});
const withClasses = (valeur: number) => aGenreContext({ answers: { classes: { genre: 'nombre', valeur } } });

describe('a number', () => {
  it.each([
    ['6', 6],
    ['six', 6],
    ['6 classes', 6],
    ['on a 6 classes', 6],
    ['une école à 6 classes', 6],
    ['une', 1],
    ['l’école a 6 classes et peut prendre 2 stagiaires', 6],
  ])('is read in « %s »', (text, valeur) => {
    expect(nombre.parse(text, classes, aGenreContext())).toEqual({
      kind: 'answer',
      answer: { genre: 'nombre', valeur },
    });
  });

  it.each(['une dizaine', '2 ou 3', '1,5', 'beaucoup', 'nous serons absents le 12 juin pour une sortie'])(
    'is not read in « %s »',
    (text) => {
      expect(nombre.parse(text, classes, aGenreContext())).toMatchObject({ reason: { code: 'not-a-number' } });
    },
  );

  it('out of its bounds tells them', () => {
    expect(nombre.parse('0', classes, aGenreContext())).toEqual({
      kind: 'rejected',
      reason: { code: 'number-out-of-bounds', min: 1, max: 40 },
    });
  });

  it("bounded by another answer tells the rule's words", () => {
    expect(nombre.parse('deux', stagiaires, withClasses(4))).toMatchObject({
      kind: 'rejected',
      reason: { code: 'number-out-of-bounds', min: 1, max: 1, regle: { valeur: 4, raison: 'la règle' } },
    });
    expect(nombre.parse('deux', stagiaires, withClasses(5))).toMatchObject({ kind: 'answer' });
  });

  it('is accepted while the other answer is unknown, and judged once it is', () => {
    expect(nombre.parse('3', stagiaires, aGenreContext())).toMatchObject({ kind: 'answer' });
    expect(nombre.check({ genre: 'nombre', valeur: 3 }, stagiaires, withClasses(2))).toMatchObject({ max: 1 });
  });

  it('is about the question of its unit', () => {
    expect(isAboutNumber('deux jeunes lycéens', stagiaires)).toBe(true);
    expect(isAboutNumber('6 classes', stagiaires)).toBe(false);
  });
});
