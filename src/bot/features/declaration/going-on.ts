import type { CorrectionCandidate, Draft, JourneyInput, Step } from '../../../declaration/types';
import { BUTTONS } from '../../../texts/buttons';
import * as journeyTexts from '../../../texts/journey';
import { fr } from '../../../texts/typography';
import { buttonsCard } from '../../cards/buttons-card';
import { slimCard } from '../../cards/summary-card';
import type { Reply, SuggestedAction, TurnResult } from '../../types';
import type { Turn } from '../turn';
import { cardReply, result, text } from '../turn';
import { confirmDraft } from './confirming';
import { retired } from './current-card';
import { openText } from './displaying';
import type { Advance } from './drafts';
import { advance } from './drafts';
import { warnIfDeclared } from './ecole-warning';
import { receiptOfDraft } from './receipts';
import type { Trigger } from './showing';
import { shownAgain, shownStep } from './showing';

type Advanced = Extract<Advance, { kind: 'advanced' }>;

/** Gives an input to a draft and shows what comes of it. */
export async function goOn(turn: Turn, draftId: string, input: JourneyInput, trigger: Trigger): Promise<TurnResult> {
  return afterAdvance(turn, await advance(turn, draftId, input), trigger);
}

/** What became of an input, told. */
export async function afterAdvance(turn: Turn, advanced: Advance, trigger: Trigger): Promise<TurnResult> {
  switch (advanced.kind) {
    case 'gone':
      return result(
        { feature: 'declaration', outcome: 'draft-gone' },
        ...inactive(turn),
        text(journeyTexts.draftGone()),
      );
    case 'conflict': {
      const facts = { feature: 'declaration', outcome: 'draft-conflict' };
      return result(facts, text(journeyTexts.draftConflict()), ...shownAgain(turn, advanced.step));
    }
    case 'advanced':
      return shown(turn, advanced, trigger);
  }
}

/** What a stored step makes the person see. */
async function shown(turn: Turn, { before, step }: Advanced, trigger: Trigger): Promise<TurnResult> {
  const { draft, reply } = step;
  const facts = { feature: 'declaration', outcome: reply.kind };
  switch (reply.kind) {
    case 'ready':
      return confirmDraft(turn, draft, reply.content);
    case 'cancelled':
      return result(facts, ...retired(turn, before, journeyTexts.SLIM.cancelled), cancelledCard(draft));
    case 'stale':
      return result({ ...facts, why: reply.why }, ...(await staleReplies(turn, step, reply)));
    case 'not-an-answer':
      return result(facts, ...shownAgain(turn, step));
    case 'which-question':
      return result(facts, whichQuestion(turn, draft, reply.candidates));
    case 'section':
    case 'choose-ecole':
    case 'review': {
      const warning = await warnIfDeclared(turn, before, draft);
      return result(facts, ...withWarning(shownStep(turn, before, draft, reply, trigger), warning));
    }
  }
}

/** Teams shows three. */
const MAX_CHIPS = 3;

/** Nothing was changed; one touch says which answer is meant, or whether the only one is. */
function whichQuestion(turn: Turn, draft: Draft, candidates: readonly CorrectionCandidate[]): Reply {
  const [only] = candidates.length === 1 ? candidates : [];
  const chips = only === undefined ? candidates.map(chipOf) : yesOrNo(only);
  const asked =
    only === undefined ? journeyTexts.whichAnswer(candidates.map(({ libelle }) => libelle)) : askedOfOne(only);
  const open = openText(turn, draft);
  const words = open === undefined ? asked : `${asked} ${journeyTexts.orInTheCard(open)}`;
  return text(words, chips.length > MAX_CHIPS ? [] : chips);
}

const chipOf = ({ libelle, typed }: CorrectionCandidate): SuggestedAction => ({ titre: fr(libelle), texte: typed });

/** « Oui » is spelt out, so that pressed late it confirms nothing. */
const yesOrNo = ({ typed }: CorrectionCandidate): SuggestedAction[] => [
  { titre: 'Oui', texte: typed },
  { titre: 'Non', texte: 'non' },
];

function askedOfOne({ libelle, affichage, renounces }: CorrectionCandidate): string {
  return renounces === true ? journeyTexts.askRenounce() : journeyTexts.askChange(libelle, affichage);
}

/** The warning stands before the card that awaits an answer. */
function withWarning(replies: Reply[], warning: Reply[]): Reply[] {
  const last = replies.at(-1);
  if (warning.length === 0 || last?.kind !== 'card') return [...replies, ...warning];
  return [...replies.slice(0, -1), ...warning, last];
}

type Stale = Extract<Step['reply'], { kind: 'stale' }>;

/** A polite sentence and what is current; the card that was pressed loses its buttons. */
async function staleReplies(turn: Turn, step: Step, { why, current }: Stale): Promise<Reply[]> {
  const told = [...inactive(turn), text(journeyTexts.stale(why))];
  if (current !== undefined)
    return [...told, ...shownAgain({ ...turn, pressed: undefined }, { ...step, reply: current })];
  if (why === 'draft-confirmed') return [...told, ...(await receiptOfDraft(turn, step.draft))];
  return [...told, cancelledCard(step.draft)];
}

function inactive({ pressed }: Turn): Reply[] {
  if (pressed === undefined) return [];
  const line = journeyTexts.SLIM.inactive;
  return [{ kind: 'update', activityId: pressed, card: slimCard(line), summary: line }];
}

function cancelledCard({ id, amende }: Draft): Reply {
  const buttons = [{ titre: BUTTONS.resume, action: { action: 'declaration.resume', draft: id } as const }];
  const words = journeyTexts.cancelled(amende?.reference);
  return cardReply(buttonsCard(words, buttons), words);
}
