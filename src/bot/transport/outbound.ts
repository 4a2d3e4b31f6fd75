import type {
  Pipeline,
  PipelinePolicy,
  PipelineRequest,
  PipelineResponse,
  SendRequest,
} from '@azure/core-rest-pipeline';
import type { ConnectorClient } from 'botframework-connector';
import { setTimeout as sleep } from 'node:timers/promises';

/** How the bot's calls to the channel behave. Times in milliseconds. */
export interface OutboundLimits {
  /** From the call to its answer, token and retries included. */
  readonly deadlineMs: number;
  readonly maxAttempts: number;
  /** Wait before the first retry when the channel names none; doubles, with jitter. */
  readonly firstDelayMs: number;
}

/** Under the 15 s after which Teams sends the activity again. */
export const OUTBOUND_LIMITS: OutboundLimits = { deadlineMs: 10_000, maxAttempts: 4, firstDelayMs: 300 };

/** The call did not end in time. */
export class OutboundDeadline extends Error {
  override readonly name = 'OutboundDeadline';

  constructor(deadlineMs: number) {
    super(`The channel did not answer within ${deadlineMs} ms`);
  }
}

/** Statuses after which Teams asks to send again. */
const TRANSIENT = new Set([412, 429, 502, 503, 504]);

/**
 * Of those, the ones that say that nothing was done. After 502 or 504 a message may well have been posted: creating an
 * activity is not idempotent, and is not repeated.
 */
const NOTHING_DONE = new Set([412, 429, 503]);

/** The connection never carried the request, or was a kept one that the channel had closed. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * Puts the client's calls under a deadline and a bounded retry. The SDK's own retry knows neither; its redirects could
 * carry the token to another host.
 */
export function governOutbound(
  client: ConnectorClient,
  limits = OUTBOUND_LIMITS,
  random = Math.random,
): ConnectorClient {
  const { pipeline } = (client as unknown as { readonly client: { readonly pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  pipeline.addPolicy(deadlinePolicy(limits), { beforePolicies: ['ServiceClientContext_Credentials_SignRequest'] });
  pipeline.addPolicy(retryPolicy(limits, random), { phase: 'Retry' });
  return client;
}

/** Outermost, so that fetching the token counts too: that call knows no deadline of its own. */
function deadlinePolicy({ deadlineMs }: OutboundLimits): PipelinePolicy {
  return {
    name: 'assistantDeadline',
    sendRequest: async (request, next) => {
      const aborter = new AbortController();
      request.abortSignal = aborter.signal;
      return withDeadline(next(request), deadlineMs, () => aborter.abort());
    },
  };
}

/** Rejects with `OutboundDeadline`, after `onLate`, when the promise has not settled in time. */
export async function withDeadline<T>(
  promise: Promise<T>,
  deadlineMs: number,
  onLate = (): void => undefined,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new OutboundDeadline(deadlineMs));
      onLate();
    }, deadlineMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function retryPolicy(limits: OutboundLimits, random: () => number): PipelinePolicy {
  return {
    name: 'assistantRetry',
    sendRequest: async (request, next) => {
      const end = Date.now() + limits.deadlineMs;
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await tryOnce(request, next);
        const wait =
          attempt < limits.maxAttempts ? waitBeforeRetry(request, outcome, attempt, limits, random) : undefined;
        if (wait === undefined || Date.now() + wait >= end) return settle(outcome);
        await sleep(wait, undefined, { signal: request.abortSignal as AbortSignal });
      }
    },
  };
}

type Outcome = { readonly response: PipelineResponse } | { readonly error: unknown };

async function tryOnce(request: PipelineRequest, next: SendRequest): Promise<Outcome> {
  try {
    return { response: await next(request) };
  } catch (error) {
    return { error };
  }
}

function settle(outcome: Outcome): PipelineResponse {
  if ('error' in outcome) throw outcome.error;
  return outcome.response;
}

/** Milliseconds to wait before trying again; `undefined`: do not. */
function waitBeforeRetry(
  { method }: PipelineRequest,
  outcome: Outcome,
  attempt: number,
  { firstDelayMs }: OutboundLimits,
  random: () => number,
): number | undefined {
  const backOff = firstDelayMs * 2 ** (attempt - 1) * (0.5 + random());
  if ('error' in outcome) return NOT_SENT.has(codeOf(outcome.error)) ? backOff : undefined;
  const { status, headers } = outcome.response;
  const repeatable = method === 'POST' ? NOTHING_DONE : TRANSIENT;
  if (!repeatable.has(status)) return undefined;
  return Math.max(retryAfterMs(headers.get('retry-after')), backOff);
}

function codeOf(error: unknown): string {
  return String((error as { readonly code?: unknown }).code);
}

/** Seconds or an HTTP date, as milliseconds from now; 0 when absent. */
function retryAfterMs(header: string | undefined): number {
  if (header === undefined) return 0;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? 0 : Math.max(0, wait);
}
