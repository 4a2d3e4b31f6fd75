import { dayAt, permission, phaseOn, yearsOf, type Act, type Phase } from '../../campagne';
import type { Campagne, IsoDay } from '../../campagne/types';
import { createJourney } from '../../declaration';
import type { Person } from '../../declaration/types';
import { ofOneCampaign } from '../../faq';
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
  /** The day to play in the place of today, on trial: it decides of phase and words, and of nothing that is stored. */
  readonly playedDay?: (campagne: Campagne) => IsoDay | undefined;
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
  /** The day, played or real, on the calendar of the campaign. */
  readonly today: IsoDay;
  /** Where the campaign stands on that day: what may be done, and what is said of it. */
  readonly phase: Phase;
  /** The real instant, ISO, UTC. */
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
  const now = services.clock();
  const known = services.knowledge.current();
  const { campagne } = known;
  const today = services.playedDay?.(campagne) ?? dayAt(now, campagne.fuseau);
  const faq = ofOneCampaign(known.faq, yearsOf(campagne, today));
  const base = { ...known, faq, understand: (message: string) => known.understand(message, faq.answer) };
  const journey = journeyOf(base, person, today);
  const phase = phaseOn(campagne, today);
  return { ...services, person, base, campagne, journey, today, phase, at: now.toISOString(), ...place };
}

/** Whether it may be done here, in this phase of the campaign. */
export function may({ phase }: Pick<Turn, 'phase'>, act: Act): boolean {
  return permission(act, phase) === 'here';
}

/** The same turn, once more is known of the person. */
export function knownAs(turn: Turn, person: Person): Turn {
  return { ...turn, person, journey: journeyOf(turn.base, person, turn.today) };
}

function journeyOf({ questionnaire, campagne, ecoles }: KnowledgeBase, { nom }: Person, today: IsoDay): Journey {
  return createJourney({ questionnaire, campagne, ecoles, today, nom });
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
