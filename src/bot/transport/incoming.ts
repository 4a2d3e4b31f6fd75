import type { Person } from '../../declaration/types';
import type { Incoming } from '../types';
import type { Envelope } from './envelope';
import { holdsMarkup, textOfHtml, tidy } from './plain-text';

/** Longest text handed on; what follows is dropped. */
const MAX_TEXT = 12_000;
const HTML = 'text/html';

/** `personal` when the channel does not say: only Teams knows other scopes. */
export function scopeOf({ conversation }: Envelope): string {
  return conversation.conversationType ?? 'personal';
}

/** Stable id of whoever acts: the directory's, or else the channel's. */
export function personIdOf({ from }: Envelope): string {
  return from.aadObjectId ?? from.id;
}

/** The activity freed of its channel: what the assistant reads. */
export function toIncoming(envelope: Envelope, person: Person): Omit<Incoming, 'identify'> {
  const value = objectOf(envelope.value);
  return {
    person,
    conversation: envelope.conversation.id,
    scope: scopeOf(envelope),
    text: value === undefined ? textOf(envelope) : '',
    value,
    replyToId: envelope.replyToId,
    hasAttachments: (envelope.attachments ?? []).some(({ contentType }) => contentType !== HTML),
  };
}

/** What was typed; Teams' HTML copy of it when there is nothing else. */
function textOf(envelope: Envelope): string {
  const typed = withoutMention(envelope, envelope.text ?? '');
  const isHtml = envelope.textFormat === 'xml' || holdsMarkup(typed);
  const text = tidy(isHtml ? textOfHtml(typed) : typed.replaceAll('&nbsp;', ' '), MAX_TEXT);
  return text === '' ? tidy(textOfHtml(withoutMention(envelope, htmlCopy(envelope))), MAX_TEXT) : text;
}

function htmlCopy({ attachments = [] }: Envelope): string {
  const copy = attachments.find(({ contentType }) => contentType === HTML)?.content;
  return typeof copy === 'string' ? copy.slice(0, 8 * MAX_TEXT) : '';
}

/** Removes the bot's own mentions; those of others keep their names. */
function withoutMention({ entities = [], recipient }: Envelope, text: string): string {
  return entities
    .filter((entity) => entity.type === 'mention' && objectOf(entity.mentioned)?.id === recipient?.id)
    .map((entity) => entity.text)
    .filter((mention): mention is string => typeof mention === 'string' && mention !== '')
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), text);
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
}

/**
 * A thumb under an answer, from the invoke `message/submitAction`; `undefined` when it is something else.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/teams-conversational-ai/ai-ux#feedback-buttons
 */
export function reactionOf({ value }: Envelope): 'like' | 'dislike' | undefined {
  const reaction = objectOf(objectOf(value)?.actionValue)?.reaction;
  return reaction === 'like' || reaction === 'dislike' ? reaction : undefined;
}
