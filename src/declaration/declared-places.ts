import type { Semaine } from '../campagne/types';
import { BOTH_WEEKS } from './reading/weeks';
import type { Answers, Questionnaire, QuestionPlaces } from './types';
import { numberOfWeek, rawOfWeeks } from './week-values';

type Numbers = Readonly<Record<string, number>>;

/**
 * Places by week of the campaign that answers give, in either shape: `places`, or the older `stagiaires` (one number)
 * and `semaines` (the weeks for which it holds). `undefined` where they give none.
 */
export function declaredPlaces(answers: Answers, semaines: readonly Semaine[]): Numbers | undefined {
  const { places } = answers;
  if (places?.genre === 'places') return ofEach(semaines, ({ id }) => places.valeur[id] ?? 0);
  const { stagiaires, semaines: weeks } = answers;
  if (stagiaires?.genre !== 'nombre' || weeks?.genre !== 'choix') return undefined;
  return olderPlaces(stagiaires.valeur, weeks.valeur, semaines);
}

/**
 * Answers of an older questionnaire as this one asks them: the same number in the same weeks. As they are where this
 * questionnaire asks for no `places`, or they are answered.
 */
export function withPlaces(answers: Answers, questionnaire: Questionnaire): Answers {
  const question = placesIn(questionnaire);
  if (question === undefined || answers[question.id] !== undefined) return answers;
  const valeur = declaredPlaces(answers, question.semaines);
  return valeur === undefined ? answers : { ...answers, [question.id]: { genre: 'places', valeur } };
}

/** A number answered for weeks not yet said: of each, for its author to correct. */
export function proposedPlaces({ stagiaires, places }: Answers, questionnaire: Questionnaire): Answers {
  const question = placesIn(questionnaire);
  if (question === undefined || places !== undefined || stagiaires?.genre !== 'nombre') return {};
  const valeur = ofEach(question.semaines, () => stagiaires.valeur);
  return { [question.id]: { genre: 'places', valeur } };
}

/** The fields of an older card, with what they say of the places of this questionnaire. */
export function valuesWithPlaces(
  values: Readonly<Record<string, string>>,
  questionnaire: Questionnaire,
): Readonly<Record<string, string>> {
  const question = placesIn(questionnaire);
  const { stagiaires = '', semaines = BOTH_WEEKS } = values;
  const number = numberOfWeek(stagiaires);
  if (question === undefined || stagiaires === '' || number === undefined) return values;
  const numbers = Object.entries(olderPlaces(number, semaines, question.semaines));
  return { ...values, [question.id]: rawOfWeeks(numbers.map(([week, of]) => [week, String(of)])) };
}

function placesIn({ sections }: Questionnaire): QuestionPlaces | undefined {
  const question = sections.flatMap(({ questions }) => questions).find(({ genre }) => genre === 'places');
  return question?.genre === 'places' ? question : undefined;
}

const olderPlaces = (number: number, weeks: string, semaines: readonly Semaine[]): Numbers =>
  ofEach(semaines, ({ id }) => (weeks === BOTH_WEEKS || weeks === id ? number : 0));

function ofEach(semaines: readonly Semaine[], number: (semaine: Semaine) => number): Numbers {
  return Object.fromEntries(semaines.map((semaine) => [semaine.id, number(semaine)]));
}
