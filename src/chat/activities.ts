import type { Activity, Participant } from './types';

/** What every activity of a conversation bears, as Teams fills it. */
export interface Envelope {
  /** Where the bot sends its replies: this server. */
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly participant: Participant;
  readonly conversationId: string;
  /** Id that the channel gives to the activity. */
  readonly id: string;
  /** ISO instant. */
  readonly timestamp: string;
}

const BOT = { id: '28:assistant', name: 'Assistant' };

/** Channel account id, as Teams makes them for a person. */
export function accountId(participant: Participant): string {
  return `29:${participant.id}`;
}

/** A typed message. `clientKey` comes from the page, which recognises its own message by it. */
export function typedMessage(envelope: Envelope, text: string, clientKey: string): Activity & { readonly id: string } {
  return {
    ...frame(envelope, 'message'),
    text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${escapeHtml(text)}</p>` }],
    channelData: { ...channelData(envelope), clientActivityId: clientKey },
  };
}

/** A pressed card: Action.Submit's data and the inputs, with the id of the message that holds the card. */
export function cardSubmit(
  envelope: Envelope,
  submit: { readonly value: object; readonly replyToId: string; readonly text?: string },
): Activity & { readonly id: string } {
  return {
    ...frame(envelope, 'message'),
    value: submit.value,
    replyToId: submit.replyToId,
    ...(submit.text === undefined ? {} : { text: submit.text, textFormat: 'plain' }),
    channelData: { ...channelData(envelope), source: { name: 'message' }, legacy: { replyToId: submit.replyToId } },
  };
}

/** A thumb under a message that asked for it. */
export function feedbackInvoke(
  envelope: Envelope,
  vote: { readonly reaction: 'like' | 'dislike'; readonly replyToId: string },
): Activity {
  const actionValue = { reaction: vote.reaction, feedback: JSON.stringify({ feedbackText: '' }) };
  return {
    ...frame(envelope, 'invoke'),
    name: 'message/submitAction',
    value: { actionName: 'feedback', actionValue },
    replyToId: vote.replyToId,
  };
}

/** What a personal installation sends: an installationUpdate and a conversationUpdate, in this order. */
export function arrival(envelope: Envelope, nextId: () => string): readonly Activity[] {
  const installed = { ...frame(envelope, 'installationUpdate'), action: 'add' };
  const added = {
    ...frame({ ...envelope, id: nextId() }, 'conversationUpdate'),
    membersAdded: [{ id: accountId(envelope.participant), aadObjectId: envelope.participant.id }, { id: BOT.id }],
  };
  return [installed, added];
}

function frame(envelope: Envelope, type: string): Activity & { readonly id: string } {
  const { participant, tenantId } = envelope;
  return {
    type,
    id: envelope.id,
    timestamp: envelope.timestamp,
    localTimestamp: envelope.timestamp,
    localTimezone: 'Europe/Paris',
    channelId: 'msteams',
    serviceUrl: envelope.serviceUrl,
    from: { id: accountId(participant), name: participant.nom, aadObjectId: participant.id },
    conversation: { id: envelope.conversationId, conversationType: 'personal', tenantId },
    recipient: BOT,
    locale: 'fr-FR',
    entities: [{ type: 'clientInfo', locale: 'fr-FR', country: 'FR', platform: 'Web', timezone: 'Europe/Paris' }],
    channelData: channelData(envelope),
  };
}

function channelData(envelope: Envelope): Readonly<Record<string, unknown>> {
  return { tenant: { id: envelope.tenantId } };
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}
