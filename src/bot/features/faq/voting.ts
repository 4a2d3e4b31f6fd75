import { sorryForAnswer } from '../../../texts/faq';
import type { TurnResult } from '../../types';
import type { Turn } from '../turn';
import { result, text } from '../turn';
import { ficheById } from './answering';

/**
 * A thumb under an answer, counted for its entry, as long as that is known and its message remembered. A thumb down is
 * answered with a way on.
 */
export async function recordVote(
  turn: Turn,
  reaction: 'like' | 'dislike',
  replyToId: string | undefined,
): Promise<TurnResult> {
  const sens = reaction === 'like' ? 'utile' : 'inutile';
  const fiche = replyToId === undefined ? undefined : await countVote(turn, replyToId, sens);
  const facts = { feature: 'faq', outcome: 'vote', sens, ...(fiche === undefined ? {} : { fiche }) };
  return sens === 'utile' ? result(facts) : result(facts, text(sorryForAnswer(turn.campagne)));
}

/** The entry that the message shows: what we sent says it, not what the client sends. */
async function countVote(turn: Turn, message: string, sens: 'utile' | 'inutile'): Promise<string | undefined> {
  const { evidence } = turn.stores;
  const fiche = await evidence.shownFiche(message);
  if (fiche === undefined || ficheById(turn, fiche) === undefined) return undefined;
  await evidence.recordVote({ message, sens, at: turn.at });
  return fiche;
}
