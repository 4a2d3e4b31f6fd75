import type { AddressInfo, Socket } from 'node:net';
import { createServer, plugins, type Request, type RequestHandler, type Response, type Server } from 'restify';
import { isLoopback } from '../config';
import type { Logger } from '../logging';
import { StartRefused } from '../start-refused';
import { answerErrorsBarely, answerStatus } from './errors';
import { FailureLimiter, limitFailures } from './failure-limiter';
import { gate } from './gate';
import { healthRoute, type Health } from './health';
import { protectPages } from './security-headers';
import { gracefulClose, markRunning } from './shutdown';
import type { HttpServer, Route, RouteRequest } from './types';

export type { Health } from './health';

export interface ServerOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly routes: readonly Route[];
  readonly logger: Logger;
  /** Never rejects for a database that does not answer: says it in `status`. */
  readonly health: () => Promise<Health>;
  readonly trustProxy?: boolean;
}

/** Largest JSON body taken: Teams sends about 80 KB at most, a card's inputs included. */
const MAX_BODY_BYTES = 256 * 1024;
const MAX_CONNECTIONS = 2_000;
const MAX_HEADERS = 100;
/** Time to receive a whole request. */
const REQUEST_TIMEOUT_MS = 15_000;
const HEADERS_TIMEOUT_MS = 10_000;
/** Above the idle time of usual front ends (60 s), so that they close first. */
const KEEP_ALIVE_MS = 65_000;

/**
 * Listens, and serves the routes lent to it behind the borders of this room: JSON only, unencoded, bounded, no error
 * text. Throws `StartRefused` when the address cannot be had.
 */
export async function startServer(options: ServerOptions): Promise<HttpServer> {
  const { host, port, logger, routes, health } = options;
  const server = createServer({ name: '', log: logger.child({}, { level: 'silent' }) as never });
  setLimits(server);
  const running = markRunning(server);
  server.pre(protectPages());
  server.pre(limitFailures(new FailureLimiter(), { trustProxy: options.trustProxy ?? false }));
  server.pre(gate({ maxBodyBytes: MAX_BODY_BYTES, loopback: isLoopback(host) }));
  server.use(plugins.bodyReader({ maxBodySize: MAX_BODY_BYTES }));
  server.use(plugins.jsonBodyParser({ bodyReader: true, mapParams: false }));
  answerErrorsBarely(server, logger);
  [...routes, healthRoute(health)].forEach((route) => mount(server, route, logger));
  await listen(server, host, port);
  const address: AddressInfo = server.address();
  return {
    port: address.port,
    url: urlOf(host, address.port),
    close: (deadlineMs) => gracefulClose(server, running, deadlineMs),
  };
}

function setLimits(server: Server): void {
  Object.assign(httpServer(server), {
    maxConnections: MAX_CONNECTIONS,
    maxHeadersCount: MAX_HEADERS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    headersTimeout: HEADERS_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
  });
  server.on('upgrade', refuseUpgrade);
}

/** Node's server inside restify's. */
function httpServer(server: Server): Server['server'] {
  return server.server;
}

/** Without an answer, an upgrade request would hold its connection for ever. */
function refuseUpgrade(_request: unknown, socket: Socket): void {
  socket.on('error', () => socket.destroy());
  socket.end(
    'HTTP/1.1 426 Upgrade Required\r\nUpgrade: HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
    () => socket.destroy(),
  );
}

const REGISTER = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'del' } as const;

/** What is read by GET is asked by HEAD too: load balancers and monitors do. */
function mount(server: Server, route: Route, logger: Logger): void {
  server[REGISTER[route.method]](route.path, safely(route, logger));
  if (route.method === 'GET') server.head(route.path, safely(withoutBody(route), logger));
}

/** Node keeps the body back by itself. An answer left open, an event stream, has nothing more to send. */
function withoutBody(route: Route): Route {
  return {
    ...route,
    handle: async (request, response) => {
      await route.handle(request, response);
      response.end();
    },
  };
}

/** A throw of a route ends here: its cause in the log, a bare 500 to the caller. */
function safely(route: Route, logger: Logger): RequestHandler {
  return async (request: Request, response: Response) => {
    try {
      await route.handle(request as unknown as RouteRequest, response);
    } catch (error) {
      logger.error({ err: error, route: `${route.method} ${route.path}` }, 'a route failed');
      answerStatus(response, 500);
    }
  };
}

/** Restify hands its inner server's errors on to its own listeners, and throws when there is none. */
function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => reject(listenFault(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function listenFault(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartRefused(
      'address-in-use',
      `Port ${port} of ${host} is taken by another program: stop it, or set PORT to another number.`,
    );
  }
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartRefused(
      'address-refused',
      `This machine does not let the program listen on port ${port} of ${host} (${error.code}): change PORT or HOST.`,
    );
  }
  return error;
}

function urlOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
