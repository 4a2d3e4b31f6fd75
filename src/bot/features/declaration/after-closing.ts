import { asksSomething } from '../../../declaration';
import * as journeyTexts from '../../../texts/journey';
import { standing } from '../../../texts/phases';
import type { TurnResult } from '../../types';
import { answerFaq } from '../faq/answering';
import type { Turn } from '../turn';
import { result, text } from '../turn';
import { retired } from './current-card';
import { advance, openDraft } from './drafts';
import { toldRefused } from './phase-gate';
import type { AskFaq } from './typing';

/** « Annuler » what was left open when declarations ended. `draft`: the one that a card names. */
export async function cancelAfterClosing(turn: Turn, draft?: string): Promise<TurnResult> {
  const open = await openDraft(turn);
  if (open === undefined || (draft ?? open.id) !== open.id) return toldRefused(turn, 'declare');
  const advanced = await advance(turn, open.id, { kind: 'cancel' });
  if (advanced.kind !== 'advanced') return toldRefused(turn, 'declare');
  const words = `${journeyTexts.cancelledForGood(open.amende?.reference)} ${standing(turn.campagne, turn.phase)}`;
  const replies = [...retired(turn, advanced.before, journeyTexts.SLIM.cancelled), text(words)];
  return result({ feature: 'declaration', outcome: 'cancelled' }, ...replies);
}

/** Typed over a draft while nothing is taken: a question is answered, anything else comes too late or too early. */
export function answerAfterClosing(turn: Turn, typed: string, ask: AskFaq): Promise<TurnResult> {
  const outcome = ask();
  const isQuestion = outcome.kind !== 'no_match' || asksSomething(typed);
  return isQuestion ? answerFaq(turn, typed, { outcome, orders: [] }) : toldRefused(turn, 'declare');
}
