import type { ServerResponse } from 'node:http';
import type { Request, Response, Server } from 'restify';
import type { Logger } from '../logging';

/** Ends the answer with a status and nothing that explains it; a half-written one is cut. */
export function answerStatus(response: ServerResponse, status: number): void {
  if (response.writableEnded) return;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = JSON.stringify({ status });
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** Restify answers its own errors (404, 405) and any thrown one with their message: it must not. */
export function answerErrorsBarely(server: Server, logger: Logger): void {
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    const status = statusOf(error);
    if (status >= 500) logger.error({ err: error }, 'a request failed');
    else logger.info({ status, method: request.method, path: pathOf(request) }, 'a request was refused');
    answerStatus(response, status);
    markSent(response);
    done();
  });
}

/** Without the query, and no longer than what tells a wrong address. */
function pathOf({ url = '' }: Request): string {
  return (url.split('?')[0] ?? '').slice(0, 100);
}

function statusOf(error: unknown): number {
  const status = (error as { readonly statusCode?: unknown }).statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

/** Keeps restify from sending its own answer after ours. */
function markSent(response: Response): void {
  (response as unknown as { _sent: boolean })._sent = true;
}
