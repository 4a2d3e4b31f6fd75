import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Channel, Inbox } from '../../bench/declaration/channel';
import { arrival, cardSubmit, typedMessage, type Envelope } from '../../src/chat/activities';
import type { Activity, Participant } from '../../src/chat/types';
import * as outage from '../../src/texts/outage';
import { actionsOf, inputsOf, submissionOf, wordsOf, type Json } from '../conversations/card-reader';

const TENANT = '00000000-0000-4000-8000-000000000000';
/** A turn may last: its answer comes after that of the POST. */
const ANSWER_WITHIN_MS = 40_000;

/** What the bot sent, oldest first; updates of cards too. */
export type Said = readonly Activity[];

/** A person in a conversation of her own with the bot, over HTTP, on a channel that stands for Teams'. */
export class Correspondent {
  /** Times that she was told that it was being checked. */
  checked = 0;
  private readonly participant: Participant;
  private readonly conversationId: string;
  private readonly inbox: Inbox;

  constructor(
    private readonly channel: Channel,
    private readonly botUrl: string,
  ) {
    const id = randomUUID();
    this.participant = { id, nom: 'Hélène Roux', courriel: `directrice.${id.slice(0, 8)}@exemple.fr` };
    this.conversationId = `a:${id}`;
    this.inbox = channel.join(this.conversationId, this.participant);
  }

  /** `times`: delivered more than once, one after the other, as Teams does when an answer was late. */
  says(text: string, times = 1): Promise<Said> {
    return this.sends(Array<Activity>(times).fill(typedMessage(this.envelope(), text, randomUUID())));
  }

  /** `times`: pressed again, each under an id of its own. Inputs that the card does not ask are left out. */
  press(said: Said, title: string, answers: Readonly<Record<string, string>> = {}, times = 1): Promise<Said> {
    const found = find(said, title);
    if (found === undefined) throw new Error(`no button « ${title} »; the bot said: ${words(said)}`);
    const asked = inputsOf(found.card).map(({ id }) => String(id));
    const given = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.includes(id)));
    const value = submissionOf(found.card, found.action, given);
    const submit = { value, replyToId: found.shown.id ?? '' };
    return this.sends(Array.from({ length: times }, () => cardSubmit(this.envelope(), submit)));
  }

  /** Installs the bot: two activities. */
  arrives(): Promise<Said> {
    return this.sends(arrival(this.envelope(), () => this.channel.nextId()));
  }

  private async sends(activities: readonly Activity[]): Promise<Said> {
    this.inbox.received = [];
    for (const activity of activities) await post(this.botUrl, activity);
    return this.answer();
  }

  /** « Je vérifie » announces an answer. */
  private async answer(): Promise<Said> {
    const started = performance.now();
    const final = (): Said => this.inbox.received.filter(({ type, text }) => isMessage(type) && text !== CHECKING);
    while (final().length === 0 && performance.now() - started < ANSWER_WITHIN_MS) await pause(20);
    this.checked += this.inbox.received.filter(({ text }) => text === CHECKING).length;
    return final();
  }

  private envelope(): Envelope {
    return {
      serviceUrl: this.channel.url,
      tenantId: TENANT,
      participant: this.participant,
      conversationId: this.conversationId,
      id: this.channel.nextId(),
      timestamp: new Date().toISOString(),
    };
  }
}

const CHECKING = outage.checking();

function isMessage(type: unknown): boolean {
  return type === 'message';
}

async function post(botUrl: string, activity: Activity): Promise<void> {
  const response = await fetch(`${botUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`the bot answered ${response.status}`);
}

/** The newest button of this title. */
export function find(said: Said, title: string) {
  return said
    .flatMap((shown) => cardsOf(shown).flatMap((card) => actionsOf(card).map((action) => ({ shown, card, action }))))
    .findLast(({ action }) => action.title === title);
}

/** All that was said: texts, and the words of cards. */
export function words(said: Said): string {
  return said
    .flatMap((shown) => [...(typeof shown.text === 'string' ? [shown.text] : []), ...cardsOf(shown).map(wordsOf)])
    .join('\n');
}

/** That of the receipt, if one was given. */
export function referenceIn(said: Said): string | undefined {
  return /Référence\s*:\s*\**([A-Z0-9-]{6,})/.exec(words(said))?.[1];
}

function cardsOf({ attachments }: Activity): readonly Json[] {
  const attached = (attachments ?? []) as readonly { readonly contentType: string; readonly content: Json }[];
  return attached.filter(({ contentType }) => contentType.endsWith('card.adaptive')).map(({ content }) => content);
}
