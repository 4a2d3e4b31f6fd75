import type { ServerResponse } from 'node:http';
import type { Route, RouteRequest } from '../server/types';
import { arrival, cardSubmit, feedbackInvoke, typedMessage, type Envelope } from './activities';
import type { Conversation } from './conversation';
import type { ConversationDirectory } from './directory';
import { lastPosition, type EventStreams } from './event-stream';
import { readOutgoing, readParticipant, readVote, type Outgoing } from './page-requests';
import { sendJson } from './responses';
import type { Activity, Delivery } from './types';

export interface PageApiContext {
  readonly conversations: ConversationDirectory;
  readonly streams: EventStreams;
  readonly deliver: (activity: Activity) => Promise<Delivery>;
  readonly serviceUrl: () => string;
  readonly tenantId: string;
  readonly nextId: () => string;
  readonly now: () => string;
}

type Handler = (request: RouteRequest, response: ServerResponse, conversation: Conversation) => Promise<void>;

/** What the page calls. Every answer comes after the bot's turn, with the position that holds its replies. */
export function pageApiRoutes(context: PageApiContext): readonly Route[] {
  const base = '/chat/conversations';
  const on = (method: Route['method'], path: string, handler: Handler): Route => ({
    method,
    path: `${base}/:conversationId${path}`,
    handle: async (request, response) => {
      const conversation = context.conversations.find(request.params.conversationId ?? '');
      if (conversation) await handler(request, response, conversation);
      else sendJson(response, 404, { error: 'unknown-conversation' });
    },
  });
  return [
    { method: 'POST', path: base, handle: (request, response) => open(context, request, response) },
    on('GET', '/events', events(context)),
    on('POST', '/messages', message(context)),
    on('POST', '/feedback', feedback(context)),
  ];
}

/** Opens the person's conversation, and lets the bot greet when it is new here. Idempotent. */
async function open(context: PageApiContext, request: RouteRequest, response: ServerResponse): Promise<void> {
  const participant = readParticipant(request.body);
  if (!participant) return sendJson(response, 400, { error: 'bad-participant' });
  const { conversation, created } = context.conversations.open(participant);
  if (created) {
    for (const activity of arrival(envelope(context, conversation), context.nextId)) await context.deliver(activity);
  }
  sendJson(response, created ? 201 : 200, snapshot(conversation));
}

function events({ streams }: PageApiContext): Handler {
  return async (request, response, conversation) => {
    const started = streams.start(conversation, lastPosition(request), response);
    if (!started) sendJson(response, 429, { error: 'too-many-pages' });
  };
}

function message(context: PageApiContext): Handler {
  return async (request, response, conversation) => {
    const outgoing = readOutgoing(request.body);
    if (!outgoing) return sendJson(response, 400, { error: 'bad-message' });
    answer(response, conversation, await handOver(context, conversation, outgoing));
  };
}

function feedback(context: PageApiContext): Handler {
  return async (request, response, conversation) => {
    const vote = readVote(request.body);
    if (!vote) return sendJson(response, 400, { error: 'bad-vote' });
    const delivery = await context.deliver(feedbackInvoke(envelope(context, conversation), vote));
    answer(response, conversation, delivery);
  };
}

async function handOver(context: PageApiContext, conversation: Conversation, outgoing: Outgoing): Promise<Delivery> {
  if (outgoing.kind === 'submitted') return context.deliver(cardSubmit(envelope(context, conversation), outgoing));
  return handOverTyped(context, conversation, outgoing);
}

/** The message is shown to all pages before the replies come; sent twice under one key, it is delivered once. */
async function handOverTyped(
  context: PageApiContext,
  conversation: Conversation,
  { text, clientKey }: Extract<Outgoing, { kind: 'typed' }>,
): Promise<Delivery> {
  if (conversation.holdsClientKey(clientKey)) return { kind: 'delivered' };
  const activity = typedMessage(envelope(context, conversation), text, clientKey);
  conversation.put(activity);
  const delivery = await context.deliver(activity);
  if (delivery.kind !== 'delivered') conversation.withdraw(activity.id);
  return delivery;
}

function answer(response: ServerResponse, conversation: Conversation, delivery: Delivery): void {
  if (delivery.kind === 'delivered') sendJson(response, 200, { position: conversation.position });
  else sendJson(response, 502, { error: `bot-${delivery.kind}` });
}

function snapshot(conversation: Conversation): object {
  return { conversation: conversation.id, position: conversation.position, events: conversation.since(undefined) };
}

function envelope(context: PageApiContext, conversation: Conversation): Envelope {
  return {
    serviceUrl: context.serviceUrl(),
    tenantId: context.tenantId,
    participant: conversation.participant,
    conversationId: conversation.id,
    id: context.nextId(),
    timestamp: context.now(),
  };
}
