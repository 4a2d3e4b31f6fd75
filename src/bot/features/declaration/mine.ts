import { declarationsAreOver } from '../../../campagne';
import type { Declaration, Draft } from '../../../declaration/types';
import { BUTTONS } from '../../../texts/buttons';
import * as mine from '../../../texts/mine';
import { standing, unconfirmed } from '../../../texts/phases';
import type { Button } from '../../cards/buttons-card';
import { buttonsCard } from '../../cards/buttons-card';
import type { ByReference } from '../../cards/declaration-cards';
import { whichDeclarationCard } from '../../cards/declaration-cards';
import type { Reply, TurnResult } from '../../types';
import type { Turn } from '../turn';
import { cardReply, may, result, text } from '../turn';
import { openDraft } from './drafts';
import { receipt } from './receipts';
import { replacedDeclaration, replacedDeclarations, toldReplaced } from './replaced';

/** Declarations of this person that count, newest first. */
export async function activeDeclarations(turn: Turn): Promise<Declaration[]> {
  return (await ownDeclarations(turn)).filter(({ etat }) => etat === 'active');
}

function ownDeclarations({ stores, campagne, person }: Turn): Promise<readonly Declaration[]> {
  return stores.declarations.findByPersonne(campagne.id, person.id);
}

/**
 * The declaration that is meant: the one named by a card, the only one, or the one to be chosen. Goes on with it; a
 * reference that is not among the person's own designates nothing.
 */
export async function withOwnDeclaration(
  turn: Turn,
  reference: string | undefined,
  action: ByReference,
  go: (declaration: Declaration) => Promise<TurnResult> | TurnResult,
): Promise<TurnResult> {
  const active = await activeDeclarations(turn);
  const facts = { feature: 'declaration', outcome: 'which' };
  if (reference !== undefined) {
    const meant = active.find((one) => one.reference === reference);
    return meant ? go(meant) : noLongerYours(turn, reference);
  }
  const [only, second] = active;
  if (only === undefined) return nothingDeclared(turn);
  if (second === undefined) return go(only);
  return result(facts, cardReply(whichDeclarationCard(active, action), mine.whichDeclaration()));
}

/** A card of before somebody else replaced the declaration, or one that was never this person's. */
async function noLongerYours(turn: Turn, reference: string): Promise<TurnResult> {
  const replaced = await replacedDeclaration(turn, reference);
  const facts = { feature: 'declaration', outcome: replaced === undefined ? 'not-yours' : 'replaced' };
  return result(facts, ...(replaced === undefined ? [text(mine.notYours())] : toldReplaced(turn, [replaced])));
}

/** « Ma déclaration », at any time. */
export async function showMine(turn: Turn, reference?: string): Promise<TurnResult> {
  const shown = await withOwnDeclaration(turn, reference, 'declaration.see', (declaration) =>
    result(
      { feature: 'declaration', outcome: 'shown' },
      text(mine.recorded(turn.campagne, declaration)),
      ...receipt(turn, declaration, 'shown'),
    ),
  );
  if (reference !== undefined || !SHOWN.includes(shown.facts.outcome)) return shown;
  return { ...shown, replies: [...shown.replies, ...toldReplaced(turn, await replacedDeclarations(turn))] };
}

/** Outcomes that tell of this person's own declarations alone. */
const SHOWN: readonly unknown[] = ['shown', 'which'];

/** Nothing that counts: somebody else may have replaced it, a draft may be under way, it may have been withdrawn. */
async function nothingDeclared(turn: Turn): Promise<TurnResult> {
  const open = await openDraft(turn);
  const replaced = toldReplaced(turn, await replacedDeclarations(turn));
  const facts = { feature: 'declaration', outcome: replaced.length > 0 ? 'replaced' : 'none-declared' };
  if (open !== undefined) return result(facts, ...replaced, draftLeft(turn, open));
  return replaced.length > 0 ? result(facts, ...replaced) : noneDeclared(turn);
}

async function noneDeclared(turn: Turn): Promise<TurnResult> {
  const [withdrawn] = await ownDeclarations(turn);
  const facts = { feature: 'declaration', outcome: 'none-declared' };
  const words = withdrawn === undefined ? mine.noDeclaration() : mine.withdrawn(turn.campagne, withdrawn);
  if (!may(turn, 'declare')) return result(facts, text(`${words} ${standing(turn.campagne, turn.phase)}`));
  const invitation = withdrawn === undefined ? mine.declareNow() : mine.declareAgain();
  return result(facts, offer(`${words} ${invitation}`, startButton()));
}

/** A draft stands open: to be gone on with, or left behind by the closing. */
function draftLeft(turn: Turn, open: Draft): Reply {
  const { campagne, phase } = turn;
  if (!declarationsAreOver(phase)) return offer(mine.draftInProgress(), resumeButton(open.id));
  return text(`${unconfirmed(campagne, open)} ${standing(campagne, phase)}`);
}

function offer(words: string, button: Button): Reply {
  return cardReply(buttonsCard(words, [button]), words);
}

function startButton(): Button {
  return { titre: BUTTONS.declare, action: { action: 'declaration.start' } };
}

function resumeButton(draft: string): Button {
  return { titre: BUTTONS.resume, action: { action: 'declaration.resume', draft } };
}
