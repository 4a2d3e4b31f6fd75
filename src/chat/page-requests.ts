import type { Participant } from './types';

/** What the page asks, once read; `undefined` when it is not that. Lengths bound what is kept in memory. */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_NAME = 80;
const MAX_TEXT = 20_000;

export type Outgoing =
  | { readonly kind: 'typed'; readonly text: string; readonly clientKey: string }
  | { readonly kind: 'submitted'; readonly value: object; readonly replyToId: string; readonly text?: string };

export interface Vote {
  readonly reaction: 'like' | 'dislike';
  readonly replyToId: string;
}

export function readParticipant(body: unknown): Participant | undefined {
  const { id, nom, courriel } = fieldsOf(body);
  if (typeof id !== 'string' || !UUID.test(id)) return undefined;
  if (!isShort(nom, MAX_NAME) || !isShort(courriel, MAX_NAME)) return undefined;
  return { id, nom: nom.trim(), courriel: courriel.trim() };
}

export function readOutgoing(body: unknown): Outgoing | undefined {
  const { text, clientKey, value, replyToId } = fieldsOf(body);
  if (text !== undefined && !isShort(text, MAX_TEXT)) return undefined;
  if (isObject(value)) {
    return isShort(replyToId, MAX_NAME) ? { kind: 'submitted', value, replyToId, text } : undefined;
  }
  if (text === undefined || typeof clientKey !== 'string' || !UUID.test(clientKey)) return undefined;
  return { kind: 'typed', text, clientKey };
}

export function readVote(body: unknown): Vote | undefined {
  const { reaction, replyToId } = fieldsOf(body);
  if (reaction !== 'like' && reaction !== 'dislike') return undefined;
  return isShort(replyToId, MAX_NAME) ? { reaction, replyToId } : undefined;
}

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return isObject(body) ? (body as Record<string, unknown>) : {};
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isShort(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= max;
}
