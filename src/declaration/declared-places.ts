import type { Semaine } from '../campagne/types';
import { BOTH_WEEKS } from './reading/weeks';
import type { Answer, Answers, Questionnaire } from './types';

/**
 * Places by week of the campaign that answers give, in either shape: `places`, or the older `stagiaires` (one number)
 * and `semaines` (the weeks for which it holds). `undefined` where they give none.
 */
export function declaredPlaces(
  answers: Answers,
  semaines: readonly Semaine[],
): Readonly<Record<string, number>> | undefined {
  const { places } = answers;
  if (places?.genre === 'places') return ofEach(semaines, ({ id }) => places.valeur[id] ?? 0);
  const { stagiaires, semaines: weeks } = answers;
  if (stagiaires?.genre !== 'nombre' || weeks?.genre !== 'choix') return undefined;
  const holds = (id: string): boolean => weeks.valeur === BOTH_WEEKS || weeks.valeur === id;
  return ofEach(semaines, ({ id }) => (holds(id) ? stagiaires.valeur : 0));
}

/**
 * Answers of an older questionnaire as this one asks them: the same number in the same weeks. As they are where this
 * questionnaire asks for no `places`, or they are answered.
 */
export function withPlaces(answers: Answers, { sections }: Questionnaire): Answers {
  const question = sections.flatMap(({ questions }) => questions).find(({ genre }) => genre === 'places');
  if (question?.genre !== 'places' || answers[question.id] !== undefined) return answers;
  const valeur = declaredPlaces(answers, question.semaines);
  const answer: Answer | undefined = valeur && { genre: 'places', valeur };
  return answer === undefined ? answers : { ...answers, [question.id]: answer };
}

/** A number answered for weeks not yet said: of each, for its author to correct. */
export function proposedPlaces({ stagiaires, places }: Answers, { sections }: Questionnaire): Answers {
  const question = sections.flatMap(({ questions }) => questions).find(({ genre }) => genre === 'places');
  if (question?.genre !== 'places' || places !== undefined || stagiaires?.genre !== 'nombre') return {};
  const valeur = ofEach(question.semaines, () => stagiaires.valeur);
  return { [question.id]: { genre: 'places', valeur } };
}

function ofEach(
  semaines: readonly Semaine[],
  number: (semaine: Semaine) => number,
): Readonly<Record<string, number>> {
  return Object.fromEntries(semaines.map((semaine) => [semaine.id, number(semaine)]));
}
