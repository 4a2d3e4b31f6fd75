import { Agent, get } from 'node:http';
import { createLogger } from '../../src/logging';
import { startServer } from '../../src/server';
import type { HttpServer, Route } from '../../src/server/types';
import { send } from './raw-request';
import { NO_CHECKS } from '../builders/health';

/** A route that answers when told to. */
function held(): { route: Route; arrived: Promise<void>; release: () => void } {
  let release = (): void => undefined;
  let announce = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const arrived = new Promise<void>((resolve) => (announce = resolve));
  const handle: Route['handle'] = async (_request, response) => {
    announce();
    await gate;
    response.end('done');
  };
  return { route: { method: 'GET', path: '/held', handle }, arrived, release: () => release() };
}

function start(route: Route): Promise<HttpServer> {
  const logger = createLogger({ level: 'silent', json: true });
  return startServer({ host: '127.0.0.1', port: 0, routes: [route], logger, health: NO_CHECKS });
}

describe('stopping the server', () => {
  it('lets the answer under way end, tells its client to leave, and takes no other', async () => {
    const { route, arrived, release } = held();
    const server = await start(route);
    const answer = send(server.url, { path: '/held' });
    await arrived;
    const closed = server.close();
    await expect(send(server.url, { path: '/held' })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    release();
    expect(await answer).toMatchObject({ status: 200, body: 'done', headers: { connection: 'close' } });
    await closed;
  });

  it('closes the connections that wait for nothing', async () => {
    const server = await start(held().route);
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve) => {
      get(`${server.url}/health`, { agent }, (incoming) => incoming.resume().on('end', () => resolve()));
    });
    await server.close();
    agent.destroy();
  });

  it('cuts at the deadline what does not end', async () => {
    const { route, arrived } = held();
    const server = await start(route);
    const answer = send(server.url, { path: '/held' });
    const cut = expect(answer).rejects.toMatchObject({ code: 'ECONNRESET' });
    await arrived;
    await server.close(20);
    await cut;
  });
});
