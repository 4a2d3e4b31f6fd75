import type { Attempt, Envoi } from './types';

/** An attempt lasts 10 s at most: an instance that died lets go of its messages after this. */
export const LEASE_MS = 60_000;

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60 * 60 * 1000;

export type Next =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'unreachable' }
  /** `until`: ISO, UTC. */
  | { readonly kind: 'postpone'; readonly until: string };

/** What to do with a message after an attempt; `random` is uniform in [0, 1). What may succeed is never given up. */
export function nextOf({ essais }: Pick<Envoi, 'essais'>, attempt: Attempt, now: Date, random: number): Next {
  if (attempt.kind !== 'failed') return attempt;
  const wait = Math.max(attempt.retryAfterMs ?? 0, backOff(essais, random));
  return { kind: 'postpone', until: later(now, wait) };
}

/** End of a lease taken now (ISO, UTC). */
export function leaseFrom(now: Date): string {
  return later(now, LEASE_MS);
}

/** Doubles with each attempt, up to an hour, give or take a half: those that failed together come back apart. */
function backOff(essais: number, random: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, essais - 1), LONGEST_WAIT_MS) * (0.5 + random);
}

function later(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
