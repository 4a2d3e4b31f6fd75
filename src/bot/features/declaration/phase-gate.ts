import { declarationsAreOver, permission, type Act } from '../../../campagne';
import { refused, unconfirmed } from '../../../texts/phases';
import type { TurnResult } from '../../types';
import type { Turn } from '../turn';
import { may, result, text } from '../turn';
import { ifReadable } from '../without-store';
import { openDraft } from './drafts';

/** The one gate: goes on where the phase lets it be done here; otherwise says why not, and what is left to do. */
export async function whilePermitted(
  turn: Turn,
  act: Act,
  go: () => Promise<TurnResult> | TurnResult,
): Promise<TurnResult> {
  return may(turn, act) ? go() : toldRefused(turn, act);
}

/** Too early or too late; a draft that was left open is told to have declared nothing. */
export async function toldRefused(turn: Turn, act: Act): Promise<TurnResult> {
  const { campagne, phase } = turn;
  const open = declarationsAreOver(phase) ? await ifReadable(openDraft(turn), undefined) : undefined;
  const why = refused(campagne, phase, permission(act, phase));
  const words = open === undefined ? why : `${unconfirmed(campagne, open)} ${why}`;
  return result({ feature: 'declaration', outcome: phase }, text(words));
}
