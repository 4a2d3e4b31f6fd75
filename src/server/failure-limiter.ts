import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Next, Request, RequestHandler, Response } from 'restify';
import { clientAddress, networkOf } from './addresses';
import { answerStatus } from './errors';

/**
 * Failures that one address may cause in a window. Generous: a misconfigured client must not be cut at once. Only
 * refused requests count, since all of Teams comes from few addresses.
 */
const MAX_FAILURES = 120;
const WINDOW_SECONDS = 60;
const COUNTED = new Set([400, 401, 403, 405, 413, 415]);

/** Counts the refused requests of each address. */
export class FailureLimiter {
  private readonly limiter: RateLimiterMemory;

  constructor(
    maxFailures = MAX_FAILURES,
    private readonly windowSeconds = WINDOW_SECONDS,
  ) {
    this.limiter = new RateLimiterMemory({ points: maxFailures, duration: windowSeconds });
  }

  /** Seconds to wait, or 0 when the address is free. */
  async blockedFor(address: string): Promise<number> {
    const state = await this.limiter.get(networkOf(address));
    if (state === null || state.remainingPoints > 0) return 0;
    return Math.min(this.windowSeconds, Math.max(1, Math.ceil(state.msBeforeNext / 1000)));
  }

  async count(address: string): Promise<void> {
    await this.limiter.penalty(networkOf(address));
  }
}

/** In front of everything: an address that failed too often gets 429 for the rest of the window. */
export function limitFailures(limiter: FailureLimiter, options: { readonly trustProxy: boolean }): RequestHandler {
  return (request: Request, response: Response, next: Next) => {
    const address = clientAddress(request, options.trustProxy);
    if (address === undefined) return next();
    response.once('finish', () => {
      if (COUNTED.has(response.statusCode)) void limiter.count(address);
    });
    void limiter.blockedFor(address).then((seconds) => {
      if (seconds === 0) return next();
      response.setHeader('retry-after', String(seconds));
      answerStatus(response, 429);
      return next(false);
    });
  };
}
