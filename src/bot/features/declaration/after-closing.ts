import { asksSomething } from '../../../declaration';
import * as journeyTexts from '../../../texts/journey';
import { closedSince } from '../../../texts/phases';
import type { TurnResult } from '../../types';
import { answerFaq } from '../faq/answering';
import type { Turn } from '../turn';
import { result, text } from '../turn';
import { retired } from './current-card';
import { advance, openDraft } from './drafts';
import { toldClosed } from './phase-gate';
import type { AskFaq } from './typing';

/** « Annuler » what was left open at the closing. `draft`: the one that a card names. */
export async function cancelAfterClosing(turn: Turn, draft?: string): Promise<TurnResult> {
  const open = await openDraft(turn);
  if (open === undefined || (draft ?? open.id) !== open.id) return toldClosed(turn);
  const advanced = await advance(turn, open.id, { kind: 'cancel' });
  if (advanced.kind !== 'advanced') return toldClosed(turn);
  const words = `${journeyTexts.cancelledForGood(open.amende?.reference)} ${closedSince(turn.campagne)}`;
  const replies = [...retired(turn, advanced.before, journeyTexts.SLIM.cancelled), text(words)];
  return result({ feature: 'declaration', outcome: 'cancelled' }, ...replies);
}

/** Typed over a draft left open at the closing: a question is answered, anything else comes too late. */
export function answerAfterClosing(turn: Turn, typed: string, ask: AskFaq): Promise<TurnResult> {
  const outcome = ask();
  const isQuestion = outcome.kind !== 'no_match' || asksSomething(typed);
  return isQuestion ? answerFaq(turn, typed, { outcome, orders: [] }) : toldClosed(turn);
}
