import { ActivityTypes, type TurnContext } from 'botbuilder';
import { randomInt } from 'node:crypto';
import type { Logger } from '../../logging';
import type { Observer } from '../../observing';
import { incidentText } from '../../texts/incident';
import type { Assistant, TurnFacts, TurnResult } from '../types';
import type { Envelope } from './envelope';
import { reactionOf, scopeOf, toIncoming } from './incoming';
import type { People } from './people';
import type { References } from './references';
import { sendReplies } from './replies';
import { whileTyping } from './typing';

export interface TurnParts {
  readonly assistant: Assistant;
  readonly people: People;
  readonly references: References;
  readonly logger: Logger;
  readonly observer?: Pick<Observer, 'turn'>;
  /** Delay before « is typing » shows; for tests. */
  readonly typingAfterMs?: number;
}

type Take = (parts: TurnParts, context: TurnContext, envelope: Envelope) => Promise<TurnResult | undefined>;

/** Name of the invoke that a thumb sends. */
const FEEDBACK = 'message/submitAction';

const TAKES: ReadonlyMap<string, Take> = new Map<string, Take>([
  [ActivityTypes.Message, takeMessage],
  [ActivityTypes.ConversationUpdate, takeArrival],
  [ActivityTypes.InstallationUpdate, takeArrival],
  [ActivityTypes.Invoke, takeInvoke],
]);

/**
 * One turn, from the activity to the replies sent, with its one log event. Never rejects: what breaks gives an apology
 * with the number under which the log holds the cause, and leaves every state as it was.
 */
export async function runTurn(parts: TurnParts, context: TurnContext, envelope: Envelope): Promise<void> {
  const take = TAKES.get(envelope.type);
  if (take === undefined || isEcho(envelope)) return;
  const started = performance.now();
  const facts = { type: envelope.type, scope: scopeOf(envelope) };
  const ms = (): number => Math.round(performance.now() - started);
  try {
    const result = await take(parts, context, envelope);
    if (result === undefined) return;
    parts.logger.info({ ...facts, outcome: 'done', ...result.facts, ms: ms() }, 'turn');
    observe(parts, envelope, started, result.facts);
  } catch (error) {
    const incident = drawIncident();
    parts.logger.error({ ...facts, outcome: 'failed', incident, ms: ms(), err: error }, 'turn');
    observe(parts, envelope, started, { outcome: 'failed' });
    await apologise(parts, context, envelope, incident);
  }
}

function observe({ observer }: TurnParts, { type }: Envelope, started: number, facts: TurnFacts): void {
  const { feature = 'none', outcome = 'done' } = facts;
  const seconds = (performance.now() - started) / 1000;
  observer?.turn({ type, feature: String(feature), outcome: String(outcome), seconds });
}

/** The bot's own message, sent back to it by some channels. */
function isEcho({ type, from, recipient }: Envelope): boolean {
  return type === 'message' && from.id === recipient?.id;
}

async function takeMessage(parts: TurnParts, context: TurnContext, envelope: Envelope): Promise<TurnResult> {
  const result = await whileTyping(
    context,
    async () => {
      await parts.references.remember(envelope);
      const { people, assistant } = parts;
      const incoming = {
        ...toIncoming(envelope, people.known(envelope)),
        identify: () => people.whoWrites(context, envelope),
      };
      return assistant.onMessage(incoming, (words) => sayNow(context, words, parts.logger));
    },
    parts.typingAfterMs,
  );
  await sendReplies(context, result.replies, parts.logger);
  return result;
}

/** A sentence on the way: what is awaited goes on without it. */
async function sayNow(context: TurnContext, text: string, logger: Logger): Promise<void> {
  try {
    await context.sendActivity({ type: ActivityTypes.Message, text, textFormat: 'markdown' });
  } catch (error) {
    logger.warn({ err: error }, 'a sentence on the way was not sent');
  }
}

/** Installing the bot, or being added to its conversation: greets a newcomer, in personal chat. */
async function takeArrival(
  parts: TurnParts,
  context: TurnContext,
  envelope: Envelope,
): Promise<TurnResult | undefined> {
  if (scopeOf(envelope) !== 'personal' || !isArrival(envelope)) return undefined;
  const arrived = { ...envelope, from: whoArrived(envelope) };
  if (!(await parts.references.isNewcomer(arrived))) return undefined;
  const result = await parts.assistant.onArrival(parts.people.known(arrived));
  await sendReplies(context, result.replies, parts.logger);
  return result;
}

function isArrival({ type, action, membersAdded = [] }: Envelope): boolean {
  return type === 'conversationUpdate' ? membersAdded.length > 0 : action === 'add' || action === 'add-upgrade';
}

/** Some channels send the update in the bot's own name: the person is then the other member. */
function whoArrived({ from, recipient, membersAdded = [] }: Envelope): Envelope['from'] {
  if (from.id !== recipient?.id) return from;
  return membersAdded.find(({ id }) => id !== recipient.id) ?? from;
}

async function takeInvoke(parts: TurnParts, context: TurnContext, envelope: Envelope): Promise<TurnResult | undefined> {
  if (envelope.name !== FEEDBACK) return undefined;
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: {} } });
  const reaction = reactionOf(envelope);
  if (reaction === undefined) return undefined;
  const person = parts.people.known(envelope);
  const result = await parts.assistant.onFeedback({ person, reaction, replyToId: envelope.replyToId });
  await sendReplies(context, result.replies, parts.logger);
  return result;
}

/** Letters and digits that do not read as one another. */
const INCIDENT_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const INCIDENT_LENGTH = 6;

function drawIncident(): string {
  return Array.from({ length: INCIDENT_LENGTH }, () => INCIDENT_ALPHABET[randomInt(INCIDENT_ALPHABET.length)]).join('');
}

/** To somebody who acted, that is not to a thumb or an installation; a failure leaves nothing more to do. */
async function apologise(
  { assistant, logger }: TurnParts,
  context: TurnContext,
  { type }: Envelope,
  incident: string,
): Promise<void> {
  if (type !== 'message') return;
  try {
    const text = assistant.apology?.(incident) ?? incidentText(incident);
    await context.sendActivity({ type: ActivityTypes.Message, text, textFormat: 'markdown' });
  } catch (error) {
    logger.warn({ err: error, incident }, 'the apology was not sent');
  }
}
