import type { Utterance } from '../utterance/types';
import type { Understand } from './types';

/** A message, and what it should be: an order (`declarer:non`), a courtesy, or an entry. */
export interface LabelledOrder {
  readonly message: string;
  readonly label: string;
}

/** `wrong`: another order was followed at once. `missed`: anything else. */
export type OrderOutcome = 'at-once' | 'offered' | 'wrong' | 'missed';

export interface OrderVerdict extends LabelledOrder {
  readonly outcome: OrderOutcome;
  /** The label of what was followed or answered at once; nothing where the person chooses. */
  readonly given?: string;
}

/** Judges one labelled message by what the person would see. */
export function judgeOrder({ message, label }: LabelledOrder, understand: Understand): OrderVerdict {
  const utterance = understand(message);
  const given = givenAtOnce(utterance);
  return { message, label, outcome: outcomeOf(label, given, utterance), ...(given[0] && { given: given.join(' ') }) };
}

function outcomeOf(label: string, given: readonly string[], utterance: Utterance): OrderOutcome {
  if (given.includes(label)) return 'at-once';
  if (utterance.kind === 'command') return 'wrong';
  return offeredBy(utterance).includes(label) ? 'offered' : 'missed';
}

function givenAtOnce(utterance: Utterance): readonly string[] {
  switch (utterance.kind) {
    case 'command':
      return [labelled(utterance.command, utterance.intention)];
    case 'smalltalk':
      return [utterance.topic];
    case 'faq': {
      const { outcome, orders } = utterance;
      return orders.length === 0 && outcome.kind === 'answered' ? outcome.fiches.map(({ id }) => id) : [];
    }
  }
}

/** Entries shown beside orders. */
const BESIDE = 2;

function offeredBy(utterance: Utterance): readonly string[] {
  if (utterance.kind !== 'faq') return [];
  const { orders, outcome } = utterance;
  const shown = outcome.kind === 'answered' ? outcome.fiches : outcome.kind === 'ambiguous' ? outcome.candidates : [];
  const ids = (outcome.kind === 'no_match' ? outcome.near : shown).map(({ id }) => id);
  return [
    ...orders.map(({ id, intention }) => labelled(id, intention)),
    ...(orders.length === 0 ? ids : ids.slice(0, BESIDE)),
  ];
}

const labelled = (id: string, intention: string | undefined): string =>
  intention === undefined ? id : `${id}:${intention}`;
