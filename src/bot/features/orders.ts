import type { Act } from '../../campagne';
import type { Draft } from '../../declaration/types';
import type { Command, Order, Utterance } from '../../utterance/types';
import type { TurnResult } from '../types';
import { cancelAfterClosing } from './declaration/after-closing';
import { correctDeclared } from './declaration/afterwards';
import { amend, askWithdraw } from './declaration/amending';
import { goOn } from './declaration/going-on';
import { activeDeclarations, showMine } from './declaration/mine';
import { whilePermitted } from './declaration/phase-gate';
import { showNamed } from './declaration/naming';
import { askConfirm, askRestart } from './declaration/asking-back';
import { inTheMiddle } from './declaration/typing';
import { nothingOpen, resumeDeclaration, startDeclaration } from './declaration/starting';
import { askTransmit } from './faq/transmitting';
import { askErase, showData } from './privacy';
import type { Turn } from './turn';
import { may } from './turn';
import { help, recommendations } from './welcome';

/** An order, and the message that gives it. */
export interface Given extends Order {
  /** Of an order to declare or to modify, which the rest of the message may fill. */
  readonly said?: string;
  /** The message is the order and nothing else. */
  readonly bare: boolean;
}

/** What an order that was read says. */
export function givenBy(utterance: Extract<Utterance, { kind: 'command' }>, said: string): Given {
  const { command, intention, score } = utterance;
  return { id: command, intention, said, bare: score === 1 && intention === undefined };
}

/** What each order is, for the table of what may be done in which phase. */
const ACT_OF: Readonly<Record<Command, Act>> = {
  aide: 'see',
  recommandations: 'see',
  transmettre: 'see',
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

/** Follows an order, where the phase permits it. `draft`: the open one, which « retour », « passer »… are about. */
export function followOrder(turn: Turn, order: Given, draft: Draft | undefined): Promise<TurnResult> {
  return whilePermitted(turn, ACT_OF[order.id], () => follow(turn, order, draft));
}

function follow(turn: Turn, order: Given, draft: Draft | undefined): Promise<TurnResult> | TurnResult {
  switch (order.id) {
    case 'aide':
      return inTheMiddle(turn, draft, help(turn));
    case 'recommandations':
      return inTheMiddle(turn, draft, recommendations(turn));
    case 'transmettre':
      return inTheMiddle(turn, draft, askTransmit(turn, order.bare ? undefined : order.said));
    case 'mes-donnees':
      return showData(turn);
    case 'effacer-mes-donnees':
      return askErase(turn);
    case 'ma-declaration':
      return showOwn(turn, order);
    case 'declarer':
      return declare(turn, order);
    case 'modifier':
      return modify(turn, order, draft);
    case 'retirer':
      return askWithdraw(turn);
    case 'reprendre':
      return resumeDeclaration(turn);
    case 'recommencer':
      return draft === undefined ? startDeclaration(turn) : askRestart(turn, draft);
    case 'annuler':
      return may(turn, 'declare') ? withDraft(turn, draft, 'cancel') : cancelAfterClosing(turn);
    case 'retour':
      return withDraft(turn, draft, 'back');
    case 'passer':
      return withDraft(turn, draft, 'skip');
    case 'confirmer':
      return confirm(turn, order, draft);
  }
}

/** The one that the message names, among several. */
async function showOwn(turn: Turn, { said, bare }: Given): Promise<TurnResult> {
  const named = bare || said === undefined ? undefined : await showNamed(turn, said, await activeDeclarations(turn));
  return named ?? showMine(turn);
}

/** What was declared already may be what the message changes. */
async function declare(turn: Turn, { intention, said, bare }: Given): Promise<TurnResult> {
  if (bare) return startDeclaration(turn);
  return (await corrected(turn, said)) ?? startDeclaration(turn, { prefill: said, intention });
}

async function modify(turn: Turn, { said, bare }: Given, draft: Draft | undefined): Promise<TurnResult> {
  const done = bare || draft !== undefined ? undefined : await corrected(turn, said);
  return done ?? amend(turn);
}

/** « J'ai mis trois, mettez deux »: the declaration that stands, opened with the change made. */
async function corrected(turn: Turn, said: string | undefined): Promise<TurnResult | undefined> {
  return said === undefined ? undefined : correctDeclared(turn, said, await activeDeclarations(turn));
}

/** « Je confirme », while a change is asked about, agrees to the change; a longer sentence is asked back. */
function confirm(turn: Turn, { bare }: Given, draft: Draft | undefined): Promise<TurnResult> | TurnResult {
  if (draft?.position.asking !== undefined) return goOn(turn, draft.id, { kind: 'typed', text: 'oui' }, 'typed');
  return draft === undefined || bare ? withDraft(turn, draft, 'confirm') : askConfirm(turn, draft);
}

type Movement = 'cancel' | 'back' | 'skip' | 'confirm';

function withDraft(turn: Turn, draft: Draft | undefined, kind: Movement): Promise<TurnResult> {
  return draft === undefined ? nothingOpen(turn) : goOn(turn, draft.id, { kind }, 'typed');
}
