import { ActivityTypes, type Activity, type ResourceResponse, type TurnContext } from 'botbuilder';
import type { Logger } from '../../logging';
import { StoreUnavailable } from '../../storage/unavailable';
import type { Card, Reply } from '../types';

const CARD = 'application/vnd.microsoft.card.adaptive';
/** Teams shows no more. */
const MAX_SUGGESTIONS = 3;

type TextReply = Extract<Reply, { kind: 'text' }>;
type CardReply = Extract<Reply, { kind: 'card' }>;
type UpdateReply = Extract<Reply, { kind: 'update' }>;

/**
 * Sends what a feature answered, one activity each. Messages go one after the other; a card is replaced in its place,
 * beside them: nobody waits for it. Settles once all have ended. A failed update or `onSent` is logged; a failed message
 * throws, and those after it are not sent.
 */
export async function sendReplies(context: TurnContext, replies: readonly Reply[], logger: Logger): Promise<void> {
  const updates = new Map<string, Promise<void>>();
  try {
    for (const reply of replies) {
      if (reply.kind === 'update') updates.set(reply.activityId, updateAfter(updates.get(reply.activityId), reply));
      else await sendMessage(context, reply, logger);
    }
  } finally {
    await Promise.all(updates.values());
  }

  /** Two of the same card stay in their order. */
  async function updateAfter(before: Promise<void> | undefined, reply: UpdateReply): Promise<void> {
    await before;
    await updateCard(context, reply, logger);
  }
}

async function sendMessage(context: TurnContext, reply: TextReply | CardReply, logger: Logger): Promise<void> {
  const message =
    reply.kind === 'text' ? textActivity(context, reply) : { ...cardActivity(reply), ...feedbackData(reply) };
  const sent = await sendOrKeep(context, message, reply, logger);
  if (reply.onSent === undefined || !sent?.id) return;
  try {
    await reply.onSent(sent.id);
  } catch (error) {
    // An outage has its own line in the log, once.
    if (!(error instanceof StoreUnavailable)) logger.warn({ err: error }, 'the id of a sent message was not kept');
  }
}

/** What must reach the person is kept when the channel does not take it, and they are told so if that can be said. */
async function sendOrKeep(
  context: TurnContext,
  message: Partial<Activity>,
  reply: TextReply | CardReply,
  logger: Logger,
): Promise<ResourceResponse | undefined> {
  try {
    return await context.sendActivity(message);
  } catch (error) {
    if (reply.kind === 'text' || reply.onFailed === undefined) throw error;
    logger.warn({ err: error }, 'a message was not sent: it is kept to be sent again');
    await sayInstead(context, await reply.onFailed(), logger);
    return undefined;
  }
}

async function sayInstead(context: TurnContext, text: string | undefined, logger: Logger): Promise<void> {
  if (text === undefined) return;
  try {
    await context.sendActivity({ type: ActivityTypes.Message, text, textFormat: 'markdown' });
  } catch (error) {
    logger.warn({ err: error }, 'that a message is kept could not be said');
  }
}

function textActivity({ activity }: TurnContext, reply: TextReply): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    text: reply.text,
    textFormat: 'markdown',
    ...suggestionsFor(activity, reply),
    ...feedbackData(reply),
  };
}

/** Suggested actions exist in personal chat only. */
function suggestionsFor({ conversation, from }: Activity, { suggestions = [] }: TextReply): Partial<Activity> {
  const isPersonal = (conversation.conversationType ?? 'personal') === 'personal';
  if (!isPersonal || suggestions.length === 0) return {};
  const actions = suggestions
    .slice(0, MAX_SUGGESTIONS)
    .map(({ titre, texte }) => ({ type: 'imBack', title: titre, value: texte }));
  return { suggestedActions: { to: [from.id], actions } };
}

/** Thumbs under the message; the vote comes back as `message/submitAction`. */
function feedbackData({ feedback }: TextReply | CardReply): Partial<Activity> {
  return feedback === true ? { channelData: { feedbackLoop: { type: 'default' } } } : {};
}

async function updateCard(context: TurnContext, reply: UpdateReply, logger: Logger): Promise<void> {
  try {
    await context.updateActivity({ ...cardActivity(reply), id: reply.activityId });
  } catch (error) {
    logger.warn({ err: error }, 'a sent card was not replaced');
  }
}

/** A card as an activity, its summary for notifications. */
export function cardActivity({ card, summary }: { readonly card: Card; readonly summary: string }): Partial<Activity> {
  return { type: ActivityTypes.Message, summary, attachments: [{ contentType: CARD, content: card }] };
}
