import type { Route } from './types';

/** What `/health` says. `unavailable`: the program runs, but cannot serve (its database does not answer). */
export interface Health {
  readonly status: 'ok' | 'unavailable';
  readonly versions: {
    readonly program: string;
    /** Hash of the knowledge in force. */
    readonly knowledge: string;
    /** Number of the last migration. */
    readonly schema: number;
  };
}

/** GET /health: 200 or 503, never cached. */
export function healthRoute(health: () => Promise<Health>): Route {
  return {
    method: 'GET',
    path: '/health',
    handle: async (_request, response) => {
      const state = await health();
      const body = JSON.stringify(state);
      response.writeHead(state.status === 'ok' ? 200 : 503, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'cache-control': 'no-store',
      });
      response.end(body);
    },
  };
}
