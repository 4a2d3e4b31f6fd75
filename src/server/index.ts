import type { AddressInfo, Socket } from 'node:net';
import { createServer, type Request, type RequestHandler, type Response, type Server } from 'restify';
import { isLoopback } from '../config';
import type { Logger } from '../logging';
import { StartRefused } from '../start-refused';
import { Connections, CONNECTION_LIMITS, type ConnectionLimits } from './connections';
import { tellDrops } from './dropped';
import { answerErrorsBarely, answerStatus } from './errors';
import { FailureLimiter, limitFailures } from './failure-limiter';
import { gate } from './gate';
import { healthRoutes, type HealthOptions } from './health';
import { readJsonBody } from './json-body';
import { protectPages } from './security-headers';
import { gracefulClose, markRunning } from './shutdown';
import type { HttpServer, Route, RouteRequest } from './types';

export type { Check, Checks, HealthOptions } from './health';

export interface ServerOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly routes: readonly Route[];
  readonly logger: Logger;
  readonly health: HealthOptions;
  readonly trustProxy?: boolean;
  /** Others in tests. */
  readonly limits?: ServerLimits;
}

/** Times in milliseconds. */
export interface ServerLimits extends ConnectionLimits {
  /** To receive the headers, and a whole request. */
  readonly headers: number;
  readonly request: number;
  /** How often the two are looked at. */
  readonly check: number;
}

const LIMITS: ServerLimits = { ...CONNECTION_LIMITS, headers: 10_000, request: 15_000, check: 1_000 };

/** Largest JSON body taken: Teams sends about 80 KB at most, a card's inputs included. */
const MAX_BODY_BYTES = 256 * 1024;
/** Connections beyond the limit while room is made, or when everybody is busy. */
const MARGIN = 500;
const MAX_HEADERS = 100;
/** Above the idle time of usual front ends (60 s), so that they close first. */
const KEEP_ALIVE_MS = 65_000;

/**
 * Listens, and serves the routes lent to it behind the borders of this room: JSON only, unencoded, bounded, no error
 * text. Throws `StartRefused` when the address cannot be had.
 */
export async function startServer(options: ServerOptions): Promise<HttpServer> {
  const { host, port, logger, routes, health, trustProxy = false } = options;
  const limits = options.limits ?? LIMITS;
  const server = createServer({
    name: '',
    log: logger.child({}, { level: 'silent' }) as never,
    ignoreTrailingSlash: true,
  });
  setLimits(server, limits);
  new Connections(limits, tellDrops(logger)).watch(server.server, { trustProxy });
  const running = markRunning(server);
  server.pre(protectPages());
  server.pre(limitFailures(new FailureLimiter(), { trustProxy }));
  server.pre(gate({ maxBodyBytes: MAX_BODY_BYTES, loopback: isLoopback(host) }));
  server.use(readJsonBody(MAX_BODY_BYTES));
  answerErrorsBarely(server, logger);
  [...routes, ...healthRoutes(health, () => running.stopping)].forEach((route) => mount(server, route, logger));
  await listen(server, host, port);
  const address: AddressInfo = server.address();
  return {
    port: address.port,
    url: urlOf(host, address.port),
    close: (deadlineMs) => gracefulClose(server, running, deadlineMs),
  };
}

/** Node looks at its timeouts every `connectionsCheckingInterval`, which is read when it begins to listen. */
function setLimits(server: Server, limits: ServerLimits): void {
  Object.assign(server.server, {
    maxConnections: limits.total + MARGIN,
    maxHeadersCount: MAX_HEADERS,
    requestTimeout: limits.request,
    headersTimeout: limits.headers,
    connectionsCheckingInterval: limits.check,
    keepAliveTimeout: KEEP_ALIVE_MS,
  });
  server.on('upgrade', refuseUpgrade);
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
