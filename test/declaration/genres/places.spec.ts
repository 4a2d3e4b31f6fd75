import { checkAnswer, claimedPart, displayAnswer, parseAnswer, rawAnswer } from '../../../src/declaration/genres';
import { places } from '../../../src/declaration/genres/places';
import type { Answer, Answers } from '../../../src/declaration/types';
import { aGenreContext } from '../../builders/genre-context';
import { aQuestion } from '../../builders/questionnaire';

const WEEKS = aQuestion('places').semaines;
const question = aQuestion('places');
const aThird = { id: 'semaine-3', libelle: 'semaine 3', debut: '2024-07-01', fin: '2024-07-05' };
const three = aQuestion('places', { semaines: [...WEEKS, aThird] });
const one = aQuestion('places', { semaines: WEEKS.slice(0, 1) });

const inOrder = (numbers: readonly number[], weeks = WEEKS): Answer => ({
  genre: 'places',
  valeur: Object.fromEntries(weeks.map(({ id }, rank) => [id, numbers[rank] ?? 0])),
});

const answered = (...numbers: readonly number[]): Answers => ({ places: inOrder(numbers) });

/** Numbers in the order of the weeks, or the code of the refusal. */
function read(text: string, asked = question, answers: Answers = {}): readonly number[] | string {
  const parsed = parseAnswer(text, asked, aGenreContext({ answers }));
  if (parsed.kind === 'rejected') return parsed.reason.code;
  if (parsed.kind !== 'answer' || parsed.answer.genre !== 'places') return parsed.kind;
  const { valeur } = parsed.answer;
  return asked.semaines.map(({ id }) => valeur[id] ?? -1);
}

describe('places', () => {
  it.each<[string, readonly [number, number]]>([
    ['2 la première semaine, 1 la deuxième', [2, 1]],
    ['deux la première, un la seconde', [2, 1]],
    ['2 en semaine 1 et 1 en semaine 2', [2, 1]],
    ['2 stagiaires la semaine 1, 3 élèves la 2e', [2, 3]],
    ['S1 : 2, S2 : 1', [2, 1]],
    ['semaine 1 : 2 - semaine 2 : 1', [2, 1]],
    ['2 en S1 - 1 en S2', [2, 1]],
    ['la première semaine 2 et la deuxième 1', [2, 1]],
    ['1 la deuxième semaine, 2 la première', [2, 1]],
    ['2 chaque semaine', [2, 2]],
    ['deux par semaine', [2, 2]],
    ['un stagiaire par semaine', [1, 1]],
    ['2 les deux semaines', [2, 2]],
    ['les deux semaines : 2', [2, 2]],
    ['deux lycéens toutes les semaines', [2, 2]],
    ['2 stagiaires tout le stage', [2, 2]],
    ['2 la quinzaine', [2, 2]],
    ['2 les semaines 1 et 2', [2, 2]],
    ['2 du 17 au 28 juin', [2, 2]],
    ['un seul, la semaine 2', [0, 1]],
    ['un seul la 1ère semaine', [1, 0]],
    ['1 la dernière semaine', [0, 1]],
    ['semaine du 17 : 2', [2, 0]],
    ['2 la semaine du lundi 24 juin', [0, 2]],
    ['3', [3, 3]],
    ['trois stagiaires', [3, 3]],
    ['on peut en prendre 2', [2, 2]],
    ['2 et 1', [2, 1]],
    ['2 puis 1', [2, 1]],
    ['2 lycéens sauf la semaine 2', [2, 0]],
    ['2 stagiaires mais 1 seul la semaine 2', [2, 1]],
    ['2 la première, personne la deuxième', [2, 0]],
    ['aucun la semaine 1, 2 la semaine 2', [0, 2]],
    ['pas de stagiaire la première semaine, 2 la deuxième', [0, 2]],
    ['deux élèves de seconde la premiere semaine', [2, 0]],
    ['2 la premiere semain', [2, 0]],
    ['1 stagaire chaque semaine', [1, 1]],
  ])('reads « %s »', (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });

  it.each<[string, string]>([
    ['aucun', 'no-place'],
    ['0', 'no-place'],
    ['personne', 'no-place'],
    ['un ou deux', 'not-places'],
    ['entre 1 et 2', 'not-places'],
    ['1 à 2 stagiaires', 'not-places'],
    ['une dizaine', 'not-places'],
    ['-2', 'not-places'],
    ['1, 2, 3', 'not-places'],
    ['2 la semaine 3', 'not-places'],
    ['2 la semaine du 3 juin', 'not-places'],
    ['6 classes', 'not-places'],
    ['je ne sais pas', 'not-places'],
    ['la semaine 2', 'places-not-said'],
    ['4 chaque semaine', 'number-out-of-bounds'],
    ['2 la semaine 1, 9 la semaine 2', 'number-out-of-bounds'],
  ])('does not take « %s »: %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  it.each<[string, readonly number[]]>([
    ['2 chaque semaine', [2, 2, 2]],
    ['2 les trois semaines', [2, 2, 2]],
    ['3, 2, 1', [3, 2, 1]],
    ['2 les semaines 1 et 3', [2, 0, 2]],
    ['1 la troisième', [0, 0, 1]],
    ['2 la première et la deuxième semaine, 1 la dernière', [2, 2, 1]],
    ['2 du 17 au 28 juin', [2, 2, 0]],
    ['1 la semaine du 1er juillet', [0, 0, 1]],
  ])('reads « %s » of three weeks', (text, numbers) => {
    expect(read(text, three)).toEqual(numbers);
  });

  it.each<[string, readonly number[] | string]>([
    ['3', [3]],
    ['deux stagiaires', [2]],
    ['2 la semaine 1', [2]],
    ['2 la semaine 2', 'not-places'],
    ['aucun', 'no-place'],
  ])('reads « %s » of a campaign of one week', (text, numbers) => {
    expect(read(text, one)).toEqual(numbers);
  });

  it.each<[string, readonly [number, number], readonly [number, number] | string]>([
    ['1 la deuxième', [2, 2], [2, 1]],
    ['seulement 1 la deuxième', [2, 2], [0, 1]],
    ['3', [2, 0], [3, 0]],
    ['3', [2, 1], [3, 3]],
    ['la semaine 2', [2, 0], [0, 2]],
    ['les deux semaines', [2, 0], [2, 2]],
    ['seulement la semaine 1', [2, 1], [2, 0]],
    ['pas la semaine 1', [2, 1], [0, 1]],
    ['personne en semaine 2', [0, 2], 'no-place'],
  ])('corrects by « %s » what was %j', (text, before, after) => {
    expect(read(text, question, answered(...before))).toEqual(after);
  });

  it('takes a week alone where one trainee only is allowed', () => {
    expect(read('la semaine 2', aQuestion('places', { max: 1 }))).toEqual([0, 1]);
  });

  it.each([
    ['semaine-1=2;semaine-2=', [2, 0]],
    ['semaine-1=;semaine-2=1', [0, 1]],
    ['semaine-1=2,0;semaine-2=1.0', [2, 1]],
    ['semaine-2=1', [0, 1]],
    ['semaine-1=0;semaine-2=0', 'no-place'],
    ['semaine-1=deux;semaine-2=', 'not-places'],
    ['semaine-1=-1;semaine-2=2', 'not-places'],
    ['semaine-1=1,5;semaine-2=2', 'not-places'],
  ])('reads the fields of a card, « %s »', (raw, numbers) => {
    expect(read(raw, question, answered(3, 3))).toEqual(numbers);
  });

  it('reads back what it shows and what fills the card, whatever the weeks are called and whatever came before', () => {
    const called = ['semaine 1', 'première semaine', 'semaine du 15', 'S25', 'Quinzaine 2', 'juin'];
    for (const [rank, libelle] of called.entries()) {
      const weeks = [
        { ...WEEKS[0]!, libelle },
        { ...WEEKS[1]!, libelle: called[(rank + 1) % called.length]! },
      ];
      const asked = aQuestion('places', { semaines: weeks });
      for (const numbers of [
        [2, 1],
        [2, 0],
        [0, 3],
        [1, 1],
      ]) {
        const answer = inOrder(numbers);
        for (const words of [displayAnswer(answer, asked), rawAnswer(answer, asked)]) {
          expect([words, read(words, asked, answered(3, 0))]).toEqual([words, numbers]);
        }
      }
    }
  });

  it.each([
    [inOrder([2, 2]), '2 chaque semaine'],
    [inOrder([2, 1]), '2 la semaine 1, 1 la semaine 2'],
    [inOrder([0, 1]), 'aucun la semaine 1, 1 la semaine 2'],
  ])('shows %j', (answer, words) => {
    expect(displayAnswer(answer, question)).toBe(words);
  });

  it('is held to the tiers of another answer, in each week, with the rule', () => {
    const max = {
      selon: 'classes',
      paliers: [
        { a_partir_de: 1, vaut: 1 },
        { a_partir_de: 5, vaut: 3 },
      ],
      raison: 'Trois au plus.',
      raison_en_dessous: 'Une lecture.',
      unites: ['classe', 'classes'],
    };
    const asked = aQuestion('places', { max });
    const withClasses = (valeur: number) => aGenreContext({ answers: { classes: { genre: 'nombre', valeur } } });
    expect(checkAnswer(inOrder([1, 2]), asked, withClasses(4))).toMatchObject({
      code: 'number-out-of-bounds',
      max: 1,
      regle: { valeur: 4, unites_autre: ['classe', 'classes'], raison: 'Une lecture.' },
    });
    expect(checkAnswer(inOrder([1, 2]), asked, withClasses(5))).toBeUndefined();
    expect(checkAnswer(inOrder([4, 2]), asked, withClasses(5))).toMatchObject({ regle: { raison: 'Trois au plus.' } });
  });

  it('does not hold a week that the campaign has no more', () => {
    const gone: Answer = { genre: 'places', valeur: { 'semaine-9': 2 } };
    expect(checkAnswer(gone, question, aGenreContext())).toEqual({ code: 'no-place' });
  });

  it.each([
    ['8 classes et 3 stagiaires semaine 1', '3 la semaine 1, aucun la semaine 2', '8 classes'],
    ['2 stagiaires', '2 chaque semaine', ''],
    ['2 la première semaine, tuteur Paul Roche', '2 la semaine 1, aucun la semaine 2', 'tuteur paul roche'],
  ])('claims of « %s » what only it explains', (text, words, rest) => {
    expect(claimedPart(text, question, aGenreContext())).toEqual({ words, rest });
  });

  it.each(['3', 'la semaine 2', 'aucun stagiaire', '6 classes', 'le 17 juin à 14 h'])(
    'claims nothing of « %s »',
    (text) => {
      expect(claimedPart(text, question, aGenreContext())).toBeUndefined();
    },
  );

  it('counts all weeks where a condition compares it', () => {
    expect(places.comparable(inOrder([2, 1]) as Extract<Answer, { genre: 'places' }>)).toBe(3);
  });
});
