import type { Draft } from '../../../declaration/types';
import { BUTTONS } from '../../../texts/buttons';
import * as journeyTexts from '../../../texts/journey';
import { buttonsCard } from '../../cards/buttons-card';
import type { TurnResult } from '../../types';
import { askingCard } from '../asked-confirmation';
import type { Turn } from '../turn';
import { cardReply, result, text } from '../turn';
import { goOn } from './going-on';
import { shownAgain } from './showing';

/** « Recommencer »: empties the draft only after a « oui ». */
export function askRestart(turn: Turn, { id: draft }: Draft): TurnResult {
  const words = journeyTexts.askRestart();
  const card = buttonsCard(words, [
    { titre: BUTTONS.restart, action: { action: 'declaration.restart', draft }, style: 'destructive' },
    { titre: BUTTONS.keep, action: { action: 'declaration.keep-draft', draft } },
  ]);
  const asking = askingCard(turn, cardReply(card, words), {
    said: BUTTONS.restart,
    yes: { v: 1, action: 'declaration.restart', draft },
    no: { v: 1, action: 'declaration.keep-draft', draft },
  });
  return result({ feature: 'declaration', outcome: 'ask-restart' }, asking);
}

/** The draft emptied, as was agreed. */
export async function restart(turn: Turn, draft: string): Promise<TurnResult> {
  const shown = await goOn(turn, draft, { kind: 'restart' }, 'asked');
  return { ...shown, replies: [text(journeyTexts.restarted()), ...shown.replies] };
}

/** A sentence that seems to confirm: what would confirm, and the step to look at first. */
export function askConfirm(turn: Turn, draft: Draft): TurnResult {
  const step = turn.journey.take(draft, { kind: 'show' }, turn.at);
  const facts = { feature: 'declaration', outcome: 'ask-confirm' };
  return result(facts, text(journeyTexts.confirmOrEdit()), ...shownAgain(turn, step));
}
