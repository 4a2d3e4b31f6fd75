import * as texts from '../../../texts/faq';
import { smalltalk } from '../../../texts/welcome';
import type { TurnResult } from '../../types';
import type { Turn } from '../turn';
import { result, text } from '../turn';
import { ficheById } from './answering';
import type { LastQuestion } from './last-questions';
import { questions, wayOn } from './suggestions';

/** « Ce n'est pas ça », « vous vous trompez »: the way of « ce n'est pas ma question », for the last question asked. */
export function disagree(turn: Turn): TurnResult {
  const last = turn.lastQuestions.find(turn);
  if (last !== undefined) return nextCandidates(turn, last);
  return result({ feature: 'smalltalk', outcome: 'desaccord' }, text(smalltalk('desaccord', turn.phase)));
}

/** The entries not proposed yet; when none is left, passing the question on. */
export function nextCandidates(turn: Turn, { reste, ...words }: LastQuestion): TurnResult {
  turn.lastQuestions.remember(turn, { ...words, reste: [] });
  const fiches = reste.flatMap((id) => ficheById(turn, id) ?? []);
  const facts = { feature: 'faq', outcome: 'other-question' };
  if (fiches.length === 0) return result(facts, text(texts.nothingElse(turn.campagne)), wayOn([], words));
  return result(facts, questions(texts.otherCandidates(), fiches, words));
}
