import { asksSomething } from '../../declaration';
import * as texts from '../../texts/outage';
import type { Destination } from '../routing';
import type { TurnResult } from '../types';
import type { Found } from './faq/answering';
import { answerFaq } from './faq/answering';
import type { Turn } from './turn';
import { result, text } from './turn';

type Doubtful = Extract<Destination, { kind: 'faq' | 'smalltalk' }>;

/** Would be read as an answer, if a draft is open: a question, or « d'accord ». */
export function mayHaveAnswered(to: Destination): to is Doubtful {
  return to.kind === 'faq' || (to.kind === 'smalltalk' && to.topic === 'accord');
}

/**
 * A message typed while it cannot be seen whether a draft is open: a question gets its answer; what the FAQ knows too, with
 * the reserve that nothing is stored; anything else was meant for the declaration.
 */
export async function answerUnseen(turn: Turn, typed: string, to: Doubtful): Promise<TurnResult> {
  if (to.kind === 'faq' && asksSomething(typed)) return answerFaq(turn, typed, to);
  if (to.kind === 'faq' && to.outcome.kind === 'answered') return withReserve(turn, typed, to);
  return result({ feature: 'storage', outcome: 'unavailable', stored: 'nothing' }, text(texts.nothingStored()));
}

async function withReserve(turn: Turn, typed: string, found: Found): Promise<TurnResult> {
  const answered = await answerFaq(turn, typed, found);
  return { ...answered, replies: [...answered.replies, text(texts.ifItWasForTheDeclaration())] };
}
