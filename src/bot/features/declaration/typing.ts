import { asksSomething, namesAnEcole, namesASubject } from '../../../declaration';
import type { Draft, JourneyReply } from '../../../declaration/types';
import type { FaqOutcome } from '../../../faq/types';
import * as journeyTexts from '../../../texts/journey';
import { namedRejection } from '../../../texts/rejections';
import type { TurnResult } from '../../types';
import type { ScoredOrder } from '../../../utterance/types';
import type { Found } from '../faq/answering';
import { answerFaq } from '../faq/answering';
import type { Turn } from '../turn';
import { may, result, text } from '../turn';
import type { Advance } from './drafts';
import { openText } from './displaying';
import { advance } from './drafts';
import { afterAdvance } from './going-on';
import { otherwise as helpOtherwise, shownAgain } from './showing';

/** Longest text that the journey reads. */
const MAX_TYPED = 4_000;

/** What the FAQ makes of a message: computed only when the declaration needs it. */
export type AskFaq = () => FaqOutcome;

/** What becomes of a message that answers nothing of the draft. */
export interface Otherwise {
  readonly ask: AskFaq;
  /** Orders that may be meant, to be offered beside entries. */
  readonly orders: readonly ScoredOrder[];
  /** It is an order or a courtesy: what is done of it. */
  readonly follow?: () => Promise<TurnResult> | TurnResult;
}

/**
 * A message typed while a draft is open: an answer to its open question, otherwise a digression, answered before the
 * step comes back, otherwise what would have been right.
 */
export async function answerTyped(turn: Turn, draft: Draft, typed: string, otherwise: Otherwise): Promise<TurnResult> {
  const question = otherwise.follow === undefined ? asQuestion(typed, otherwise.ask) : undefined;
  if (question !== undefined) return digress(turn, draft, typed, { outcome: question, orders: [] });
  const advanced = await advance(turn, draft.id, { kind: 'typed', text: typed.slice(0, MAX_TYPED) });
  if (advanced.kind !== 'advanced' || !isNoAnswer(advanced.step.reply)) return afterAdvance(turn, advanced, 'typed');
  return otherwise.follow?.() ?? notAnAnswer(turn, advanced, typed, otherwise);
}

/** « Est-ce que… », « combien… », a question mark: worth an answer whatever the open question, when there is one. */
function asQuestion(typed: string, ask: AskFaq): FaqOutcome | undefined {
  if (!asksSomething(typed)) return undefined;
  const outcome = ask();
  return outcome.kind === 'answered' || isOfAnotherYear(outcome) ? outcome : undefined;
}

const isOfAnotherYear = (outcome: FaqOutcome): boolean =>
  outcome.kind === 'no_match' && outcome.otherYear !== undefined;

function isNoAnswer(reply: JourneyReply): boolean {
  if (reply.kind === 'not-an-answer') return true;
  return (reply.kind === 'review' || reply.kind === 'choose-ecole') && reply.notAnAnswer === true;
}

type Advanced = Extract<Advance, { kind: 'advanced' }>;

async function notAnAnswer(
  turn: Turn,
  { step }: Advanced,
  typed: string,
  { ask, orders }: Otherwise,
): Promise<TurnResult> {
  const outcome = ask();
  const offered = mayOrder(typed, step.reply) ? orders : [];
  if (offered.length > 0 || isDigression(typed, outcome, step.reply) || isQuestion(step.reply))
    return digress(turn, step.draft, typed, { outcome, orders: offered });
  const counted = await advance(turn, step.draft.id, { kind: 'missed' });
  const told = text(refusal(turn, step.reply));
  const help = counted.kind === 'advanced' ? helpOtherwise(turn, counted.step) : [];
  return result({ feature: 'declaration', outcome: 'not-an-answer', ...codeOf(step.reply) }, told, ...help);
}

function refusal({ campagne }: Turn, reply: JourneyReply): string {
  if (reply.kind === 'review') return journeyTexts.confirmOrEdit();
  return reply.kind === 'not-an-answer' ? namedRejection(reply.rejection, campagne) : journeyTexts.notUnderstood();
}

const codeOf = (reply: JourneyReply): { readonly code?: string } =>
  reply.kind === 'not-an-answer' ? { code: reply.rejection.reason.code } : {};

/** Words enough to be a question; a number or a name gone astray is not worth three suggestions. */
const WORDS_OF_A_QUESTION = 3;

function isDigression(typed: string, outcome: FaqOutcome, reply: JourneyReply): boolean {
  if (awaitsEcole(reply)) return outcome.kind !== 'no_match' && saysNoName(typed, outcome);
  const words = typed.match(/\p{L}{2,}/gu)?.length ?? 0;
  if (outcome.kind === 'answered') return words > 0;
  return outcome.kind === 'ambiguous' && (words >= WORDS_OF_A_QUESTION || asksSomething(typed));
}

/** Where a school is awaited, any words may be its name. */
const mayOrder = (typed: string, reply: JourneyReply): boolean => !awaitsEcole(reply) || asksSomething(typed, true);

function awaitsEcole(reply: JourneyReply): boolean {
  return (
    reply.kind === 'choose-ecole' || (reply.kind === 'not-an-answer' && reply.rejection.reason.code === 'ecole-unknown')
  );
}

/** From there on an entry is meant by words that ask nothing (« le midi »). */
const SURE = 0.95;

/** A school may bear any name: one that the directory lacks is no question unless it asks, or names a subject. */
function saysNoName(typed: string, outcome: FaqOutcome): boolean {
  if (asksSomething(typed, true) || namesASubject(typed)) return true;
  const [best] = outcome.kind === 'answered' ? outcome.fiches : [];
  return best !== undefined && best.score >= SURE && !namesAnEcole(typed);
}

/** The journey itself read a question: it deserves an honest « je ne sais pas » rather than a reproach. */
function isQuestion(reply: JourneyReply): boolean {
  return reply.kind === 'not-an-answer' && reply.rejection.reason.code === 'question-asked';
}

/** The answer, then the same step below it. */
async function digress(turn: Turn, draft: Draft, typed: string, { outcome, orders }: Found): Promise<TurnResult> {
  const answered = await answerFaq(turn, typed, { outcome, orders }, true);
  return withStepAgain(turn, draft, outcome.kind === 'answered' ? answered : withWayToAnswer(turn, draft, answered));
}

/** A free text may well end with a question mark: where the FAQ knows nothing of it, how to give it as an answer. */
function withWayToAnswer(turn: Turn, draft: Draft, answered: TurnResult): TurnResult {
  const libelle = openText(turn, draft);
  if (libelle === undefined) return answered;
  return { ...answered, replies: [...answered.replies, text(journeyTexts.ifItWasTheAnswer(libelle))] };
}

/** A courtesy, a reminder: what is said does not lose the open step, while it may still be answered. */
export function inTheMiddle(turn: Turn, draft: Draft | undefined, said: TurnResult): TurnResult {
  return draft === undefined || !may(turn, 'declare') ? said : withStepAgain(turn, draft, said);
}

/** Something said in the middle of a draft, then its current step again. */
function withStepAgain(turn: Turn, draft: Draft, said: TurnResult): TurnResult {
  const step = turn.journey.take(draft, { kind: 'show' }, turn.at);
  const replies = [...said.replies, text(journeyTexts.backToStep()), ...shownAgain(turn, step)];
  return { replies, facts: { ...said.facts, digression: true } };
}
