/** What a message is about: each kind is told once for its subject. */
export type NatureEnvoi = 'recepisse' | 'remplacee';

/** What is shown, as data: a card with the words of its notification. */
export interface ContenuEnvoi {
  readonly card: Readonly<Record<string, unknown>>;
  readonly summary: string;
}

/** A message that must reach a person and is no answer of a turn under way, or whose sending failed. */
export interface Envoi {
  /** Bears the message through every attempt: two messages with one id are the same one. */
  readonly id: string;
  readonly personne: string;
  readonly nature: NatureEnvoi;
  /** Reference of the declaration that it tells of. */
  readonly sujet: string;
  /** Another person whom it names: erased, they take it with them. */
  readonly nomme?: string;
  readonly contenu: ContenuEnvoi;
  /** ISO, UTC: not sent before; while an instance sends it, the end of its lease. */
  readonly pas_avant: string;
  /** Attempts begun. */
  readonly essais: number;
}

/** What became of one attempt. */
export type Attempt =
  | { readonly kind: 'delivered' }
  /** The channel will not take it for this person: the assistant was removed, or the conversation is gone. */
  | { readonly kind: 'unreachable' }
  /** Another attempt may succeed. `retryAfterMs`: what the channel asked to wait. */
  | { readonly kind: 'failed'; readonly retryAfterMs?: number };

/** Messages to be delivered, on whatever keeps them. Later features send by `put` alone. */
export interface OutboxStore {
  /** Kept once for each id: a second one changes nothing. */
  put(envoi: Envoi): Promise<void>;
  /** Takes those that are due, the oldest first, each for one instance alone until `leaseUntil` (ISO, UTC). */
  claim(now: string, leaseUntil: string, limit: number): Promise<readonly Envoi[]>;
  /** Delivered: nothing of it is kept. */
  delivered(id: string): Promise<void>;
  /** Kept for the secretariat, and never tried again. */
  unreachable(id: string): Promise<void>;
  /** Nothing to this person before this instant (ISO, UTC), the conversation being what the channel holds back. */
  postpone(personne: string, until: string): Promise<void>;
}
