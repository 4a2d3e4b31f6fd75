import type { Declaration, Step } from '../../../declaration/types';
import * as journeyTexts from '../../../texts/journey';
import type { TurnResult } from '../../types';
import type { Turn } from '../turn';
import { may, text } from '../turn';
import { amend } from './amending';
import { afterAdvance } from './going-on';
import { toldRefused } from './phase-gate';
import { draftInit } from './starting';

/**
 * « En fait 3 stagiaires », typed after the receipt: the declaration is opened with the change made, to be confirmed as
 * any amendment. `undefined` where the message corrects nothing that this person declared. `active`: what they declared
 * that counts.
 */
export async function correctDeclared(
  turn: Turn,
  typed: string,
  active: readonly Declaration[],
): Promise<TurnResult | undefined> {
  const [declaration, another] = active;
  if (declaration === undefined) return undefined;
  const step = turn.journey.amendBy({ ...draftInit(turn), amends: declaration }, typed);
  if (step === undefined) return undefined;
  if (!may(turn, 'correct')) return toldRefused(turn, 'correct');
  return another === undefined ? opened(turn, step) : amend(turn);
}

/** Where the message leaves a doubt between answers, nothing is opened yet: the next one says which. */
async function opened(turn: Turn, step: Step): Promise<TurnResult> {
  const before = { ...step.draft, version: 0 };
  if (step.reply.kind === 'which-question' && step.draft.position.asking === undefined) {
    return afterAdvance(turn, { kind: 'advanced', before, step }, 'typed');
  }
  const saved = await turn.stores.drafts.save(step.draft);
  if (saved.kind !== 'saved') return amend(turn);
  const shown = await afterAdvance(turn, { kind: 'advanced', before, step: { ...step, draft: saved.draft } }, 'typed');
  if (step.reply.kind === 'which-question') return shown;
  return { ...shown, replies: [text(journeyTexts.amendingDeclared()), ...shown.replies] };
}
