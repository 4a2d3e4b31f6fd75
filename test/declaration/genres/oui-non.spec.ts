import { ouiNon } from '../../../src/declaration/genres/oui-non';
import { aGenreContext } from '../../builders/genre-context';
import { aQuestion } from '../../builders/questionnaire';

const question = aQuestion('oui-non');
const read = (text: string) => {
  const parsed = ouiNon.parse(text, question, aGenreContext());
  return parsed.kind === 'answer' && parsed.answer.genre === 'oui-non' ? parsed.answer.valeur : parsed.kind;
};

describe('yes or no', () => {
  it.each([
    'oui',
    'oui bien sûr',
    "c'est fait",
    'déjà fait',
    'ok',
    "d'accord",
    'oui pas de souci',
    'true',
    "oui, c'est une professeure des écoles de l'école",
  ])('« %s » is yes', (text) => {
    expect(read(text)).toBe(true);
  });

  it.each([
    'non',
    'non merci',
    'pas encore',
    "c'est pas fait",
    'pas du tout',
    'aucun',
    "non, c'est une ATSEM qui le suivra tous les jours",
  ])('« %s » is no', (text) => {
    expect(read(text)).toBe(false);
  });

  it.each(['peut-être', 'oui et non', 'un professeur', "le stagiaire n'a pas le droit de surveiller la cour"])(
    '« %s » is neither',
    (text) => {
      expect(read(text)).toBe('rejected');
    },
  );

  it('where the rule demands yes, no is refused with its reason', () => {
    const demanding = aQuestion('oui-non', { exige: { valeur: true, raison: 'la règle' } });
    expect(ouiNon.parse('non', demanding, aGenreContext())).toEqual({
      kind: 'rejected',
      reason: { code: 'answer-not-allowed', raison: 'la règle' },
    });
  });
});
