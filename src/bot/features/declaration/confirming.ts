import { isDeepStrictEqual } from 'node:util';
import { drawReference } from '../../../declaration';
import type { DeclareOutcome } from '../../../declaration/ports';
import type { Declaration, DeclarationContent, Draft } from '../../../declaration/types';
import { BUTTONS } from '../../../texts/buttons';
import * as journeyTexts from '../../../texts/journey';
import * as mine from '../../../texts/mine';
import { confirmedSummary } from '../../../texts/review';
import { ecoleDeclaredCard } from '../../cards/declaration-cards';
import type { Reply, TurnResult } from '../../types';
import type { Turn } from '../turn';
import { askingCard } from '../asked-confirmation';
import { cardReply, result, text } from '../turn';
import { retired } from './current-card';
import { ecoleOf } from './displaying';
import { advance, openDraft, ownDraft } from './drafts';
import { receipt } from './receipts';
import { shownAgain } from './showing';
import { tellWhoHeldIt } from './telling-replaced';
import { ifReadable } from '../without-store';

/** References drawn before giving up: with millions possible, a second draw is already rare. */
const MAX_DRAWS = 6;

/** Declares a confirmed draft: once, whoever presses twice. */
export async function confirmDraft(turn: Turn, draft: Draft, content: DeclarationContent): Promise<TurnResult> {
  const same = await unchanged(turn, draft, content);
  if (same !== undefined) return nothingChanged(turn, draft, same);
  const outcome = await declare(turn, draft, content);
  const facts = { feature: 'declaration', outcome: outcome.kind };
  switch (outcome.kind) {
    case 'declared':
      await ifReadable(tellWhoHeldIt(turn, outcome.declaration), undefined);
      return result(
        { ...facts, event: outcome.event, intention: content.intention },
        ...confirmed(turn, draft, outcome),
      );
    case 'already':
      return result(facts, ...confirmed(turn, draft, outcome));
    case 'ecole-declared':
      return result(facts, ecoleDeclared(turn, draft, outcome.declaration));
    case 'conflict':
      return result(facts, ...(await replaceOffered(turn, draft, outcome.declaration, mine.amendConflict())));
    case 'reference-taken':
      return result(facts, text(mine.noReference()));
  }
}

/** The person's own declaration that an amendment would only repeat: no new version, and no date of a change. */
async function unchanged(turn: Turn, { amende }: Draft, content: DeclarationContent): Promise<Declaration | undefined> {
  if (amende === undefined) return undefined;
  const stored = await turn.stores.declarations.findByReference(amende.reference);
  const same = stored?.etat === 'active' && stored.version === amende.version && stored.declarant.id === turn.person.id;
  return same && isDeepStrictEqual(stored.answers, content.answers) ? stored : undefined;
}

async function nothingChanged(turn: Turn, draft: Draft, declaration: Declaration): Promise<TurnResult> {
  await advance(turn, draft.id, { kind: 'cancel' });
  const line = journeyTexts.SLIM.kept;
  const told = text(mine.keptAsIs(declaration.reference));
  return result(
    { feature: 'declaration', outcome: 'unchanged' },
    ...retired(turn, draft, line),
    told,
    ...receipt(turn, declaration, 'shown'),
  );
}

async function declare(turn: Turn, draft: Draft, content: DeclarationContent): Promise<DeclareOutcome> {
  let outcome: DeclareOutcome = { kind: 'reference-taken' };
  for (let draw = 0; draw < MAX_DRAWS && outcome.kind === 'reference-taken'; draw += 1) {
    const reference = drawReference(turn.campagne, turn.random);
    outcome = await turn.stores.declarations.declare({
      draft,
      content,
      declarant: turn.person,
      reference,
      at: turn.at,
    });
  }
  return outcome;
}

function confirmed(turn: Turn, draft: Draft, outcome: { declaration: Declaration; event?: string }): Reply[] {
  const occasion = draft.amende === undefined && outcome.event !== 'modifiee' ? 'declared' : 'amended';
  const line = confirmedSummary(outcome.declaration.reference);
  return [...retired(turn, draft, line), ...receipt(turn, outcome.declaration, occasion)];
}

function ecoleDeclared(turn: Turn, draft: Draft, declaration: Declaration): Reply {
  const card = cardReply(ecoleDeclaredCard(draft, declaration, turn.campagne), mine.ecoleDeclaredTitle());
  const { reference, version } = declaration;
  return askingCard(turn, card, {
    said: BUTTONS.amendOther,
    yes: { v: 1, action: 'declaration.replace', draft: draft.id, reference, version },
  });
}

/**
 * « Remplacer par ma déclaration »: the draft amends the declaration that exists, and comes back to be confirmed, so
 * that nobody replaces anything by one press.
 */
export async function replaceDeclared(
  turn: Turn,
  draftId: string,
  target: { readonly reference: string; readonly version: number },
): Promise<TurnResult> {
  const draft = await ownDraft(turn, draftId);
  const declaration = await turn.stores.declarations.findByReference(target.reference);
  const facts = { feature: 'declaration', outcome: 'replace' };
  if (draft?.etat !== 'en-cours' || declaration === undefined || declaration.uai !== ecoleOf(draft)) {
    const open = await openDraft(turn);
    const step = open && turn.journey.take(open, { kind: 'show' }, turn.at);
    return result({ ...facts, outcome: 'stale' }, text(mine.notYours()), ...(step ? shownAgain(turn, step) : []));
  }
  return result(facts, ...(await replaceOffered(turn, draft, declaration, mine.replacing())));
}

/** The draft is bound to the declaration as it stands now, and shown again. */
async function replaceOffered(turn: Turn, draft: Draft, declaration: Declaration, words: string): Promise<Reply[]> {
  const { reference, version } = declaration;
  const saved = await turn.stores.drafts.save({ ...draft, amende: { reference, version } });
  const current = saved.kind === 'saved' ? saved.draft : await ownDraft(turn, draft.id);
  if (current === undefined) return [text(words)];
  return [text(words), ...shownAgain(turn, turn.journey.take(current, { kind: 'show' }, turn.at))];
}
