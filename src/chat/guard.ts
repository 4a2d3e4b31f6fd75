import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route } from '../server/types';
import { sendJson } from './responses';

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * Lets through only requests addressed to this machine by name (a rebound DNS name bears another Host) and, when a
 * browser says where it comes from, only those of this very site. The bot's own calls bear no Origin.
 */
export function guarded(route: Route): Route {
  return {
    ...route,
    handle: async (request, response) => {
      if (isOurs(request)) return route.handle(request, response);
      refuse(response);
    },
  };
}

/** Exported for its tests. */
export function isOurs(request: Pick<IncomingMessage, 'headers'>): boolean {
  const { host, origin } = request.headers;
  if (host === undefined || !LOOPBACK_HOST.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}

function refuse(response: ServerResponse): void {
  sendJson(response, 403, { error: 'foreign-origin' });
}
