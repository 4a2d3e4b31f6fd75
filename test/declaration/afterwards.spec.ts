import { createJourney } from '../../src/declaration';
import type { Answers, Declaration } from '../../src/declaration/types';
import { COMPLETE_ANSWERS } from '../builders/draft';
import { MOMENT, reasonsOf, whereOf } from '../builders/journey';
import { aJourneyContext } from '../builders/questionnaire';

const context = aJourneyContext();
const declared = { answers: COMPLETE_ANSWERS, reference: 'ABCD-EFGH', version: 3 } as Declaration;
const after = (text: string, amends: Declaration = declared) =>
  createJourney(context).amendBy({ id: 'd', campagne: 'juin-2024', personne: 'p', at: MOMENT, amends }, text);
const weeks = (first: number, second: number) => ({ 'semaine-1': first, 'semaine-2': second });
const valueOf = (answers: Answers | undefined, id: string) => {
  const answer = answers?.[id];
  return answer !== undefined && 'valeur' in answer ? answer.valeur : undefined;
};

describe('a message of after the receipt', () => {
  it.each([
    ['en fait 3 stagiaires', 'places', weeks(3, 3)],
    ['non 3 stagiaires', 'places', weeks(3, 3)],
    ['on passe à 3 stagiaires', 'places', weeks(3, 3)],
    ['je me suis trompé, c’est la semaine 2', 'places', weeks(0, 2)],
    ['le tuteur c’est Paul Martin finalement', 'tuteur_nom', 'Paul Martin'],
    ['mon tel c le 06 12 34 56 78', 'telephone', '0612345678'],
  ])('« %s » begins an amendment that holds the change, to be confirmed', (text, question, valeur) => {
    const step = after(text);
    expect(step?.reply.kind).toBe('review');
    expect(step?.draft.amende).toEqual({ reference: 'ABCD-EFGH', version: 3 });
    expect(valueOf(step?.draft.answers, question)).toEqual(valeur);
  });

  it.each([
    ['changer le téléphone', 'contact_offre.telephone'],
    ['je voudrais changer de semaine', 'accueil.places'],
    ['oups pas la bonne école', 'ecole.ecole'],
  ])('« %s » opens %s', (text, where) => {
    const step = after(text);
    expect(step && whereOf(step.reply)).toBe(where);
  });

  it.each(['finalement non', 'on peut plus accueillir', 'finalement on ne prend personne'])(
    '« %s » asks whether the school gives up, and changes nothing',
    (text) => {
      const step = after(text);
      expect(step?.reply).toMatchObject({ kind: 'which-question', candidates: [{ renounces: true }] });
      expect(step?.draft.answers).toEqual(COMPLETE_ANSWERS);
    },
  );

  it('refused by a rule, it says why', () => {
    const step = after('en fait 4 stagiaires');
    expect(step && reasonsOf(step.reply)).toEqual({ places: 'number-out-of-bounds' });
  });

  it.each([
    'combien de stagiaires ?',
    'semaine 2',
    '3 stagiaires',
    'modifier mon offre',
    'changer de classe',
    'refus possible ?',
    'le tuteur peut-il être AESH',
    'finalement merci',
    'bonjour',
    'en fait je me demande qui signe la convention',
  ])('« %s » corrects nothing', (text) => {
    expect(after(text)).toBeUndefined();
  });
});
