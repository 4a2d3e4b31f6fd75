import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accountId } from '../../src/chat/activities';
import type { Activity, Participant } from '../../src/chat/types';

/** A personal conversation as the channel sees it: who is in it, and what the bot said since it was last read. */
export interface Inbox {
  readonly participant: Participant;
  received: (Activity & { readonly id: string })[];
}

/**
 * Teams' side of the conversations, as light as can be: takes the bots' replies, says who the members are. Counts the
 * calls: a turn costs more when it makes more of them.
 */
export class Channel {
  calls = 0;
  private readonly inboxes = new Map<string, Inbox>();
  private lastId = Date.now();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(): Promise<Channel> {
    const server = createServer();
    // Longer than a bot waits for its round: none meets a connection that was closed under its hand.
    server.keepAliveTimeout = 65_000;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const channel = new Channel(server, `http://127.0.0.1:${port}`);
    server.on('request', (request, response) => void channel.answer(request, response));
    return channel;
  }

  join(conversationId: string, participant: Participant): Inbox {
    const inbox: Inbox = { participant, received: [] };
    this.inboxes.set(conversationId, inbox);
    return inbox;
  }

  leave(conversationId: string): void {
    this.inboxes.delete(conversationId);
  }

  nextId(): string {
    return String((this.lastId += 1));
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.calls += 1;
    const { conversation = '', resource, activity } = PATH.exec(request.url ?? '')?.groups ?? {};
    const inbox = this.inboxes.get(decodeURIComponent(conversation));
    if (!inbox) return send(response, 404, { error: { code: 'ConversationNotFound' } });
    if (resource === 'members') return send(response, 200, member(inbox.participant));
    const body = JSON.parse(await bodyOf(request)) as Activity;
    const id = request.method === 'PUT' ? (activity ?? '') : this.nextId();
    inbox.received.push({ ...body, id });
    send(response, request.method === 'PUT' ? 200 : 201, { id });
  }
}

const PATH = /^\/v3\/conversations\/(?<conversation>[^/]+)\/(?<resource>activities|members)(\/(?<activity>[^/?]+))?/;

function member(participant: Participant): object {
  const { id, nom, courriel } = participant;
  return { id: accountId(participant), name: nom, aadObjectId: id, email: courriel, userPrincipalName: courriel };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
