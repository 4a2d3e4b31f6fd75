import type { FaqOutcome } from '../faq/types';
import type { Order, Utterance } from './types';

/** An order as evaluation files, `--explain` and JSON lines name it: `declarer:non`. */
export const labelOf = ({ id, intention }: Order): string => (intention === undefined ? id : `${id}:${intention}`);

/** An order as evidence names it: `ordre:declarer:non`. */
export const orderKey = (order: Order): string => `ordre:${labelOf(order)}`;

/** What comes of a message. Whoever is offered orders chooses, whatever the FAQ alone would have done. */
export function outcomeOf(utterance: Utterance): FaqOutcome['kind'] | 'smalltalk' | 'command' {
  if (utterance.kind !== 'faq') return utterance.kind;
  return utterance.orders.length > 0 ? 'ambiguous' : utterance.outcome.kind;
}
