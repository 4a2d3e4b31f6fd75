import type { Draft } from '../../declaration/types';
import type { Command } from '../../utterance/types';
import { restarted } from '../../texts/journey';
import type { TurnResult } from '../types';
import { cancelAfterClosing } from './declaration/after-closing';
import { amend, askWithdraw } from './declaration/amending';
import { goOn } from './declaration/going-on';
import { showMine } from './declaration/mine';
import { isClosed, whileOpen } from './declaration/phase-gate';
import { inTheMiddle } from './declaration/typing';
import { nothingOpen, resumeDeclaration, startDeclaration } from './declaration/starting';
import { askErase, showData } from './privacy';
import type { Turn } from './turn';
import { text } from './turn';
import { help, recommendations } from './welcome';

interface Order {
  readonly command: Command;
  readonly prefill?: string;
}

/** Follows a command word. `draft`: the open one, which « retour », « passer »… are about. */
export function followOrder(turn: Turn, order: Order, draft: Draft | undefined): Promise<TurnResult> | TurnResult {
  const { command, prefill } = order;
  switch (command) {
    case 'aide':
      return inTheMiddle(turn, draft, help(turn));
    case 'recommandations':
      return inTheMiddle(turn, draft, recommendations(turn));
    case 'mes-donnees':
      return showData(turn);
    case 'effacer-mes-donnees':
      return askErase(turn);
    case 'ma-declaration':
      return showMine(turn);
    case 'annuler':
      return isClosed(turn) ? cancelAfterClosing(turn) : whileOpen(turn, () => withDraft(turn, draft, 'cancel'));
    default:
      return whileOpen(turn, () => changing(turn, { command, prefill }, draft));
  }
}

type AtAnyTime = 'aide' | 'recommandations' | 'mes-donnees' | 'effacer-mes-donnees' | 'ma-declaration' | 'annuler';

interface ChangingOrder {
  readonly command: Exclude<Command, AtAnyTime>;
  readonly prefill?: string;
}

/** Orders that need declarations to be open. */
function changing(turn: Turn, order: ChangingOrder, draft: Draft | undefined): Promise<TurnResult> | TurnResult {
  switch (order.command) {
    case 'declarer':
      return startDeclaration(turn, { prefill: order.prefill });
    case 'modifier':
      return amend(turn);
    case 'retirer':
      return askWithdraw(turn);
    case 'reprendre':
      return resumeDeclaration(turn);
    case 'recommencer':
      return draft === undefined ? startDeclaration(turn) : restart(turn, draft);
    case 'retour':
      return withDraft(turn, draft, 'back');
    case 'passer':
      return withDraft(turn, draft, 'skip');
    case 'confirmer':
      return confirm(turn, draft);
  }
}

/** « Je confirme », while a change is asked about, agrees to the change. */
function confirm(turn: Turn, draft: Draft | undefined): Promise<TurnResult> | TurnResult {
  if (draft?.position.asking === undefined) return withDraft(turn, draft, 'confirm');
  return goOn(turn, draft.id, { kind: 'typed', text: 'oui' }, 'typed');
}

async function restart(turn: Turn, { id }: Draft): Promise<TurnResult> {
  const shown = await goOn(turn, id, { kind: 'restart' }, 'asked');
  return { ...shown, replies: [text(restarted()), ...shown.replies] };
}

type Movement = 'cancel' | 'back' | 'skip' | 'confirm';

function withDraft(turn: Turn, draft: Draft | undefined, kind: Movement): Promise<TurnResult> {
  return draft === undefined ? nothingOpen(turn) : goOn(turn, draft.id, { kind }, 'typed');
}
