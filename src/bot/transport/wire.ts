import { Agent, request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as SecureAgent, request as requestSecure } from 'node:https';
import { urlToHttpOptions } from 'node:url';
import type { Proxy } from '../../config';
import { OutboundDeadline } from './outbound';
import { isExcepted, TunnelAgent } from './proxy';

export interface WireRequest {
  readonly method: string;
  /** Below the service's own address, query included, without a slash first. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface WireAnswer {
  readonly status: number;
  /** Header `Retry-After`, as written. */
  readonly retryAfter?: string;
  readonly body: string;
}

/** Sends one request to one service. Rejects with `OutboundDeadline` after `withinMs`, or with the connection's error. */
export type Line = (request: WireRequest, withinMs: number) => Promise<WireAnswer>;

export interface WireOptions {
  readonly proxy?: Proxy;
  /** Certificates trusted instead of the machine's, in PEM: for tests. */
  readonly ca?: string;
}

/** HTTP to the channel: connections kept, redirections not followed (they could carry the token elsewhere). */
export class Wire {
  private readonly plain = new Agent(KEPT);
  private readonly secure: SecureAgent;
  private readonly tunnelled: SecureAgent | undefined;

  constructor(private readonly options: WireOptions = {}) {
    const settings = { ...KEPT, ca: options.ca };
    this.secure = new SecureAgent(settings);
    this.tunnelled = options.proxy && new TunnelAgent(options.proxy.url, settings);
  }

  /** The line to a service address. Plain HTTP is for this machine only: it never goes through the proxy. */
  to(serviceUrl: string): Line {
    const url = new URL(serviceUrl);
    const folder = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
    const target = urlToHttpOptions(url);
    const isSecure = url.protocol === 'https:';
    const service = {
      host: { hostname: target.hostname, port: target.port, agent: isSecure ? this.agentFor(url) : this.plain },
      folder,
      send: isSecure ? requestSecure : requestPlain,
    };
    return (request, withinMs) => exchange(service, request, withinMs);
  }

  private agentFor({ hostname }: URL): Agent {
    const { proxy } = this.options;
    return this.tunnelled !== undefined && proxy !== undefined && !isExcepted(hostname, proxy)
      ? this.tunnelled
      : this.secure;
  }
}

/** A connection left idle is closed before the network in between forgets it. */
const KEPT = { keepAlive: true, timeout: 60_000 };

interface Service {
  readonly host: RequestOptions;
  readonly folder: string;
  readonly send: typeof requestPlain;
}

function exchange({ host, folder, send }: Service, request: WireRequest, withinMs: number): Promise<WireAnswer> {
  const { method, path, headers, body } = request;
  return new Promise((resolve, reject) => {
    const sent = send({ ...host, method, path: folder + path, headers });
    const timer = setTimeout(() => {
      reject(new OutboundDeadline());
      sent.destroy();
    }, withinMs);
    sent
      .on('close', () => clearTimeout(timer))
      .on('error', reject)
      .on('response', (response: IncomingMessage) => void read(response).then(resolve, reject))
      .end(body);
  });
}

/** An answer cut short bears no code of the connection: what it answered was done, and is not to be sent again. */
async function read(response: IncomingMessage): Promise<WireAnswer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of response) chunks.push(chunk as Buffer);
  } catch (cause) {
    throw new Error(`The answer (${response.statusCode ?? 0}) was cut short`, { cause });
  }
  const body = Buffer.concat(chunks).toString('utf8');
  return { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], body };
}
