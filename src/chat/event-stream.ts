import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Conversation } from './conversation';
import type { ChatEvent } from './types';

/** A comment sent that often keeps proxies and sleepy laptops from cutting the stream. */
const HEARTBEAT_MS = 20_000;

/** The open streams of all pages; closing them lets the server stop. */
export class EventStreams {
  private readonly open = new Set<() => void>();

  /**
   * Streams the conversation: what changed since the page's last position, then every event as it comes.
   * Gives `false`, with nothing sent, when too many pages listen.
   */
  start(conversation: Conversation, since: string | undefined, response: ServerResponse): boolean {
    const stop = conversation.listen((event) => response.write(format(event)));
    if (!stop) return false;
    writeHead(response);
    response.write(replay(conversation, since));
    this.keep(response, stop);
    return true;
  }

  closeAll(): void {
    for (const close of this.open) close();
  }

  private keep(response: ServerResponse, stop: () => void): void {
    const heartbeat = setInterval(() => response.write(': ok\n\n'), HEARTBEAT_MS);
    const close = () => {
      clearInterval(heartbeat);
      stop();
      this.open.delete(close);
      response.end();
    };
    this.open.add(close);
    response.on('close', close);
  }
}

/** Where the page was: the browser's own header on reconnection, else the query. */
export function lastPosition(request: IncomingMessage): string | undefined {
  const header = request.headers['last-event-id'];
  if (typeof header === 'string' && header !== '') return header;
  return new URL(request.url ?? '/', 'http://localhost').searchParams.get('since') ?? undefined;
}

function writeHead(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
}

/** The position goes out once all is replayed: a page cut in the middle asks for the whole replay again. */
function replay(conversation: Conversation, since: string | undefined): string {
  const events = conversation.since(since).map((event) => data(event));
  return [...events, `id: ${conversation.position}\nevent: replayed\ndata: {}\n\n`].join('');
}

function format(event: ChatEvent): string {
  return event.kind === 'typing' ? data(event) : `id: ${event.position}\n${data(event)}`;
}

function data(event: ChatEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
