import { agreementIn, plain } from '../../french';
import type { CardAction } from '../cards/actions';
import { ExpiringMap } from '../expiring-map';
import type { Reply } from '../types';
import type { Person } from '../../declaration/types';

/** Some days of a département's people. */
const MAX_REMEMBERED = 5_000;
/** After a longer pause, « oui » is of something else. */
const REMEMBERED_MS = 10 * 60 * 1000;

/** A card that asks « oui ou non » before what cannot be undone by « retour ». */
export interface Confirmation {
  /** Title of the button that agrees: typed, it agrees too. */
  readonly said: string;
  readonly yes: CardAction;
  readonly no?: CardAction;
  /** Message that holds the card. */
  readonly card: string;
}

/** Who is asked. */
interface Asked {
  readonly person: Person;
}

/**
 * What each person was last asked to confirm, so that « oui » may be typed as well as pressed: by the very next message
 * only. In memory alone: without it (a restart, another instance) the button is left.
 */
export interface Confirmations {
  remember(asked: Asked, confirmation: Confirmation): void;
  /** Gives it, and forgets it. */
  take(asked: Asked): Confirmation | undefined;
}

/** `now` gives milliseconds. */
export function createConfirmations(now: () => number): Confirmations {
  const asked = new ExpiringMap<Confirmation>(MAX_REMEMBERED, now);
  return {
    remember: ({ person }, confirmation) => asked.set(person.id, confirmation, REMEMBERED_MS),
    take: ({ person }) => {
      const found = asked.get(person.id);
      asked.delete(person.id);
      return found;
    },
  };
}

/** The card, remembered once it is sent. */
export function askingCard(
  turn: Asked & { readonly confirmations: Confirmations },
  card: Extract<Reply, { kind: 'card' }>,
  asks: Omit<Confirmation, 'card'>,
): Reply {
  return {
    ...card,
    onSent: (id) => {
      turn.confirmations.remember(turn, { ...asks, card: id });
      return Promise.resolve();
    },
  };
}

/** What a typed message answers to what was asked, if it answers it; what cannot be undone needs a clear « oui ». */
export function confirmedBy({ said, yes, no }: Confirmation, text: string): CardAction | undefined {
  if (plain(text) === plain(said)) return yes;
  const agreement = agreementIn(text, 'clear');
  if (agreement === undefined) return undefined;
  return agreement === 'agrees' ? yes : no;
}
