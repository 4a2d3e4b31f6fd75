import { phaseAt } from '../../../campagne';
import { closed, closedSince, notOpenYet, unconfirmed } from '../../../texts/phases';
import type { TurnResult } from '../../types';
import type { Turn } from '../turn';
import { result, text } from '../turn';
import { openDraft } from './drafts';

export function isOpen({ campagne, now }: Turn): boolean {
  return phaseAt(campagne, now) === 'open';
}

export function isClosed({ campagne, now }: Turn): boolean {
  return phaseAt(campagne, now) === 'closed';
}

/** Goes on while declarations may be made or changed; before and after, says when and whom to ask. */
export async function whileOpen(turn: Turn, go: () => Promise<TurnResult> | TurnResult): Promise<TurnResult> {
  const phase = phaseAt(turn.campagne, turn.now);
  if (phase === 'open') return go();
  if (phase === 'closed') return toldClosed(turn);
  return result({ feature: 'declaration', outcome: phase }, text(notOpenYet(turn.campagne)));
}

/** Too late; a draft that was left open is told to have declared nothing. */
export async function toldClosed(turn: Turn): Promise<TurnResult> {
  const { campagne } = turn;
  const open = await openDraft(turn);
  const words = open === undefined ? closed(campagne) : `${unconfirmed(campagne, open)} ${closedSince(campagne)}`;
  return result({ feature: 'declaration', outcome: 'closed' }, text(words));
}

/** What is told of one's own, then that it is too early or too late to do more. */
export function outsideWindow({ campagne, now }: Turn): string {
  return phaseAt(campagne, now) === 'before' ? notOpenYet(campagne) : closedSince(campagne);
}
