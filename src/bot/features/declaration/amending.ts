import type { Declaration, Draft } from '../../../declaration/types';
import * as journeyTexts from '../../../texts/journey';
import { BUTTONS } from '../../../texts/buttons';
import * as mine from '../../../texts/mine';
import { withdrawCard } from '../../cards/declaration-cards';
import { slimCard } from '../../cards/summary-card';
import type { Reply, TurnResult } from '../../types';
import type { Turn } from '../turn';
import { askingCard } from '../asked-confirmation';
import { cardReply, result, text } from '../turn';
import { openDraft } from './drafts';
import { withOwnDeclaration } from './mine';
import { receipt } from './receipts';
import { replacedDeclaration } from './replaced';
import { shownAgain } from './showing';
import { amendDeclaration, startDeclaration } from './starting';

/** « Modifier »: the open draft if there is one, else a draft from the stored declaration. */
export async function amend(turn: Turn, reference?: string): Promise<TurnResult> {
  const open = await openDraft(turn);
  if (open === undefined) {
    return withOwnDeclaration(turn, reference, 'declaration.amend', (meant) => amendDeclaration(turn, meant));
  }
  return goOnWith(turn, open, reference);
}

/**
 * « Remplacer par ma déclaration », pressed by who was replaced: their answers of then, bound to the declaration as it
 * stands, come back to be confirmed, so that nobody replaces anything by one press.
 */
export async function takeBack(turn: Turn, reference: string): Promise<TurnResult> {
  const replaced = await replacedDeclaration(turn, reference);
  const open = await openDraft(turn);
  if (replaced === undefined) {
    return withOwnDeclaration(turn, reference, 'declaration.amend', (meant) => amend(turn, meant.reference));
  }
  if (open !== undefined) return goOnWith(turn, open, reference);
  const { own, current } = replaced;
  if (current.uai !== own.uai) return startDeclaration(turn, { another: true });
  const begun = await amendDeclaration(turn, { ...own, version: current.version });
  return { facts: { ...begun.facts, outcome: 'take-back' }, replies: [text(mine.replacing()), ...begun.replies] };
}

function goOnWith(turn: Turn, open: Draft, reference: string | undefined): TurnResult {
  const other = reference !== undefined && open.amende?.reference !== reference;
  const step = turn.journey.take(open, { kind: 'show' }, turn.at);
  const words = other ? mine.finishOther() : howToGoOn(open);
  return result({ feature: 'declaration', outcome: 'resume' }, text(words), ...shownAgain(turn, step));
}

/** At the review, « modifier » alone does not say what. */
function howToGoOn({ position }: Draft): string {
  return position.kind === 'review' ? journeyTexts.whatToEdit() : journeyTexts.backToStep();
}

/** « Retirer »: asks first. */
export function askWithdraw(turn: Turn, reference?: string): Promise<TurnResult> {
  return withOwnDeclaration(turn, reference, 'declaration.ask-withdraw', (meant) => {
    const { reference, version } = meant;
    const card = cardReply(withdrawCard(meant), mine.askWithdraw(reference));
    return result(
      { feature: 'declaration', outcome: 'ask-withdraw' },
      askingCard(turn, card, {
        said: BUTTONS.withdrawConfirm,
        yes: { v: 1, action: 'declaration.withdraw', reference, version },
        no: { v: 1, action: 'declaration.keep', reference },
      }),
    );
  });
}

/** « Oui, retirer », on the declaration as it stood when it was asked. */
export function withdraw(
  turn: Turn,
  { reference, version }: { readonly reference: string; readonly version: number },
): Promise<TurnResult> {
  return withOwnDeclaration(turn, reference, 'declaration.ask-withdraw', async () => {
    const personne = turn.person.id;
    const outcome = await turn.stores.declarations.withdraw({ reference, version, personne, at: turn.at });
    const facts = { feature: 'declaration', outcome: outcome.kind };
    if (outcome.kind === 'withdrawn') {
      return result(facts, ...spent(turn, journeyTexts.SLIM.done), text(mine.withdrawDone(reference)));
    }
    return result(facts, text(mine.changedMeanwhile()), ...asItStands(turn, outcome.declaration));
  });
}

/** « Non, ne rien changer ». */
export function keepDeclaration(turn: Turn, reference: string): TurnResult {
  const facts = { feature: 'declaration', outcome: 'kept' };
  return result(facts, ...spent(turn, journeyTexts.SLIM.kept), text(mine.keptAsIs(reference)));
}

function asItStands(turn: Turn, declaration: Declaration | undefined): Reply[] {
  return declaration?.etat === 'active' ? receipt(turn, declaration, 'shown') : [];
}

/** The card that asked loses its buttons. */
function spent({ pressed }: Turn, line: string): Reply[] {
  return pressed === undefined ? [] : [{ kind: 'update', activityId: pressed, card: slimCard(line), summary: line }];
}
