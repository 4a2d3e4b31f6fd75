/** An answer over HTTP, read whole. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** The answering machine's clock (its `Date` header, to the second). */
  readonly date?: Date;
  /** Our clock half way between the question and the answer. */
  readonly askedAt: Date;
}

export type Asked =
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** `code` is the network's or TLS's own (`ENOTFOUND`, `CERT_HAS_EXPIRED`), `TIMEOUT` past the deadline. */
  | { readonly kind: 'unreached'; readonly code: string };

export interface Question {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks an address, following no redirection (a token must not be carried elsewhere). Never rejects. */
export type Ask = (url: string, question?: Question) => Promise<Asked>;

/** Longest answer that a check has a use for. */
const MAX_BODY = 64 * 1024;

/** Each question has that long, answer read. */
export function askWithin(deadlineMs: number, clock: () => Date): Ask {
  return async (url, question = {}) => {
    const before = clock().getTime();
    try {
      const signal = AbortSignal.timeout(deadlineMs);
      const response = await fetch(url, { ...question, redirect: 'manual', signal });
      const middle = (before + clock().getTime()) / 2;
      const body = (await response.text()).slice(0, MAX_BODY);
      const date = dateOf(response.headers.get('date'));
      return { kind: 'answered', answer: { status: response.status, body, date, askedAt: new Date(middle) } };
    } catch (error) {
      return { kind: 'unreached', code: codeOf(error) };
    }
  };
}

function dateOf(header: string | null): Date | undefined {
  const at = Date.parse(header ?? '');
  return Number.isNaN(at) ? undefined : new Date(at);
}

function codeOf(error: unknown): string {
  const { name, cause } = error as { readonly name?: string; readonly cause?: unknown };
  if (name === 'TimeoutError') return 'TIMEOUT';
  const { code } = (cause ?? error) as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'UNKNOWN';
}

/** Fields of a JSON object, or none when it is no such thing. */
export function jsonOf({ body }: Answer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
