import type { Draft } from '../declaration/types';
import type { Command, SmalltalkTopic, Utterance } from '../utterance/types';
import type { CardAction, Inputs } from './cards/actions';
import { readAction } from './cards/actions';
import type { Incoming } from './types';

/** Which feature takes a message. */
export type Destination =
  | { readonly kind: 'action'; readonly action: CardAction; readonly inputs: Inputs }
  | { readonly kind: 'unknown-action' }
  | { readonly kind: 'unreadable' }
  | Extract<Utterance, { kind: 'command' }>
  /** To the open question first; `utterance`: what it is where it answers nothing. */
  | { readonly kind: 'answer'; readonly draft: Draft; readonly utterance: Utterance }
  | Extract<Utterance, { kind: 'smalltalk' }>
  /** « Ce n'est pas ça », said of the last answer. */
  | { readonly kind: 'disagreement' }
  | Extract<Utterance, { kind: 'faq' }>
  /** What belongs to one person, asked in front of others. */
  | { readonly kind: 'personal-chat-only' };

/** Commands and buttons that may be answered in a channel or a group. */
const PUBLIC_COMMANDS: readonly Command[] = ['aide', 'recommandations'];
const PUBLIC_ACTIONS: readonly CardAction['action'][] = [
  'faq.show',
  'faq.choose',
  'faq.other',
  'faq.none',
  'faq.transmit',
  'help',
  'recommandations',
  'privacy.more',
];

/** `draft`: the open one, in a personal chat only. */
export function destinationOf(incoming: Incoming, understand: () => Utterance, draft: Draft | undefined): Destination {
  if (incoming.value !== undefined) return ofValue(incoming.value, isPersonal(incoming));
  if (incoming.text.trim() === '') return { kind: 'unreadable' };
  return ofUtterance({ utterance: understand(), draft, personal: isPersonal(incoming) });
}

/** Whether it is about a person's own declaration or data: their name and address are then put to use. */
export function isOnesOwn(to: Destination): boolean {
  if (to.kind === 'action') return !PUBLIC_ACTIONS.includes(to.action.action);
  if (to.kind === 'command') return !PUBLIC_COMMANDS.includes(to.command);
  return to.kind === 'answer';
}

export function isPersonal({ scope }: Incoming): boolean {
  return scope === 'personal';
}

function ofValue(value: NonNullable<Incoming['value']>, personal: boolean): Destination {
  const read = readAction(value);
  if (read === undefined) return { kind: 'unknown-action' };
  if (!personal && !PUBLIC_ACTIONS.includes(read.action.action)) return { kind: 'personal-chat-only' };
  return { kind: 'action', ...read };
}

/** What a typed message is, and where it is typed. */
interface Said {
  readonly utterance: Utterance;
  readonly draft: Draft | undefined;
  readonly personal: boolean;
}

interface Route {
  readonly who: string;
  /** Where the message goes, if this row takes it. */
  readonly takes: (said: Said) => Destination | undefined;
}

/** Who takes a typed message: the first row that does. */
export const ROUTES: readonly Route[] = [
  {
    who: 'nobody: an order about oneself, in front of others',
    takes: ({ utterance, personal }) =>
      isOrder(utterance) && !personal && !PUBLIC_COMMANDS.includes(utterance.command)
        ? { kind: 'personal-chat-only' }
        : undefined,
  },
  {
    who: 'the open question: an order that it may be the answer to',
    takes: ({ utterance, draft }) =>
      isOrder(utterance) && draft !== undefined && mayAnswerRather(utterance)
        ? { kind: 'answer', draft, utterance }
        : undefined,
  },
  { who: 'the order', takes: ({ utterance }) => (isOrder(utterance) ? utterance : undefined) },
  {
    who: 'the open question: anything else but a mere courtesy',
    takes: ({ utterance, draft }) =>
      draft !== undefined && mayAnswer(utterance) ? { kind: 'answer', draft, utterance } : undefined,
  },
  {
    who: 'the last answer: « ce n’est pas ça »',
    takes: ({ utterance }) => (isTopic(utterance, 'desaccord') ? { kind: 'disagreement' } : undefined),
  },
  { who: 'the courtesy, or the FAQ', takes: ({ utterance }) => utterance },
];

function ofUtterance(said: Said): Destination {
  for (const { takes } of ROUTES) {
    const destination = takes(said);
    if (destination !== undefined) return destination;
  }
  return { kind: 'unreadable' };
}

type OrderGiven = Extract<Utterance, { kind: 'command' }>;

const isOrder = (utterance: Utterance): utterance is OrderGiven => utterance.kind === 'command';

const isTopic = (utterance: Utterance, topic: SmalltalkTopic): boolean =>
  utterance.kind === 'smalltalk' && utterance.topic === topic;

/** « Oui pour deux lycéens » answers the open declaration; so may a sentence that is an order only by its drift. */
function mayAnswerRather({ command, intention, score }: OrderGiven): boolean {
  return score < 1 || (command === 'declarer' && intention !== undefined);
}

/** « D'accord » and « ce n'est pas ça » may answer a question; « merci » and « bonjour » do not. */
function mayAnswer(utterance: Utterance): boolean {
  if (utterance.kind !== 'smalltalk') return true;
  return utterance.score < 1 || isTopic(utterance, 'accord') || isTopic(utterance, 'desaccord');
}
