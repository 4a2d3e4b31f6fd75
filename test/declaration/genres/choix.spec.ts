import { choix } from '../../../src/declaration/genres/choix';
import type { Question, QuestionChoix } from '../../../src/declaration/types';
import { aGenreContext } from '../../builders/genre-context';
import { aQuestion, theOlderQuestionnaire } from '../../builders/questionnaire';

const older = theOlderQuestionnaire().sections.flatMap(({ questions }): readonly Question[] => questions);
const question = (id: string) => older.find((one) => one.id === id) as QuestionChoix;
const read = (text: string, id: string) => {
  const parsed = choix.parse(text, question(id), aGenreContext());
  return parsed.kind === 'answer' && parsed.answer.genre === 'choix' ? parsed.answer.valeur : parsed.kind;
};

describe('a choice', () => {
  it.each([
    ['oui', 'oui'],
    ['oui bien sûr', 'oui'],
    ['Oui pas de souci', 'oui'],
    ['avec plaisir', 'oui'],
    ['non merci', 'non'],
    ['on ne prend personne', 'non'],
    ['nous ne pourrons pas accueillir', 'non'],
    ['on peut pas accueillir de lycéens', 'non'],
    ['on accueille pas', 'non'],
    ["l'école n'accueillera pas de stagiaire", 'non'],
    ["l'école ne peut pas accueillir", 'non'],
    ["l'école accueillera un stagiaire", 'oui'],
    ["l'école peut accueillir 3 stagiaires", 'oui'],
    ['pas de stagiaire chez nous', 'non'],
    ['nous souhaitons accueillir un élève', 'oui'],
    ['pas encore', 'pas-encore'],
    ['non pas encore', 'pas-encore'],
    ['je ne sais pas encore', 'pas-encore'],
    ['peut être', 'pas-encore'],
    ['pas encor', 'pas-encore'],
    ['2', 'non'],
    ['peut-être plus tard', 'pas-encore'],
  ])('of the intention: « %s » → %s', (text, valeur) => {
    expect(read(text, 'intention')).toBe(valeur);
  });

  it.each([
    ['la première semaine', 'semaine-1'],
    ['1ere semaine', 'semaine-1'],
    ['S1', 'semaine-1'],
    ['du 17 au 21', 'semaine-1'],
    ['la semaine du 24', 'semaine-2'],
    ['la deuxième', 'semaine-2'],
    ['la dernière semaine', 'semaine-2'],
    ['2', 'semaine-2'],
    ['les deux', 'les-deux'],
    ['les 2', 'les-deux'],
    ['deux semaines', 'les-deux'],
    ['semaine 1 et semaine 2', 'les-deux'],
    ['du 17 au 28', 'les-deux'],
    ['toute la période', 'les-deux'],
    ['premiere semane', 'semaine-1'],
  ])('of the weeks: « %s » → %s', (text, valeur) => {
    expect(read(text, 'semaines')).toBe(valeur);
  });

  it.each(['bof', 'oui ou non', 'cantine', '4', 'constructor'])('« %s » says no option', (text) => {
    expect(read(text, 'intention')).toBe('rejected');
  });

  it('« deux » may be the second week or both: it is asked again', () => {
    expect([read('deux', 'semaines'), read('deux', 'intention'), read('un', 'semaines')]).toEqual([
      'rejected',
      'non',
      'semaine-1',
    ]);
  });

  it('says which options there are', () => {
    expect(choix.parse('bof', aQuestion('choix'), aGenreContext())).toEqual({
      kind: 'rejected',
      reason: { code: 'not-an-option', options: ['Oui', 'Non', 'Pas encore décidé'] },
    });
  });

  it('an option gone since makes the stored answer lapse', () => {
    expect(choix.check({ genre: 'choix', valeur: 'peut-etre' }, aQuestion('choix'), aGenreContext())).toMatchObject({
      code: 'not-an-option',
    });
  });

  it('is shown by its label and filled in by its value', () => {
    const answer = { genre: 'choix', valeur: 'pas-encore' } as const;
    expect([choix.display(answer, aQuestion('choix')), choix.raw(answer)]).toEqual(['Pas encore décidé', 'pas-encore']);
  });
});
