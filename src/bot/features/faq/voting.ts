import { sorryForAnswer } from '../../../texts/faq';
import type { TurnResult } from '../../types';
import type { Turn } from '../turn';
import { result, text } from '../turn';

/** A thumb under an answer, counted for its entry. A thumb down is answered with a way on. */
export async function recordVote(
  turn: Turn,
  reaction: 'like' | 'dislike',
  replyToId: string | undefined,
): Promise<TurnResult> {
  const fiche = replyToId === undefined ? undefined : turn.shownFiches.find(replyToId);
  const sens = reaction === 'like' ? 'utile' : 'inutile';
  if (fiche !== undefined) await turn.stores.evidence.recordVote({ fiche, sens, at: turn.at });
  const facts = { feature: 'faq', outcome: 'vote', sens, ...(fiche === undefined ? {} : { fiche }) };
  return sens === 'utile' ? result(facts) : result(facts, text(sorryForAnswer(turn.campagne)));
}
