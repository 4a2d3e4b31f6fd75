import { createFaqEngine, ofOneCampaign, otherYearIn } from '../../src/faq';
import { aFaq, aFiche } from '../builders/faq';

const OPEN = { stage: [2024], circulaire: 2024, today: '2024-04-02' };
const named = (year: number) => ({ kind: 'named', year });

describe('the other year that a message asks about', () => {
  it.each([
    ['Le stage de juin 2027, c’est quand ?', named(2027)],
    ['dates 2025', named(2025)],
    ['17/06/2027', named(2027)],
    ['Comment cela se passait-il en 2023 ?', named(2023)],
    ['la circulaire 2025 est-elle parue', named(2025)],
    ['année scolaire 2024-2025', named(2025)],
    ['et pour 2026/27 ?', named(2027)],
    ['le stage de l’année prochaine', { kind: 'next' }],
    ['lan prochain cest quand', { kind: 'next' }],
    ['la prochaine campagne ouvre quand', { kind: 'next' }],
    ['les dates de l’an dernier', { kind: 'last' }],
    ['combien d’élèves la campagne précédente', { kind: 'last' }],
    ['Bonjour. J’ai lu la loi de 2005. Et le stage de 2026 ?', named(2026)],
  ])('« %s »', (message, year) => {
    expect(otherYearIn(message, OPEN)).toEqual(year);
  });

  it.each([
    ['this year’s own', 'le stage de juin 2024'],
    ['the school year that ends with the stage', 'année scolaire 2023-2024'],
    ['the circular’s', 'circulaire du 18 mars 2024'],
    ['a law', 'la loi de 2005 sur le handicap s’applique-t-elle'],
    ['a decree by its number', 'le décret n° 2022-1534 le permet-il'],
    ['a birth', 'les enfants nés en 2020 peuvent-ils le rencontrer'],
    ['a birth long ago', 'il est de 2008, est-ce trop jeune'],
    ['since when', 'je suis directrice depuis 2021'],
    ['a number that counts', '2025 euros de budget'],
    ['an address', 'que dit https://exemple.fr/2026/stages'],
    ['a UAI', 'école 0192026A'],
    ['a comparison', 'est-ce comme l’an dernier ?'],
    ['another comparison', 'qu’est-ce qui change par rapport à l’année dernière'],
    ['a purpose', 'masquer l’annonce sans tout perdre pour l’année prochaine'],
    ['a pupil’s class', 'un élève qui passe en seconde l’an prochain est-il concerné'],
    ['a good-bye', 'merci, et à l’an prochain'],
    ['one’s own past', 'L’an dernier, je n’avais aucun nom. Et cette fois ?'],
    ['one’s own past year', 'j’ai accueilli en 2023, puis-je reprendre quelqu’un'],
  ])('is none: %s', (_, message) => {
    expect(otherYearIn(message, OPEN)).toBeUndefined();
  });

  it('counts « l’an prochain » from the day: it may be the campaign itself', () => {
    expect(otherYearIn('le stage l’an prochain', { ...OPEN, today: '2023-11-20' })).toBeUndefined();
    expect(otherYearIn('le stage l’an dernier', { ...OPEN, today: '2025-01-10' })).toBeUndefined();
    expect(otherYearIn('le stage l’an dernier', { ...OPEN, today: '2026-11-25' })).toEqual({ kind: 'last' });
  });

  it('is none of both years of a stage that spans two', () => {
    const winter = { stage: [2025, 2026], circulaire: 2025, today: '2025-11-01' };
    expect(otherYearIn('le stage de janvier 2026', winter)).toBeUndefined();
    expect(otherYearIn('le stage de janvier 2027', winter)).toEqual(named(2027));
  });
});

describe('the engine of one campaign', () => {
  const faq = aFaq({ fiches: [...aFaq().fiches, aFiche('suite', 'Et en 2025 ?', 'la campagne 2025')] });
  const whole = createFaqEngine(faq);
  const engine = ofOneCampaign(whole, OPEN);

  it('gives no facts of this year for another one, only what is near', () => {
    const outcome = engine.answer('quelles sont les dates du stage en 2027');
    expect(outcome).toMatchObject({ kind: 'no_match', otherYear: named(2027) });
    expect(outcome).toHaveProperty('near', [expect.objectContaining({ id: 'dates' })]);
  });

  it('answers as before where no other year is asked about', () => {
    const message = 'quelles sont les dates du stage en 2024';
    expect(engine.answer(message)).toEqual(whole.answer(message));
  });

  it('lets an entry win that was written for that very question', () => {
    expect(engine.answer('la campagne 2025')).toMatchObject({ kind: 'answered', fiches: [{ id: 'suite' }] });
  });

  it('leaves another affair to be another affair', () => {
    const foreign = {
      id: 'mutation',
      titre: 'Mutation',
      proche: false,
      formulations: ['barème de mutation', 'points'],
    };
    const alone = createFaqEngine(aFaq({ hors_sujet: [foreign] }));
    const outcome = ofOneCampaign(alone, OPEN).answer('barème de mutation 2026');
    expect(outcome).toMatchObject({ kind: 'no_match', hors_sujet: { id: 'mutation' } });
    expect(outcome).not.toHaveProperty('otherYear');
  });
});
