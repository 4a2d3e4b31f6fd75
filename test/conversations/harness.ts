import { randomUUID } from 'node:crypto';
import { actionsOf, submissionOf, wordsOf, type Json } from './card-reader';
import { House, type HouseOptions } from './house';

/** Who writes, as the members API will describe them. */
export interface Persona {
  readonly nom: string;
  readonly courriel: string;
}

export interface ConversationOptions extends HouseOptions {
  readonly persona?: Persona;
}

/** A message as the channel shows it. */
export interface Shown {
  readonly id: string;
  readonly text?: string;
  readonly summary?: string;
  readonly from?: { readonly id: string };
  readonly attachments?: readonly { readonly contentType: string; readonly content: Json }[];
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string; readonly value: string }[] };
  readonly channelData?: { readonly feedbackLoop?: unknown };
}

export const CLAIRE: Persona = { nom: 'Claire Vidal', courriel: 'claire.vidal@exemple.fr' };

/** Starts the whole program on a free port and an empty data folder, and opens a first conversation: the bot greets. */
export async function openConversation(options: ConversationOptions = {}): Promise<Conversation> {
  const house = new House(options);
  await house.start();
  const conversation = new Conversation(house, options.persona ?? CLAIRE);
  await conversation.open();
  return conversation;
}

/** One person's conversation with the bot, over HTTP, through the chat's own connector. */
export class Conversation {
  /** Messages of both, oldest first, updates in their place: they outlive a restart, as they do in Teams. */
  readonly messages = new Map<string, Shown>();
  /** What the bot sent or changed during the last turn. */
  replies: readonly Shown[] = [];
  readonly personId = randomUUID();

  constructor(
    private readonly house: House,
    readonly persona: Persona,
  ) {}

  async open(): Promise<void> {
    await this.refresh();
  }

  /** Types a message; resolves once the bot's turn is over. */
  async says(text: string): Promise<void> {
    await this.post('messages', { text, clientKey: randomUUID() });
  }

  /** Presses the button of this title on the newest card that has one, its inputs filled as given. */
  async press(title: string, inputs: Record<string, string> = {}): Promise<void> {
    await this.pressOn(this.newestWith(title), title, inputs);
  }

  async pressOn(shown: Shown, title: string, inputs: Record<string, string> = {}): Promise<void> {
    await this.submit(shown, this.valueOf(shown, title, inputs));
  }

  /** Posts a pressed button's value, as the channel would. */
  async submit(shown: Shown, value: Json): Promise<void> {
    await this.post('messages', { value, replyToId: shown.id });
  }

  /** What pressing this button would post. */
  valueOf(shown: Shown, title: string, inputs: Record<string, string> = {}): Json {
    for (const card of cardsOf(shown)) {
      const action = actionsOf(card).find((candidate) => candidate.title === title);
      if (action) return submissionOf(card, action, inputs);
    }
    throw new Error(`no button « ${title} »; there are: ${this.buttonsOf(shown).join(' | ')}`);
  }

  async votes(reaction: 'like' | 'dislike', shown: Shown): Promise<void> {
    await this.post('feedback', { reaction, replyToId: shown.id });
  }

  /** All that the bot said in the last turn: texts, and the words of cards. */
  said(): string {
    return this.replies.map((reply) => wordsOfMessage(reply)).join('\n');
  }

  /** Everything now visible in the conversation. */
  shown(): string {
    return [...this.messages.values()].map((message) => wordsOfMessage(message)).join('\n');
  }

  /** Titles of the buttons of the newest card that has any. */
  buttons(): readonly string[] {
    return this.buttonsOf(this.newestCard());
  }

  /** The newest message that holds a card with buttons. */
  newestCard(): Shown {
    const found = this.newest((message) => this.buttonsOf(message).length > 0);
    if (!found) throw new Error(`no card with buttons; the bot said: ${this.said()}`);
    return found;
  }

  suggestions(): readonly string[] {
    return this.replies.flatMap((reply) => (reply.suggestedActions?.actions ?? []).map(({ title }) => title));
  }

  /** Stops the program and starts it on the same data; the conversation goes on. */
  async restart(): Promise<void> {
    await this.house.restart();
    await this.refresh();
  }

  /** Time passes, for the whole program. */
  setNow(now: Date): void {
    this.house.now = now;
  }

  /** Another day is chosen at the top of the page, for the whole program. */
  async plays(day: string): Promise<void> {
    const response = await this.request('/chat/jour', { jour: day });
    if (!response.ok) throw new Error(`no day to play: ${day}`);
    await response.arrayBuffer();
  }

  /** Somebody else, in a conversation of their own with the same bot. */
  async asAnother(persona: Persona): Promise<Conversation> {
    const other = new Conversation(this.house, persona);
    await other.open();
    return other;
  }

  /** What the program has stored under this reference. */
  stored(reference: string): ReturnType<House['stored']> {
    return this.house.stored(reference);
  }

  /** Stops the program and removes its data. */
  end(): Promise<void> {
    return this.house.end();
  }

  private newestWith(title: string): Shown {
    const found = this.newest((message) => this.buttonsOf(message).includes(title));
    if (!found) throw new Error(`no button « ${title} »; the bot said: ${this.said()}\n[${this.allButtons()}]`);
    return found;
  }

  private newest(wanted: (message: Shown) => boolean): Shown | undefined {
    return [...this.messages.values()].reverse().find(wanted);
  }

  private allButtons(): string {
    return [...this.messages.values()].flatMap((message) => this.buttonsOf(message)).join(' | ');
  }

  private buttonsOf(shown: Shown): readonly string[] {
    return cardsOf(shown).flatMap((card) => actionsOf(card).map(({ title }) => String(title)));
  }

  private async post(path: 'messages' | 'feedback', body: object): Promise<void> {
    const response = await this.request(`/chat/conversations/a:${this.personId}/${path}`, body);
    if (!response.ok) throw new Error(`the bot did not take it: ${response.status} ${await response.text()}`);
    await response.arrayBuffer();
    await this.refresh();
  }

  /** Takes what the channel holds now; what is new or changed is the last turn's. */
  private async refresh(): Promise<void> {
    const response = await this.request('/chat/conversations', { id: this.personId, ...this.persona });
    const { events } = (await response.json()) as { events: { kind: string; activity: Shown; id?: string }[] };
    const replies: Shown[] = [];
    for (const { kind, activity, id } of events) {
      if (kind === 'removed') this.messages.delete(id ?? '');
      else if (this.take(activity)) replies.push(activity);
    }
    this.replies = replies.filter((reply) => !reply.from?.id.startsWith('29:'));
  }

  /** Whether this message is new or changed. */
  private take(activity: Shown): boolean {
    const before = this.messages.get(activity.id);
    this.messages.set(activity.id, activity);
    return JSON.stringify(before) !== JSON.stringify(activity);
  }

  private request(path: string, body: object): Promise<Response> {
    return fetch(this.house.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }
}

export function cardsOf(shown: Shown): readonly Json[] {
  return (shown.attachments ?? [])
    .filter(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')
    .map(({ content }) => content);
}

function wordsOfMessage(shown: Shown): string {
  return [shown.text ?? '', ...cardsOf(shown).map((card) => wordsOf(card))].join('\n');
}
