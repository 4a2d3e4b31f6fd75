import { createServer as createPlainServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { CERTIFICATE, KEY } from './self-made-certificate';

/** Teams over TLS, under Microsoft's own name: what was asked of it, and over how many connections. */
export interface TlsChannel {
  readonly port: number;
  readonly asked: { readonly method?: string; readonly url?: string; readonly host?: string }[];
  connections: number;
  close(): Promise<void>;
}

export async function openTlsChannel(): Promise<TlsChannel> {
  const server = createSecureServer({ cert: CERTIFICATE, key: KEY });
  const channel: TlsChannel = { port: 0, asked: [], connections: 0, close: () => closed(server) };
  server.on('secureConnection', () => (channel.connections += 1));
  server.on('request', ({ method, url, headers }: IncomingMessage, response) => {
    channel.asked.push({ method, url, host: headers.host });
    response.end(JSON.stringify({ id: `sent-${channel.asked.length}` }));
  });
  return Object.assign(channel, { port: await listening(server) });
}

/** A proxy that opens the way to `port` of this machine, whatever the host that it is asked for. */
export interface ConnectProxy {
  readonly url: string;
  /** Hosts asked for, with the account given. */
  readonly asked: { readonly host?: string; readonly account?: string }[];
  /** Status that it answers instead of opening the way. */
  refusal?: number;
  close(): Promise<void>;
}

export async function openConnectProxy(port: number): Promise<ConnectProxy> {
  const server = createPlainServer();
  const opened: Socket[] = [];
  const proxy: ConnectProxy = {
    url: '',
    asked: [],
    close: () => {
      for (const socket of opened) socket.destroy();
      return closed(server);
    },
  };
  server.on('connect', ({ url, headers }: IncomingMessage, socket: Socket) => {
    proxy.asked.push({ host: url, account: headers['proxy-authorization'] });
    if (proxy.refusal !== undefined) return socket.end(`HTTP/1.1 ${proxy.refusal} Refused\r\n\r\n`);
    const beyond = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 Connection established\r\n\r\n'));
    opened.push(socket, beyond);
    beyond.on('error', () => socket.destroy()).pipe(socket);
    return socket.on('error', () => beyond.destroy()).pipe(beyond);
  });
  return Object.assign(proxy, { url: `http://127.0.0.1:${await listening(server)}` });
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
