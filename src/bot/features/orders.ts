import type { Act } from '../../campagne';
import type { Draft } from '../../declaration/types';
import type { Command } from '../../utterance/types';
import { restarted } from '../../texts/journey';
import type { TurnResult } from '../types';
import { cancelAfterClosing } from './declaration/after-closing';
import { amend, askWithdraw } from './declaration/amending';
import { goOn } from './declaration/going-on';
import { showMine } from './declaration/mine';
import { whilePermitted } from './declaration/phase-gate';
import { inTheMiddle } from './declaration/typing';
import { nothingOpen, resumeDeclaration, startDeclaration } from './declaration/starting';
import { askErase, showData } from './privacy';
import type { Turn } from './turn';
import { may, text } from './turn';
import { help, recommendations } from './welcome';

interface Order {
  readonly command: Command;
  readonly prefill?: string;
}

/** What each order is, for the table of what may be done in which phase. */
const ACT_OF: Readonly<Record<Command, Act>> = {
  aide: 'see',
  recommandations: 'see',
  'mes-donnees': 'see',
  'effacer-mes-donnees': 'see',
  'ma-declaration': 'see',
  annuler: 'give-up',
  modifier: 'correct',
  retirer: 'withdraw',
  declarer: 'declare',
  reprendre: 'declare',
  recommencer: 'declare',
  retour: 'declare',
  passer: 'declare',
  confirmer: 'declare',
};

/** Follows a command word, where the phase permits it. `draft`: the open one, which « retour », « passer »… are about. */
export function followOrder(turn: Turn, order: Order, draft: Draft | undefined): Promise<TurnResult> {
  return whilePermitted(turn, ACT_OF[order.command], () => follow(turn, order, draft));
}

function follow(turn: Turn, order: Order, draft: Draft | undefined): Promise<TurnResult> | TurnResult {
  switch (order.command) {
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
    case 'annuler':
      return may(turn, 'declare') ? withDraft(turn, draft, 'cancel') : cancelAfterClosing(turn);
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
