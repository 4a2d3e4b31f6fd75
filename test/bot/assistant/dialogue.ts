import { createAssistant } from '../../../src/bot/assistant';
import type { Assistant, Card, Incoming, Reply, SuggestedAction, TurnFacts } from '../../../src/bot/types';
import type { Person } from '../../../src/declaration/types';
import type { KnowledgeBase } from '../../../src/knowledge/types';
import { openStores } from '../../../src/storage';
import type { Stores } from '../../../src/storage/types';
import { allObjects, faultsOf, literalTexts } from '../cards/card-rules';

export const CAMILLE: Person = { id: 'camille', nom: 'Camille Roussel', courriel: 'camille.roussel@ac-limoges.fr' };
export const DOMINIQUE: Person = { id: 'dominique', nom: 'Dominique **Petit**' };

/** Middle of the 2024 campaign. */
export const IN_MARCH = '2024-03-20T09:00:00.000Z';

interface Message {
  readonly id: string;
  readonly text?: string;
  readonly card?: Card;
  readonly suggestions?: readonly SuggestedAction[];
}

interface Shared {
  readonly assistant: Assistant;
  readonly stores: Stores;
  now: string;
  base: KnowledgeBase;
  /** Played in the place of today. */
  day?: string;
}

export interface Opening {
  readonly base: KnowledgeBase;
  readonly now?: string;
  /** What the assistant sees of the stores. */
  readonly through?: (stores: Stores) => Stores;
}

/** An assistant on memory stores, its clock and its knowledge in the hands of the test. */
export async function openAssistant({ base, now = IN_MARCH, through = (stores) => stores }: Opening): Promise<Shared> {
  const stores = await openStores({ dataDir: '', memory: true });
  let drawn = 0;
  const shared: Shared = {
    stores,
    now,
    base,
    assistant: createAssistant({
      stores: through(stores),
      knowledge: { current: () => shared.base, close: () => undefined },
      clock: () => new Date(shared.now),
      playedDay: () => shared.day,
      random: () => (drawn = (drawn + 0.382) % 1),
      newId: () => `id-${Math.round((drawn += 1))}-${Math.round(drawn * 1000)}`,
    }),
  };
  return shared;
}

/** One person's side of the conversation: what a channel would show, with updates applied and ids given. */
export class Dialogue {
  readonly messages: Message[] = [];
  facts: TurnFacts = {};
  /** Messages sent by the last turn. */
  fresh: Message[] = [];
  /** Sentences sent on the way, before the replies. */
  readonly onTheWay: string[] = [];
  /** How often it was asked who writes. */
  asked = 0;
  private sent = 0;

  constructor(
    readonly shared: Shared,
    readonly person: Person = CAMILLE,
    readonly scope = 'personal',
  ) {}

  async says(text: string, overrides: Partial<Incoming> = {}): Promise<this> {
    return this.turn({ text, ...overrides });
  }

  /** Presses the newest button of this title; inputs keep what they show unless given. */
  async presses(titre: string, inputs: Readonly<Record<string, string>> = {}): Promise<this> {
    return this.pressOn(this.messageWith(titre), titre, inputs);
  }

  async pressOn(message: Message, titre: string, inputs: Readonly<Record<string, string>> = {}): Promise<this> {
    const action = actionsOf(message.card).find(({ title }) => title === titre);
    if (action === undefined) throw new Error(`no button « ${titre} »`);
    const shown = action.associatedInputs === 'none' ? {} : { ...shownInputs(message.card), ...inputs };
    return this.turn({ text: '', value: { ...shown, ...(action.data as object) }, replyToId: message.id });
  }

  /** The newest message that still has a button of this title. */
  messageWith(titre: string): Message {
    const found = this.messages.findLast(({ card }) => actionsOf(card).some(({ title }) => title === titre));
    if (found === undefined) throw new Error(`no button « ${titre} » among ${JSON.stringify(this.buttons())}`);
    return found;
  }

  /** Titles of all buttons in sight, oldest first. */
  buttons(): string[] {
    return this.messages.flatMap(({ card }) => actionsOf(card).map(({ title }) => String(title)));
  }

  /** Words of the last turn's messages: texts, then what the cards hold. */
  get words(): string {
    return this.fresh.map(({ text, card }) => text ?? cardWords(card)).join('\n');
  }

  /** Words of the newest card in sight. */
  get lastCard(): string {
    return cardWords(this.messages.findLast(({ card }) => card !== undefined)?.card);
  }

  /** Ids of the inputs in sight. */
  inputs(): string[] {
    const found = this.messages.flatMap(({ card }) => allObjects(card));
    return found.filter(({ type }) => String(type).startsWith('Input.')).map(({ id }) => String(id));
  }

  private async turn(incoming: Partial<Incoming>): Promise<this> {
    const { id, nom } = this.person;
    const identify = (): Promise<Person> => {
      this.asked += 1;
      return Promise.resolve(this.person);
    };
    const known = { person: { id, nom }, identify, scope: this.scope };
    const message = { ...known, text: '', hasAttachments: false, ...incoming };
    const { replies, facts } = await this.shared.assistant.onMessage(
      message,
      async (words) => void this.onTheWay.push(words),
    );
    await this.receive(replies);
    this.facts = facts;
    return this;
  }

  async receive(replies: readonly Reply[]): Promise<void> {
    this.fresh = [];
    for (const reply of replies) await this.take(reply);
  }

  private async take(reply: Reply): Promise<void> {
    const faults = reply.kind === 'text' ? [] : faultsOf(reply.card);
    if (faults.length > 0) throw new Error(`a card that Teams does not draw: ${faults.join('; ')}`);
    if (reply.kind === 'update') return this.replace(reply.activityId, reply.card);
    this.sent += 1;
    const id = `${this.person.id}-${this.sent}`;
    const message =
      reply.kind === 'text' ? { id, text: reply.text, suggestions: reply.suggestions } : { id, card: reply.card };
    this.messages.push(message);
    this.fresh.push(message);
    await reply.onSent?.(id);
  }

  private replace(id: string, card: Card): void {
    const index = this.messages.findIndex((message) => message.id === id);
    if (index >= 0) this.messages[index] = { id, card };
  }
}

function actionsOf(card: Card | undefined): Record<string, unknown>[] {
  return allObjects(card?.actions).filter(({ type }) => type === 'Action.Submit');
}

function shownInputs(card: Card | undefined): Record<string, string> {
  const inputs = allObjects(card?.body).filter(({ type }) => String(type).startsWith('Input.'));
  return Object.fromEntries(inputs.map(({ id, value }) => [String(id), shownValue(value)]));
}

function shownValue(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function cardWords(card: Card | undefined): string {
  const written = allObjects(card).flatMap(({ type, text, label }) => {
    const words = type === 'TextBlock' ? text : label;
    return typeof words === 'string' ? [words] : [];
  });
  return card === undefined ? '' : [...written, ...literalTexts(card)].join('\n');
}
