import type { Draft } from '../declaration/types';
import type { FaqOutcome } from '../faq/types';
import type { Command, SmalltalkTopic, Utterance } from '../utterance/types';
import type { CardAction, Inputs } from './cards/actions';
import { readAction } from './cards/actions';
import type { Incoming } from './types';

/** Which feature takes a message. */
export type Destination =
  | { readonly kind: 'action'; readonly action: CardAction; readonly inputs: Inputs }
  | { readonly kind: 'unknown-action' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'command'; readonly command: Command; readonly prefill?: string }
  /** `outcome`: what the FAQ makes of it, when that was computed already. */
  | { readonly kind: 'answer'; readonly draft: Draft; readonly outcome?: FaqOutcome }
  | { readonly kind: 'smalltalk'; readonly topic: SmalltalkTopic }
  /** « Ce n'est pas ça », said of the last answer. */
  | { readonly kind: 'disagreement' }
  | { readonly kind: 'faq'; readonly outcome: FaqOutcome }
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

/**
 * The table, first row that fits: a pressed card · nothing to read · an order · the answer to the open question of a
 * draft · a courtesy or a disagreement · otherwise the FAQ. `draft`: the open one, in a personal chat only.
 */
export function destinationOf(incoming: Incoming, understand: () => Utterance, draft: Draft | undefined): Destination {
  if (incoming.value !== undefined) return ofValue(incoming.value, isPersonal(incoming));
  if (incoming.text.trim() === '') return { kind: 'unreadable' };
  return ofUtterance(understand(), draft, isPersonal(incoming));
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

function ofUtterance(utterance: Utterance, draft: Draft | undefined, personal: boolean): Destination {
  if (utterance.kind === 'command') return ofCommand(utterance, draft, personal);
  if (draft !== undefined && mayAnswer(utterance)) {
    return { kind: 'answer', draft, ...(utterance.kind === 'faq' ? { outcome: utterance.outcome } : {}) };
  }
  return isDisagreement(utterance) ? { kind: 'disagreement' } : utterance;
}

type CommandUtterance = Extract<Utterance, { kind: 'command' }>;

/** « Oui pour deux lycéens » begins a declaration, or answers the one that is open. */
function ofCommand(utterance: CommandUtterance, draft: Draft | undefined, personal: boolean): Destination {
  if (!personal && !PUBLIC_COMMANDS.includes(utterance.command)) return { kind: 'personal-chat-only' };
  if (draft !== undefined && utterance.prefill !== undefined) return { kind: 'answer', draft };
  return utterance;
}

/** « D'accord » and « ce n'est pas ça » may answer a question; « merci » and « bonjour » do not. */
function mayAnswer(utterance: Exclude<Utterance, CommandUtterance>): boolean {
  return utterance.kind === 'faq' || utterance.topic === 'accord' || isDisagreement(utterance);
}

function isDisagreement(utterance: Utterance): boolean {
  return utterance.kind === 'smalltalk' && utterance.topic === 'desaccord';
}
