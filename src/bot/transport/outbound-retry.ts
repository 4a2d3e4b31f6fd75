import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../clock';
import type { OutboundLimits } from './outbound';
import type { WireAnswer } from './wire';

/** Statuses after which Teams asks to send again. */
const TRANSIENT = new Set([412, 429, 502, 503, 504]);

/**
 * Of those, the ones that say that nothing was done. After 502 or 504 a message may well have been posted: creating an
 * activity is not idempotent, and is not repeated.
 */
const NOTHING_DONE = new Set([412, 429, 503]);

/** The connection never carried the request, or was a kept one that the channel had closed. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN']);

/** One call, whatever the number of its attempts. */
export interface Repeatable {
  readonly method: string;
  /** Instant of `performance.now()` after which nothing more is tried. */
  readonly end: number;
  readonly limits: OutboundLimits;
  readonly random: () => number;
}

/** Tries until an answer that is not worth another attempt, within the call's time; then gives it, or throws its error. */
export async function withRetries(call: Repeatable, attempt: () => Promise<WireAnswer>): Promise<WireAnswer> {
  for (let made = 1; ; made += 1) {
    const outcome = await outcomeOf(attempt);
    const wait = made < call.limits.maxAttempts ? waitBeforeRetry(call, outcome, made) : undefined;
    if (wait === undefined || performance.now() + wait >= call.end) return settled(outcome);
    await sleep(wait);
  }
}

type Outcome = { readonly answer: WireAnswer } | { readonly error: unknown };

async function outcomeOf(attempt: () => Promise<WireAnswer>): Promise<Outcome> {
  try {
    return { answer: await attempt() };
  } catch (error) {
    return { error };
  }
}

function settled(outcome: Outcome): WireAnswer {
  if ('error' in outcome) throw outcome.error;
  return outcome.answer;
}

/** Milliseconds to wait before trying again; `undefined`: do not. */
function waitBeforeRetry({ method, limits, random }: Repeatable, outcome: Outcome, made: number): number | undefined {
  const backOff = limits.firstDelayMs * 2 ** (made - 1) * (0.5 + random());
  if ('error' in outcome) return NOT_SENT.has(codeOf(outcome.error)) ? backOff : undefined;
  const { status, retryAfter } = outcome.answer;
  const repeatable = method === 'POST' ? NOTHING_DONE : TRANSIENT;
  return repeatable.has(status) ? Math.max(retryAfterMs(retryAfter), backOff) : undefined;
}

function codeOf(error: unknown): string {
  return String((error as { readonly code?: unknown }).code);
}

/** Seconds or an HTTP date, as milliseconds from now; 0 when absent. */
export function retryAfterMs(header: string | undefined): number {
  if (header === undefined) return 0;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - systemClock().getTime() : seconds * 1000;
  return Number.isNaN(wait) ? 0 : Math.max(0, wait);
}
