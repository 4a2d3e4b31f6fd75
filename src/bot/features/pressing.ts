import type { CardAction, Inputs } from '../cards/actions';
import type { TurnResult } from '../types';
import type { DeclarationAction } from './declaration/pressing';
import { pressDeclaration } from './declaration/pressing';
import { openDraft } from './declaration/drafts';
import { inTheMiddle } from './declaration/typing';
import { orderKey } from '../../utterance';
import { masked } from './faq/masking';
import { placesOf } from './faq/places';
import { followOrder } from './orders';
import type { FaqAction } from './faq/pressing';
import { pressFaq } from './faq/pressing';
import type { PrivacyAction } from './privacy';
import { pressPrivacy } from './privacy';
import type { Turn } from './turn';
import { help, recommendations } from './welcome';
import { ifReadable } from './without-store';

/** A pressed button goes to the feature that its name begins with. */
export function press(turn: Turn, action: CardAction, inputs: Inputs): Promise<TurnResult> | TurnResult {
  if (isOf(action, 'faq.')) return pressQuestion(turn, action as FaqAction);
  if (isOf(action, 'declaration.')) return pressDeclaration(turn, action as DeclarationAction, inputs);
  if (action.action === 'order.choose') return chooseOrder(turn, action);
  if (isOf(action, 'privacy.')) return pressPrivacy(turn, action as PrivacyAction);
  return action.action === 'recommandations' ? recommendations(turn) : help(turn);
}

type OrderChosen = Extract<CardAction, { action: 'order.choose' }>;

/** An order offered and chosen: evidence for the secretariat, then what it orders, asked back where it cannot be undone. */
async function chooseOrder(turn: Turn, { order, intention, mots, dit }: OrderChosen): Promise<TurnResult> {
  const words = masked(mots, placesOf(turn.base));
  if (words !== '')
    await turn.stores.evidence.recordChoice({ mots: words, fiche: orderKey({ id: order, intention }), at: turn.at });
  const draft = await ifReadable(openDraft(turn), undefined);
  const given = { id: order, intention, said: dit, bare: dit === undefined };
  const followed = await followOrder({ ...turn, pressed: undefined }, given, draft);
  return { ...followed, facts: { ...followed.facts, chosen: order } };
}

/** An answer chosen from a list in the middle of a declaration: the step comes back, as after a typed question. */
async function pressQuestion(turn: Turn, action: FaqAction): Promise<TurnResult> {
  const pressed = await pressFaq(turn, action);
  const answers = action.action === 'faq.choose' || action.action === 'faq.show';
  const draft = answers && turn.personal ? await ifReadable(openDraft(turn), undefined) : undefined;
  return inTheMiddle({ ...turn, pressed: undefined }, draft, pressed);
}

function isOf({ action }: CardAction, prefix: string): boolean {
  return action.startsWith(prefix);
}
