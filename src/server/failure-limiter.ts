import { isIP } from 'node:net';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { IncomingMessage } from 'node:http';
import type { Next, Request, RequestHandler, Response } from 'restify';
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
    const state = await this.limiter.get(keyOf(address));
    if (state === null || state.remainingPoints > 0) return 0;
    return Math.min(this.windowSeconds, Math.max(1, Math.ceil(state.msBeforeNext / 1000)));
  }

  async count(address: string): Promise<void> {
    await this.limiter.penalty(keyOf(address));
  }
}

/** An IPv6 customer holds a whole /64. */
function keyOf(address: string): string {
  return isIP(address) === 6 ? expand(address).slice(0, 4).join(':') : address;
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  return [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
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

/**
 * Address to count under. A private peer is a proxy (or this machine): counting under it would block everybody behind
 * it, so it counts only through the `X-Forwarded-For` of a proxy declared as ours.
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string | undefined {
  const peer = plain(request.socket.remoteAddress ?? '');
  if (!isPrivate(peer)) return peer;
  return trustProxy ? lastForwarded(request) : undefined;
}

/** The entry that our proxy appended; the others come from the client. Azure adds a port to it. */
function lastForwarded({ headers }: IncomingMessage): string | undefined {
  const last =
    String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  const address = plain(last.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1'));
  return isIP(address) === 0 ? undefined : address;
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const PRIVATE =
  /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd]|fe[89ab])/i;

function isPrivate(address: string): boolean {
  return address === '' || PRIVATE.test(address);
}
