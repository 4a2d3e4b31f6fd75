import { request as requestPlain, type ClientRequest, type RequestOptions } from 'node:http';
import { Agent, request as requestSecure, type AgentOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import { connect } from 'node:tls';
import type { Proxy } from '../../config';

/** Whether a host is reached without the proxy: `*`, its name, or a domain that it belongs to (`.exemple.fr`). */
export function isExcepted(hostname: string, { except }: Proxy): boolean {
  const host = hostname.toLowerCase();
  return except.some((entry) => {
    const domain = entry.replace(/^\*?\./, '');
    return entry === '*' || host === domain || host.endsWith(`.${domain}`);
  });
}

/** The proxy did not open the way. Bears no code of the connection: another attempt would meet the same. */
export class ProxyRefusal extends Error {
  override readonly name = 'ProxyRefusal';
}

/** A call may take 10 s in all: a proxy that is silent for so long is not waited for. */
const CONNECT_WITHIN_MS = 10_000;

type Opened = (error: Error | null, stream: Duplex) => void;

/** Reaches https addresses through a proxy, by CONNECT: the proxy sees the host, never what is said. */
export class TunnelAgent extends Agent {
  constructor(
    private readonly proxyUrl: string,
    private readonly settings: AgentOptions,
  ) {
    super(settings);
  }

  /** The agent keeps the connection that `opened` is given. */
  override createConnection(options: RequestOptions, opened: Opened): undefined {
    const fail = (error: Error): void => opened(error, undefined as never);
    const host = `${options.host ?? ''}:${options.port ?? 443}`;
    const asked = this.ask(host);
    asked
      .on('error', fail)
      .on('timeout', () => asked.destroy(new ProxyRefusal(`The proxy opens no way to ${host}`)))
      .on('connect', ({ statusCode }, socket) => {
        if (statusCode !== 200) {
          socket.destroy();
          return fail(new ProxyRefusal(`The proxy answered ${statusCode ?? 0} when asked for ${host}`));
        }
        const secure = connect({ ...this.settings, socket, servername: options.host ?? '' });
        secure.once('error', fail).once('secureConnect', () => {
          secure.off('error', fail);
          opened(null, secure);
        });
      })
      .end();
  }

  private ask(host: string): ClientRequest {
    const { protocol, username, password, hostname, port } = new URL(this.proxyUrl);
    const send = protocol === 'https:' ? requestSecure : requestPlain;
    const account = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
    const headers = { host, ...(username === '' ? {} : { 'proxy-authorization': `Basic ${account}` }) };
    const place = { hostname: hostname.replace(/^\[|\]$/g, ''), port, agent: false };
    return send({ ...place, method: 'CONNECT', path: host, headers, timeout: CONNECT_WITHIN_MS });
  }
}
