import { date } from '../../../src/declaration/genres/date';
import { aGenreContext } from '../../builders/genre-context';
import { aQuestion } from '../../builders/questionnaire';

/** Tuesday 2 April 2024; the stage lasts from Monday 17 to Friday 28 June. */
const context = aGenreContext({ today: '2024-04-02' });
const free = aQuestion('date');
const bounded = aQuestion('date', { au_plus_tot: '2024-06-17', au_plus_tard: '2024-06-28' });
const read = (text: string, question = free) => date.parse(text, question, context);
const answer = (valeur: string) => ({ kind: 'answer', answer: { genre: 'date', valeur } });

describe('a date', () => {
  it.each([
    ['2024-06-12', '2024-06-12'],
    ['12/06/2024', '2024-06-12'],
    ['12.06.24', '2024-06-12'],
    ['le 12/6', '2024-06-12'],
    ['le 12 juin', '2024-06-12'],
    ['LE 12 JUIN 2025', '2025-06-12'],
    ['1er août', '2024-08-01'],
    ['le premier juin', '2024-06-01'],
    ['ce sera mercredi 12 juin', '2024-06-12'],
    ['29 février 2028', '2028-02-29'],
  ])('is read in « %s »', (text, day) => {
    expect(read(text)).toEqual(answer(day));
  });

  it.each([
    ['aujourd’hui', '2024-04-02'],
    ['demain', '2024-04-03'],
    ['après-demain', '2024-04-04'],
    ['lundi', '2024-04-08'],
    ['mardi prochain', '2024-04-09'],
    ['lundi en huit', '2024-04-15'],
    ['jeudi en quinze', '2024-04-18'],
  ])('is counted from the day of the message in « %s »', (text, day) => {
    expect(read(text)).toEqual(answer(day));
  });

  it('without a year is the next one, or that of its bounds', () => {
    expect(read('15 mars')).toEqual(answer('2025-03-15'));
    expect(read('20 juin', aQuestion('date', { au_plus_tot: '2026-06-15', au_plus_tard: '2026-06-26' }))).toEqual(
      answer('2026-06-20'),
    );
  });

  it('« le 18 » is the only 18th of its bounds; nothing without them', () => {
    expect(read('le 18', bounded)).toEqual(answer('2024-06-18'));
    expect(read('le 18')).toEqual({ kind: 'rejected', reason: { code: 'not-a-date' } });
  });

  it.each(['oui', 'en juin', 'le 31 juin', '12', '30/02/2024', 'la semaine prochaine'])(
    'is not read in « %s »',
    (text) => {
      expect(read(text)).toEqual({ kind: 'rejected', reason: { code: 'not-a-date' } });
    },
  );

  it('is asked again where the message says several, or another day of the week', () => {
    expect(read('le 12 ou le 13 juin, ou le 14 juin')).toEqual({ kind: 'rejected', reason: { code: 'several-dates' } });
    expect(read('mardi 12 juin')).toEqual({
      kind: 'rejected',
      reason: { code: 'other-weekday', jour: '2024-06-12' },
    });
  });

  it.each(['14/06/2024', '29 juin'])('« %s » is refused out of its bounds, which are told', (text) => {
    const reason = { code: 'date-out-of-bounds', au_plus_tot: '2024-06-17', au_plus_tard: '2024-06-28' };
    expect(read(text, bounded)).toEqual({ kind: 'rejected', reason });
  });

  it.each(['17 juin', '28 juin'])('« %s » is within its bounds: both count', (text) => {
    expect(read(text, bounded)).toMatchObject({ kind: 'answer' });
  });

  it('stored, holds until a bound moves, and never when it is no day', () => {
    expect(date.check({ genre: 'date', valeur: '2024-06-18' }, bounded, context)).toBeUndefined();
    expect(date.check({ genre: 'date', valeur: '2024-07-01' }, bounded, context)).toMatchObject({
      code: 'date-out-of-bounds',
    });
    expect(date.check({ genre: 'date', valeur: '2024-02-31' }, free, context)).toEqual({ code: 'not-a-date' });
  });

  it('is shown in full, and read back the same', () => {
    const stored = { genre: 'date', valeur: '2024-06-12' } as const;
    expect(date.display(stored, free)).toBe('mercredi 12 juin 2024');
    expect(read(date.raw(stored))).toEqual({ kind: 'answer', answer: stored });
    expect(read(date.display(stored, free))).toEqual({ kind: 'answer', answer: stored });
  });
});
