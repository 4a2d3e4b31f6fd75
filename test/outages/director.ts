import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Channel, Inbox } from '../../bench/declaration/channel';
import { cardSubmit, typedMessage } from '../../src/chat/activities';
import type { Activity, Participant } from '../../src/chat/types';
import { BUTTONS } from '../../src/texts/buttons';
import * as outage from '../../src/texts/outage';
import { actionsOf, inputsOf, submissionOf, wordsOf, type Json } from '../conversations/card-reader';
import { WELCOMES } from '../conversations/declaring';

/** What a director was told of the declaration that she confirmed. */
export interface Told {
  readonly uai: string;
  readonly draft: string;
  readonly kind: 'receipt' | 'nothing' | 'unknown' | 'apology' | 'silence';
  /** Of the receipt. */
  readonly reference?: string;
}

const TENANT = '00000000-0000-4000-8000-000000000000';
const MAX_CARDS = 8;
/** A turn may last: its answer comes after that of the POST. */
const ANSWER_WITHIN_MS = 40_000;
const TRIES = 40;
const BETWEEN_TRIES_MS = 250;

/** A person in a conversation of her own, who sends again what she was told is not stored. */
export class Director {
  private readonly participant: Participant;
  private readonly conversationId: string;
  private readonly inbox: Inbox;
  /** Told at some point that it was being checked. */
  checked = 0;

  constructor(
    private readonly channel: Channel,
    private readonly botUrl: string,
  ) {
    const id = randomUUID();
    this.participant = { id, nom: 'Hélène Roux', courriel: `directrice.${id.slice(0, 8)}@exemple.fr` };
    this.conversationId = `a:${id}`;
    this.inbox = channel.join(this.conversationId, this.participant);
  }

  /** A whole declaration by cards. `undefined`: it never came to its confirmation. */
  async declares(uai: string): Promise<Told | undefined> {
    let said = await this.insists(() => this.says('déclarer'), BUTTONS.continue);
    for (let card = 1; card <= MAX_CARDS && said !== undefined && find(said, BUTTONS.continue); card += 1) {
      const shown: readonly Activity[] = said;
      said = await this.insists(() => this.press(shown, BUTTONS.continue, { ...WELCOMES, ecole: uai }), undefined);
    }
    const review = said && find(said, BUTTONS.confirm);
    if (said === undefined || review === undefined) return undefined;
    const draft = String((review.action.data as Json).draft);
    return { uai, draft, ...toldBy(await this.press(said, BUTTONS.confirm, {})) };
  }

  /** What the bot said in return. */
  async says(text: string): Promise<readonly Activity[]> {
    return this.sends(typedMessage(this.envelope(), text, randomUUID()));
  }

  /** Until a card comes: that which has this button, or any. */
  private async insists(
    turn: () => Promise<readonly Activity[]>,
    button: string | undefined,
  ): Promise<readonly Activity[] | undefined> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const said = await turn();
      if (button === undefined ? hasCard(said) : find(said, button)) return said;
      await pause(BETWEEN_TRIES_MS);
    }
    return undefined;
  }

  private press(said: readonly Activity[], title: string, answers: Readonly<Record<string, string>>) {
    const found = find(said, title);
    if (found === undefined) throw new Error(`no button « ${title} »; the bot said: ${words(said)}`);
    const asked = inputsOf(found.card).map(({ id }) => String(id));
    const given = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.includes(id)));
    const value = submissionOf(found.card, found.action, given);
    return this.sends(cardSubmit(this.envelope(), { value, replyToId: found.shown.id ?? '' }));
  }

  private async sends(activity: Activity): Promise<readonly Activity[]> {
    this.inbox.received = [];
    const response = await fetch(`${this.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`the bot answered ${response.status}`);
    return this.answer();
  }

  /** « Je vérifie » announces an answer. */
  private async answer(): Promise<readonly Activity[]> {
    const started = performance.now();
    const messages = (): Activity[] => this.inbox.received.filter(({ type }) => type === 'message');
    const final = (): Activity[] => messages().filter(({ text }) => text !== outage.checking());
    while (final().length === 0 && performance.now() - started < ANSWER_WITHIN_MS) await pause(20);
    this.checked += messages().length - final().length;
    return final();
  }

  private envelope() {
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

function toldBy(said: readonly Activity[]): Pick<Told, 'kind' | 'reference'> {
  const all = words(said);
  const reference = /Référence\s*:\s*\**([A-Z0-9-]{6,})/.exec(all)?.[1];
  if (reference !== undefined) return { kind: 'receipt', reference };
  if (all.includes(outage.nothingStored())) return { kind: 'nothing' };
  if (all.includes(outage.stillUnknown())) return { kind: 'unknown' };
  return { kind: said.length === 0 ? 'silence' : 'apology' };
}

function find(said: readonly Activity[], title: string) {
  return said
    .flatMap((shown) => cardsOf(shown).flatMap((card) => actionsOf(card).map((action) => ({ shown, card, action }))))
    .findLast(({ action }) => action.title === title);
}

function hasCard(said: readonly Activity[]): boolean {
  return find(said, BUTTONS.continue) !== undefined || find(said, BUTTONS.confirm) !== undefined;
}

export function words(said: readonly Activity[]): string {
  return said
    .flatMap((shown) => [...(typeof shown.text === 'string' ? [shown.text] : []), ...cardsOf(shown).map(wordsOf)])
    .join('\n');
}

function cardsOf({ attachments }: Activity): readonly Json[] {
  const attached = (attachments ?? []) as readonly { readonly contentType: string; readonly content: Json }[];
  return attached.filter(({ contentType }) => contentType.endsWith('card.adaptive')).map(({ content }) => content);
}
