import { shownBy } from '../../../faq';
import type { Ambiguous, Answered, FaqOutcome, Fiche, NoMatch, ScoredFiche } from '../../../faq/types';
import * as texts from '../../../texts/faq';
import type { Reply, TurnFacts, TurnResult } from '../../types';
import type { Turn } from '../turn';
import { result, text } from '../turn';
import { alikeKey, masked } from './masking';
import { placesOf } from './places';
import type { LastQuestion } from './last-questions';
import type { ScoredOrder } from '../../../utterance/types';
import { followUps, nextOf, questions, wayOn, whatIKnow } from './suggestions';
import { whichIsMeant } from './offering';

/** What a message may mean: what the FAQ makes of it, and the orders that may be given instead. */
export interface Found {
  readonly outcome: FaqOutcome;
  readonly orders: readonly ScoredOrder[];
}

/** Words shown to the person, and what the secretariat may keep of them. */
interface Asked extends Found {
  /** As typed, for an order that the rest of the message may fill. */
  readonly said: string;
  /** Masked. */
  readonly mots: string;
}

/**
 * Answers a message by the FAQ's outcome. `brief`: in the middle of a declaration, without the related questions.
 * What stays without an answer is counted, without identity.
 */
export async function answerFaq(turn: Turn, message: string, found: Found, brief = false): Promise<TurnResult> {
  const { outcome } = found;
  const asked = { ...found, said: message, mots: masked(message, placesOf(turn.base), turn.person) };
  turn.lastQuestions.remember(turn, asLastQuestion(asked));
  const replies = await repliesTo(turn, asked, brief);
  const notice = outcome.shortened ? [text(texts.shortened())] : [];
  return result({ ...factsOf(outcome), ...offeredFacts(found) }, ...notice, ...replies);
}

/** The answer of one entry, with thumbs under it. */
export function ficheReply(turn: Turn, fiche: Fiche): Reply {
  const { stores, at } = turn;
  const onSent = (message: string): Promise<void> => stores.evidence.rememberShown({ message, fiche: fiche.id, at });
  return { kind: 'text', text: texts.answer(fiche, turn), feedback: true, onSent };
}

export function ficheById(turn: Turn, id: string): Fiche | undefined {
  return turn.base.fiches.find((fiche) => fiche.id === id);
}

/** What « ce n'est pas ça » would be said of; what was not answered is counted already. */
function asLastQuestion({ outcome, mots }: Asked): LastQuestion {
  switch (outcome.kind) {
    case 'answered':
      return { mots, comptee: false, reste: nextOf(outcome.ranking, outcome.fiches) };
    case 'ambiguous':
      return { mots, comptee: false, reste: nextOf(outcome.ranking, outcome.candidates) };
    case 'no_match':
      return { mots, comptee: true, reste: [] };
  }
}

function repliesTo(turn: Turn, asked: Asked, brief: boolean): Promise<Reply[]> | Reply[] {
  const { outcome, mots } = asked;
  if (asked.orders.length > 0) return [whichIsMeant(turn, asked, found(turn, shownBy(outcome)))];
  switch (outcome.kind) {
    case 'answered':
      return answeredReplies(turn, outcome, mots, brief);
    case 'ambiguous':
      return ambiguousReplies(turn, outcome, mots);
    case 'no_match':
      return unansweredReplies(turn, outcome, mots);
  }
}

function answeredReplies(turn: Turn, outcome: Answered, mots: string, brief: boolean): Reply[] {
  const fiches = found(turn, outcome.fiches);
  const answers = fiches.map((fiche) => ficheReply(turn, fiche));
  return brief ? answers : [...answers, followUps(turn, fiches, { mots, ranking: outcome.ranking })];
}

function ambiguousReplies(turn: Turn, outcome: Ambiguous, mots: string): Reply[] {
  const fiches = found(turn, outcome.candidates);
  return [questions(texts.didYouMean(), fiches, { mots, comptee: false })];
}

async function unansweredReplies(turn: Turn, outcome: NoMatch, mots: string): Promise<Reply[]> {
  await countUnanswered(turn, mots);
  const { hors_sujet } = outcome;
  const words = { mots, comptee: true };
  if (hors_sujet !== undefined && !hors_sujet.proche) return [text(texts.outOfScope(turn.phase)), whatIKnow(words)];
  return [text(texts.withoutAnswer(outcome, turn.campagne)), wayOn(found(turn, outcome.near), words)];
}

function countUnanswered({ stores, at }: Turn, mots: string): Promise<void> {
  return stores.evidence.recordUnanswered({ mots, cle: alikeKey(mots), transmise: false, at });
}

function found(turn: Turn, scored: readonly ScoredFiche[]): Fiche[] {
  return scored.flatMap(({ id }) => ficheById(turn, id) ?? []);
}

/** The order offered first, with the log's other facts; nothing where none is. */
function offeredFacts({ orders: [first] }: Found): TurnFacts | Record<string, never> {
  return first === undefined ? {} : { outcome: 'orders-offered', order: first.id };
}

/** What the log tells: the outcome and the entry, never the words. */
function factsOf(outcome: FaqOutcome): TurnFacts {
  const best = outcome.ranking[0];
  return {
    feature: 'faq',
    outcome: outcome.kind,
    ...(outcome.kind === 'answered' ? { fiche: outcome.fiches.map(({ id }) => id).join('+') } : {}),
    ...(best === undefined ? {} : { score: Math.round(best.score * 1000) / 1000 }),
    ...(outcome.kind === 'no_match' && outcome.hors_sujet ? { hors_sujet: outcome.hors_sujet.id } : {}),
    ...(outcome.kind === 'no_match' && outcome.otherYear ? { why: 'other-year' } : {}),
  };
}
