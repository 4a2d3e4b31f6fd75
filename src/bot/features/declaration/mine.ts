import type { Declaration } from '../../../declaration/types';
import { BUTTONS } from '../../../texts/buttons';
import * as mine from '../../../texts/mine';
import type { Button } from '../../cards/buttons-card';
import { buttonsCard } from '../../cards/buttons-card';
import type { ByReference } from '../../cards/declaration-cards';
import { whichDeclarationCard } from '../../cards/declaration-cards';
import type { Reply, TurnResult } from '../../types';
import type { Turn } from '../turn';
import { cardReply, result, text } from '../turn';
import { openDraft } from './drafts';
import { isOpen } from './phase-gate';
import { receipt } from './receipts';

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
    return meant ? go(meant) : result({ ...facts, outcome: 'not-yours' }, text(mine.notYours()));
  }
  const [only, second] = active;
  if (only === undefined) return nothingDeclared(turn);
  if (second === undefined) return go(only);
  return result(facts, cardReply(whichDeclarationCard(active, action), mine.whichDeclaration()));
}

/** « Ma déclaration », at any time. */
export function showMine(turn: Turn, reference?: string): Promise<TurnResult> {
  return withOwnDeclaration(turn, reference, 'declaration.see', (declaration) =>
    result({ feature: 'declaration', outcome: 'shown' }, ...receipt(turn, declaration, 'shown')),
  );
}

/** Nothing that counts: a draft may be under way, a declaration may have been withdrawn. */
async function nothingDeclared(turn: Turn): Promise<TurnResult> {
  const open = await openDraft(turn);
  const [withdrawn] = await ownDeclarations(turn);
  const facts = { feature: 'declaration', outcome: 'none-declared' };
  if (open !== undefined) return result(facts, offer(mine.draftInProgress(), resumeButton(open.id)));
  const words = withdrawn === undefined ? mine.noDeclaration() : mine.withdrawn(turn.campagne, withdrawn);
  return result(facts, isOpen(turn) ? offer(words, startButton()) : text(words));
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
