import { createHash, timingSafeEqual } from 'node:crypto';
import type { Route } from '../server/types';

/** What is exposed of the metrics. */
interface Exposed {
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

/** GET /metrics: with a token, to who bears it (`Authorization: Bearer …`), else 401 without a word. Never cached. */
export function metricsRoute(metrics: Exposed, token: string | undefined): Route {
  return {
    method: 'GET',
    path: '/metrics',
    handle: async (request, response) => {
      if (token !== undefined && !bears(request.headers.authorization, token)) {
        response.writeHead(401, { 'www-authenticate': 'Bearer', 'content-length': 0 });
        response.end();
        return;
      }
      const text = await metrics.text();
      response.writeHead(200, {
        'content-type': metrics.contentType,
        'content-length': Buffer.byteLength(text),
        'cache-control': 'no-store',
      });
      response.end(text);
    },
  };
}

/** In a time that tells nothing of the token: digests are compared whole, whatever was sent. */
function bears(authorization: string | undefined, token: string): boolean {
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
