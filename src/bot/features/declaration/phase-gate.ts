import { phaseAt } from '../../../campagne';
import { closed, notOpenYet } from '../../../texts/phases';
import type { TurnResult } from '../../types';
import type { Turn } from '../turn';
import { result, text } from '../turn';

export function isOpen({ campagne, now }: Turn): boolean {
  return phaseAt(campagne, now) === 'open';
}

/** Goes on while declarations may be made or changed; before and after, says when and whom to ask. */
export function whileOpen(turn: Turn, go: () => Promise<TurnResult>): Promise<TurnResult> {
  const phase = phaseAt(turn.campagne, turn.now);
  if (phase === 'open') return go();
  const words = phase === 'before' ? notOpenYet(turn.campagne) : closed(turn.campagne);
  return Promise.resolve(result({ feature: 'declaration', outcome: phase }, text(words)));
}
