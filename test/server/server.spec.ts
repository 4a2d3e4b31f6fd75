import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createLogger } from '../../src/logging';
import { startServer, type Check, type HealthOptions } from '../../src/server';
import type { HttpServer, Route } from '../../src/server/types';
import { send, sendBytes, sendJson } from './raw-request';

const echo: Route = {
  method: 'POST',
  path: '/echo/:id',
  handle: async (request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id: request.params.id, body: request.body }));
  },
};

const failing: Route = {
  method: 'GET',
  path: '/failing',
  handle: async () => {
    throw new Error('secret detail');
  },
};

const page: Route = {
  method: 'GET',
  path: '/',
  handle: async (_request, response) => {
    response.end('<p>page</p>');
  },
};

/** Begins an answer and keeps it open, as a stream does. */
const stream: Route = {
  method: 'GET',
  path: '/stream',
  handle: async (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: first');
  },
};

const versions = { program: '1.2.3', knowledge: 'abc', schema: 4 };

describe('the server', () => {
  let server: HttpServer;
  let health: HealthOptions;
  let database: Check['state'];
  let knowledge: Check['state'];
  let logged: string[];

  beforeEach(async () => {
    [database, knowledge] = ['ok', 'ok'];
    const checks = { database: async () => ({ state: database }), knowledge: async () => ({ state: knowledge }) };
    health = { versions: () => versions, checks, essential: ['knowledge'] };
    logged = [];
    const logger = createLogger({
      level: 'info',
      json: true,
      destination: { write: (line) => void logged.push(line) },
    });
    const routes = [echo, failing, page, stream];
    server = await startServer({ host: '127.0.0.1', port: 0, routes, logger, health });
  });

  afterEach(() => server.close(100));

  it('gives a route its parameters and its JSON body', async () => {
    const answer = await sendJson(server.url, '/echo/a%20b', { text: 'é' });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ id: 'a b', body: { text: 'é' } });
  });

  it.each([
    ['no content type', {}],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['text', { 'content-type': 'text/plain' }],
    ['a type that only begins like JSON', { 'content-type': 'application/jsonp' }],
    ['an encoding that is not identity', { 'content-type': 'application/json', 'content-encoding': 'br' }],
  ])('refuses %s with 415', async (_name, headers) => {
    const answer = await send(server.url, { method: 'POST', path: '/echo/1', headers, body: '{}' });
    expect(answer.status).toBe(415);
  });

  it('refuses a gzip bomb before reading it', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const headers = {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'content-length': String(bomb.length),
    };
    const answer = await send(server.url, { method: 'POST', path: '/echo/1', headers, body: bomb });
    expect(answer.status).toBe(415);
  });

  it('takes a body of 200 KB, and refuses one over the limit whether its length is said or not', async () => {
    const text = 'x'.repeat(200_000);
    expect((await sendJson(server.url, '/echo/1', { text })).status).toBe(200);
    const headers = { 'content-length': String(300_000) };
    expect((await sendJson(server.url, '/echo/1', JSON.stringify('x'.repeat(299_998)), headers)).status).toBe(413);
    const chunked = { 'transfer-encoding': 'chunked' };
    expect((await sendJson(server.url, '/echo/1', JSON.stringify('x'.repeat(299_998)), chunked)).status).toBe(413);
  });

  it('cuts a body without length while it streams, and keeps nothing of it', async () => {
    const socket = connect(server.port, '127.0.0.1').on('error', () => undefined);
    socket.write(
      'POST /echo/1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    const chunk = `10000\r\n${'x'.repeat(0x1_0000)}\r\n`;
    const endless = setInterval(() => socket.write(chunk), 1);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /);
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(endless);
  });

  it.each([
    ['bad JSON', { method: 'POST', path: '/echo/1', body: '{"a":' }, 400],
    ['an unknown path', { method: 'GET', path: '/nowhere/<script>' }, 404],
    ['a method that the path does not take', { method: 'GET', path: '/echo/1' }, 405],
    ['a failing route', { method: 'GET', path: '/failing' }, 500],
  ])('answers %s barely, whatever the client accepts', async (_name, request, status) => {
    const headers = { 'content-type': 'application/json', accept: 'text/plain' };
    const answer = await send(server.url, { ...request, headers });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toEqual({ status });
  });

  it('leaves a line in the log for an address that it does not serve, without its query', async () => {
    await send(server.url, { path: '/api/message?token=abc' });
    expect(logged.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({ status: 404, method: 'GET', path: '/api/message' }),
    );
    expect(logged.join()).not.toContain('abc');
  });

  it('logs the cause that it does not tell', async () => {
    await send(server.url, { path: '/failing' });
    expect(logged.join()).toContain('secret detail');
  });

  it('answers an upgrade request with 426 and closes', async () => {
    const answer = await sendBytes(
      server.port,
      'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 426 /);
  });

  it.each(['//[', '*', 'http://[', '/%zz', '/%E0%A4%A'])('survives the path %s', async (path) => {
    const answer = await sendBytes(server.port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await send(server.url)).status).toBe(200);
  });

  it('answers its own machine only when it listens on loopback', async () => {
    const answer = await send(server.url, { headers: { host: 'rebound.example' } });
    expect(answer.status).toBe(421);
  });

  it('sets security headers, and does not name its software', async () => {
    const { headers } = await send(server.url);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  describe('its health', () => {
    const ready = async (path = '/health/ready') => {
      const { status, body } = await send(server.url, { path });
      return [status, JSON.parse(body)];
    };
    const seen = { database: { state: 'ok' }, knowledge: { state: 'ok' } };

    it.each(['/health', '/health/ready'])('is told with versions and checks on %s', async (path) => {
      expect(await ready(path)).toEqual([200, { status: 'ok', versions, checks: seen }]);
    });

    it('is degraded, and not to be taken out, without a database', async () => {
      database = 'failing';
      expect(await ready()).toMatchObject([200, { status: 'degraded', checks: { database: { state: 'failing' } } }]);
    });

    it('is unavailable without knowledge, though the process lives', async () => {
      knowledge = 'failing';
      expect(await ready()).toMatchObject([503, { status: 'unavailable' }]);
      expect(await ready('/health/live')).toEqual([200, { status: 'ok' }]);
    });

    it('does not wait for a check that does not end, nor break on one that fails', async () => {
      await server.close();
      const checks = { slow: () => new Promise<Check>(() => undefined), broken: () => Promise.reject(new Error('x')) };
      health = { versions: () => versions, checks, essential: [] };
      server = await startServer({
        host: '127.0.0.1',
        port: 0,
        routes: [],
        logger: createLogger({ level: 'silent', json: true }),
        health,
      });
      expect(await ready()).toMatchObject([
        200,
        { status: 'degraded', checks: { slow: { state: 'failing' }, broken: { state: 'failing' } } },
      ]);
    });
  });

  it.each(['/health', '/', '/failing'])('answers HEAD %s as GET, without the body', async (path) => {
    const whole = await send(server.url, { path });
    const head = await send(server.url, { method: 'HEAD', path });
    expect([head.status, head.body]).toEqual([whole.status, '']);
    expect(head.headers['content-type']).toBe(whole.headers['content-type']);
  });

  it('answers HEAD with 503 when it cannot serve', async () => {
    knowledge = 'failing';
    expect((await send(server.url, { method: 'HEAD', path: '/health' })).status).toBe(503);
  });

  it('ends HEAD of a stream at once', async () => {
    const head = await send(server.url, { method: 'HEAD', path: '/stream' });
    expect([head.status, head.headers['content-type'], head.body]).toEqual([200, 'text/event-stream', '']);
  });

  it('says in one sentence that its port is taken', async () => {
    const logger = createLogger({ level: 'silent', json: true });
    const again = startServer({ host: '127.0.0.1', port: server.port, routes: [], logger, health });
    await expect(again).rejects.toMatchObject({ code: 'address-in-use' });
  });
});
