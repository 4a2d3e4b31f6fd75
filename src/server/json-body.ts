import type { Next, Request, RequestHandler, Response } from 'restify';
import { answerStatus } from './errors';

/** Time in which a client that was refused may still read why, while what it sends is thrown away. */
const LINGER_MS = 1_000;

/**
 * Reads the JSON body into `request.body` (absent when there is none): 400 when it is not JSON, 413 as soon as more than
 * `maxBytes` came, said or not; nothing past them is kept, and the connection is cut.
 */
export function readJsonBody(maxBytes: number): RequestHandler {
  return (request: Request, response: Response, next: Next) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let ended = false;
    const end = (status?: number): void => {
      if (ended) return;
      ended = true;
      chunks.length = status === undefined ? chunks.length : 0;
      if (status !== undefined) answerStatus(response, status);
      next(status === undefined ? undefined : false);
    };
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (ended) return;
      if (size <= maxBytes) return void chunks.push(chunk);
      cutSoon(request);
      end(413);
    });
    request.once('end', () => end(take(request, chunks)));
    // The client went away: nobody is there to be answered.
    request.once('close', () => {
      if (!request.complete) end(400);
    });
  };
}

/** Status of the refusal, if it is not JSON. */
function take(request: Request, chunks: readonly Buffer[]): number | undefined {
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.trim() === '') return undefined;
  try {
    request.body = JSON.parse(text) as unknown;
    return undefined;
  } catch {
    return 400;
  }
}

/** Cut at once, the client would lose the answer with what it is still sending. */
function cutSoon({ socket }: Request): void {
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}
