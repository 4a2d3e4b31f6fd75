import type { ConnectorClient } from 'botframework-connector';
import { requestOf } from './operation';
import { withDeadline, type OutboundLimits } from './outbound';
import { retryAfterMs, withRetries } from './outbound-retry';
import type { Line, WireAnswer, WireRequest } from './wire';

/** The channel refused the call. Its own words are left out: they may quote what was sent. */
export class ChannelRefusal extends Error {
  override readonly name = 'ChannelRefusal';

  constructor(
    readonly statusCode: number,
    /** The channel's code, such as `ConversationNotFound`. */
    readonly code: string | undefined,
    /** How long it asks to wait before another attempt. */
    readonly retryAfterMs = 0,
  ) {
    super(`The channel answered ${statusCode}${code === undefined ? '' : ` (${code})`}`);
  }
}

export interface ConnectorOptions {
  readonly line: Line;
  readonly limits: OutboundLimits;
  /** Uniform in [0, 1). */
  readonly random?: () => number;
}

/**
 * Makes the client's calls go over our line, under a deadline and a bounded retry: the SDK's own transport knows
 * neither, costs a quarter of a turn, and drops what it does not know. Callbacks are not called: promises are given.
 */
export function overLine(client: ConnectorClient, { line, limits, random = Math.random }: ConnectorOptions): void {
  const send = async (...[given, spec]: Parameters<ConnectorClient['sendOperationRequest']>): Promise<unknown> => {
    const end = performance.now() + limits.deadlineMs;
    const request = await withDeadline(signed(client, requestOf(given, spec)), limits.deadlineMs);
    const call = { method: request.method, end, limits, random };
    const answer = await withRetries(call, () => line(request, end - performance.now()));
    if (answer.status >= 200 && answer.status < 300) return contentOf(answer);
    throw new ChannelRefusal(answer.status, codeOf(answer), retryAfterMs(answer.retryAfter));
  };
  client.sendOperationRequest = send as ConnectorClient['sendOperationRequest'];
}

type Signable = Parameters<ConnectorClient['credentials']['signRequest']>[0];

/** With the bot's token, where it has an identity. Fetching one counts in the call's time: it knows no deadline. */
async function signed({ credentials }: ConnectorClient, request: WireRequest): Promise<WireRequest> {
  const added = new Map<string, string>();
  const headers = { set: (name: string, value: string) => void added.set(name.toLowerCase(), value) };
  await credentials.signRequest({ headers } as unknown as Signable);
  return { ...request, headers: { ...request.headers, ...Object.fromEntries(added) } };
}

/** What it took is taken: an answer that is no JSON tells nothing more, and is no failure. */
function contentOf({ body }: WireAnswer): unknown {
  const content = parsed(body);
  return typeof content === 'object' && content !== null ? content : {};
}

function codeOf({ body }: WireAnswer): string | undefined {
  const code = (parsed(body) as { readonly error?: { readonly code?: unknown } } | null | undefined)?.error?.code;
  return typeof code === 'string' && /^\w{1,64}$/.test(code) ? code : undefined;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
