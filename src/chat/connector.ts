import type { ServerResponse } from 'node:http';
import type { Route, RouteRequest } from '../server/types';
import { accountId } from './activities';
import type { Conversation } from './conversation';
import type { ConversationDirectory } from './directory';
import { sendJson } from './responses';
import type { Activity, Participant } from './types';

/** About what Teams accepts for one message. */
const MAX_ACTIVITY_BYTES = 80_000;

export interface ConnectorContext {
  readonly conversations: ConversationDirectory;
  readonly tenantId: string;
  readonly nextId: () => string;
  readonly now: () => string;
}

type Handler = (request: RouteRequest, response: ServerResponse, conversation: Conversation) => void;

/**
 * The Bot Framework's connector, as `botframework-connector` calls it: the replies of the bot, their updates and
 * removals, and the members of the conversation.
 */
export function connectorRoutes(context: ConnectorContext): readonly Route[] {
  const base = '/v3/conversations/:conversationId';
  const route = (method: Route['method'], path: string, handler: Handler): Route => ({
    method,
    path: base + path,
    handle: async (request, response) => withConversation(context, request, response, handler),
  });
  return [
    route('POST', '/activities', send(context)),
    route('POST', '/activities/:activityId', send(context)),
    route('PUT', '/activities/:activityId', update(context)),
    route('DELETE', '/activities/:activityId', remove),
    route('GET', '/members', members(context)),
    route('GET', '/members/:memberId', member(context)),
    route('GET', '/pagedmembers', pagedMembers(context)),
  ];
}

function withConversation(
  { conversations }: ConnectorContext,
  request: RouteRequest,
  response: ServerResponse,
  handler: Handler,
): void {
  const conversation = conversations.find(request.params.conversationId ?? '');
  if (conversation) handler(request, response, conversation);
  else sendError(response, 404, 'ConversationNotFound');
}

function send(context: ConnectorContext): Handler {
  return (request, response, conversation) => {
    const activity = readActivity(request, response);
    if (!activity) return;
    const id = context.nextId();
    if (activity.type === 'typing') conversation.signalTyping();
    if (activity.type === 'message') conversation.put({ ...activity, id, timestamp: context.now() });
    sendJson(response, 201, { id });
  };
}

/** An id that this run does not know is taken too: the page may still show a message of the run before. */
function update(context: ConnectorContext): Handler {
  return (request, response, conversation) => {
    const activity = readActivity(request, response);
    if (!activity) return;
    const id = request.params.activityId ?? '';
    conversation.put({ ...activity, id, timestamp: context.now(), updated: true });
    sendJson(response, 200, { id });
  };
}

const remove: Handler = (request, response, conversation) => {
  conversation.remove(request.params.activityId ?? '');
  sendJson(response, 200, {});
};

function members(context: ConnectorContext): Handler {
  return (_request, response, { participant }) => sendJson(response, 200, [describe(participant, context.tenantId)]);
}

function member(context: ConnectorContext): Handler {
  return (request, response, { participant }) => {
    const known = [accountId(participant), participant.id].includes(request.params.memberId ?? '');
    if (known) sendJson(response, 200, describe(participant, context.tenantId));
    else sendError(response, 404, 'MemberNotFoundInConversation');
  };
}

function pagedMembers(context: ConnectorContext): Handler {
  return (_request, response, { participant }) =>
    sendJson(response, 200, { members: [describe(participant, context.tenantId)] });
}

function describe(participant: Participant, tenantId: string): object {
  const [givenName, ...rest] = participant.nom.split(' ');
  return {
    id: accountId(participant),
    name: participant.nom,
    aadObjectId: participant.id,
    // The older name, which TeamsInfo.getMembers still reads.
    objectId: participant.id,
    givenName,
    surname: rest.join(' '),
    email: participant.courriel,
    userPrincipalName: participant.courriel,
    tenantId,
    userRole: 'user',
  };
}

function readActivity(request: RouteRequest, response: ServerResponse): Activity | undefined {
  const { body } = request;
  if (!isActivity(body)) {
    sendError(response, 400, 'BadSyntax');
    return undefined;
  }
  if (Buffer.byteLength(JSON.stringify(body)) > MAX_ACTIVITY_BYTES) {
    sendError(response, 413, 'MessageSizeTooBig');
    return undefined;
  }
  return body;
}

function isActivity(body: unknown): body is Activity {
  return typeof body === 'object' && body !== null && typeof (body as { type?: unknown }).type === 'string';
}

/** Error in the connector's own shape, which the client library reads. */
function sendError(response: ServerResponse, status: number, code: string): void {
  sendJson(response, status, { error: { code, message: code } });
}
