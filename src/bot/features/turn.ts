import { dayAt } from '../../campagne';
import type { Campagne } from '../../campagne/types';
import { createJourney } from '../../declaration';
import type { Person } from '../../declaration/types';
import type { KnowledgeBase, KnowledgeSource } from '../../knowledge/types';
import type { Stores } from '../../storage/types';
import type { Card, Reply, SuggestedAction, TurnFacts, TurnResult } from '../types';
import type { Confirmations } from './asked-confirmation';
import type { LastQuestions } from './faq/last-questions';

/** What the assistant is wired to, once. */
export interface Services {
  readonly knowledge: KnowledgeSource;
  readonly stores: Stores;
  readonly clock: () => Date;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly newId: () => string;
  readonly lastQuestions: LastQuestions;
  readonly confirmations: Confirmations;
}

export type Journey = ReturnType<typeof createJourney>;

/** One message being answered: the knowledge and the instant are the same from its first line to its last. */
export interface Turn extends Services {
  readonly person: Person;
  readonly base: KnowledgeBase;
  readonly campagne: Campagne;
  readonly journey: Journey;
  readonly now: Date;
  /** `now` as ISO, UTC. */
  readonly at: string;
  /** Nobody else reads the conversation. */
  readonly personal: boolean;
  /** Id of the message that holds the pressed card. */
  readonly pressed?: string;
  /** Id of the conversation, where it is known. */
  readonly conversation?: string;
}

type Place = Pick<Turn, 'personal' | 'pressed' | 'conversation'>;

/** Opens the turn of a person. */
export function openTurn(services: Services, person: Person, place: Place = { personal: true }): Turn {
  const base = services.knowledge.current();
  const now = services.clock();
  const journey = journeyOf(base, person, now);
  const { campagne } = base;
  return { ...services, person, base, campagne, journey, now, at: now.toISOString(), ...place };
}

/** The same turn, once more is known of the person. */
export function knownAs(turn: Turn, person: Person): Turn {
  return { ...turn, person, journey: journeyOf(turn.base, person, turn.now) };
}

function journeyOf({ questionnaire, campagne, ecoles }: KnowledgeBase, { nom }: Person, now: Date): Journey {
  return createJourney({ questionnaire, campagne, ecoles, today: dayAt(now, campagne.fuseau), nom });
}

/** A result: what the log says of the turn, and the replies in order. */
export function result(facts: TurnFacts, ...replies: readonly Reply[]): TurnResult {
  return { facts, replies };
}

export function text(words: string, suggestions?: readonly SuggestedAction[]): Reply {
  return { kind: 'text', text: words, ...(suggestions === undefined ? {} : { suggestions }) };
}

export function cardReply(card: Card, summary: string): Extract<Reply, { kind: 'card' }> {
  return { kind: 'card', card, summary };
}
