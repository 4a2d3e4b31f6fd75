import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { createLogger } from '../../src/logging';
import { startServer, type ServerLimits } from '../../src/server';
import type { HttpServer, Route } from '../../src/server/types';
import { Connections } from '../../src/server/connections';
import { send, sendJson } from './raw-request';
import { NO_CHECKS } from '../builders/health';

const health = NO_CHECKS;
const page: Route = { method: 'GET', path: '/', handle: async (_request, response) => void response.end('page') };
const message: Route = {
  method: 'POST',
  path: '/api/messages',
  handle: async ({ headers }, response) => {
    response.statusCode = headers.authorization === 'Bearer good' ? 200 : 401;
    response.end();
  },
};

/** Cut with data unread, a connection is reset first: an error, then closed. */
const closed = (socket: Socket): Promise<void> => new Promise((resolve) => socket.once('close', () => resolve()));

const ROOMY: ServerLimits = { total: 100, perPeer: 100, headers: 60_000, request: 60_000, check: 20 };

describe('connections', () => {
  let server: HttpServer;
  let logged: string[];
  const sockets: Socket[] = [];

  async function start(limits: Partial<ServerLimits>): Promise<void> {
    logged = [];
    const destination = { write: (line: string) => void logged.push(line) };
    const logger = createLogger({ level: 'info', json: true, destination });
    const routes = [page, message];
    server = await startServer({
      host: '127.0.0.1',
      port: 0,
      routes,
      logger,
      health,
      limits: { ...ROOMY, ...limits },
    });
  }

  async function open(): Promise<Socket> {
    const socket = connect(server.port, '127.0.0.1').on('error', () => undefined);
    sockets.push(socket);
    await once(socket, 'connect');
    return socket;
  }

  /** Writes a request on a connection that stays open, and waits for its answer. */
  async function say(socket: Socket, token: string): Promise<void> {
    socket.write(
      `POST /api/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${token}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
    );
    await once(socket, 'data');
  }

  afterEach(async () => {
    sockets.splice(0).forEach((socket) => socket.destroy());
    await server.close(100);
  });

  it('of idle peers, many more than the limit, keep nobody from being answered', async () => {
    await start({ total: 20 });
    await Promise.all(Array.from({ length: 120 }, open));
    for (let times = 0; times < 5; times += 1) expect((await send(server.url)).status).toBe(200);
    expect(logged.filter((line) => line.includes('too many connections'))).toHaveLength(1);
  });

  it('that brought a valid token outlive newer ones that brought none', async () => {
    await start({ total: 3 });
    const proven = await open();
    await say(proven, 'Bearer good');
    const gone: string[] = [];
    proven.on('close', () => gone.push('proven'));
    const refused = await open();
    await say(refused, 'Bearer bad');
    refused.on('close', () => gone.push('refused'));
    await open();
    await open();
    await closed(refused);
    await say(proven, 'Bearer good');
    expect(gone).toEqual(['refused']);
  });

  it('whose request is half sent are waiting ones: they make room', async () => {
    await start({ total: 1 });
    const slow = await open();
    slow.write(
      'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    );
    const dropped = closed(slow);
    await say(await open(), 'Bearer good');
    await dropped;
  });

  it('that send neither headers nor a body to the end are closed when their time is over', async () => {
    await start({ headers: 40, request: 60 });
    const silent = await open();
    silent.write('GET / HTTP/1.1\r\n');
    const [answer] = (await once(silent, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('the connections of one public address', () => {
  const socket = (): Socket & { gone: boolean } => {
    const fake = { gone: false, once: () => fake, destroy: () => void (fake.gone = true) };
    return fake as unknown as Socket & { gone: boolean };
  };

  it('drop the one that waits the longest past their own limit, and those of nobody else', () => {
    const connections = new Connections({ total: 100, perPeer: 2 }, () => undefined);
    const other = socket();
    connections.admit(other, '52.112.0.9');
    const ours = [socket(), socket(), socket()];
    ours.forEach((one) => connections.admit(one, '52.112.0.1'));
    expect([other, ...ours].map(({ gone }) => gone)).toEqual([false, true, false, false]);
  });

  it('are counted together for one IPv6 customer', () => {
    const connections = new Connections({ total: 100, perPeer: 1 }, () => undefined);
    const first = socket();
    connections.admit(first, '2603:1020:1:2::1');
    connections.admit(socket(), '2603:1020:1:2:ffff::9');
    expect(first.gone).toBe(true);
  });

  it('are not counted for a private one, which may be a proxy', () => {
    const connections = new Connections({ total: 100, perPeer: 1 }, () => undefined);
    const first = socket();
    connections.admit(first, undefined);
    connections.admit(socket(), undefined);
    expect(first.gone).toBe(false);
  });
});

describe('a message through the borders', () => {
  it('is served with a slash at the end of its path', async () => {
    const logger = createLogger({ level: 'silent', json: true });
    const server = await startServer({ host: '127.0.0.1', port: 0, routes: [message], logger, health });
    const answer = await sendJson(server.url, '/api/messages/', {}, { authorization: 'Bearer good' });
    expect(answer.status).toBe(200);
    await server.close(100);
  });
});
