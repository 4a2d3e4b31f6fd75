import { randomUUID } from 'node:crypto';

/** An activity as the page receives it. */
export interface Shown {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly from?: { readonly id: string };
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly content: Readonly<Record<string, unknown>>;
  }[];
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string; readonly value: string }[] };
  readonly channelData?: { readonly feedbackLoop?: unknown };
}

interface Event {
  readonly kind: string;
  readonly position: string;
  readonly activity: Shown;
}

/** The page's requests, as the page makes them. */
export class PageClient {
  readonly person = { id: randomUUID(), nom: 'Ana Lopes', courriel: 'ana.lopes@exemple.fr' };
  readonly base: string;

  constructor(readonly url: string) {
    this.base = `${url}/chat/conversations/a:${this.person.id}`;
  }

  /** The conversation as the channel holds it: activities in order. */
  async open(): Promise<Shown[]> {
    const response = await this.post('/chat/conversations', this.person);
    const { events } = (await response.json()) as { events: Event[] };
    return events.filter(({ kind }) => kind === 'activity').map(({ activity }) => activity);
  }

  say(text: string, clientKey: string = randomUUID()): Promise<Response> {
    return this.post(`/chat/conversations/a:${this.person.id}/messages`, { text, clientKey });
  }

  submit(value: object, replyToId: string): Promise<Response> {
    return this.post(`/chat/conversations/a:${this.person.id}/messages`, { value, replyToId });
  }

  vote(reaction: string, replyToId: string): Promise<Response> {
    return this.post(`/chat/conversations/a:${this.person.id}/feedback`, { reaction, replyToId });
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** Reads the event stream until it has brought `count` events after `since`. */
  async events(count: number, since = ''): Promise<Event[]> {
    const stop = new AbortController();
    const response = await fetch(`${this.base}/events?since=${since}`, { signal: stop.signal });
    const events: Event[] = [];
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString();
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      events.push(...blocks.filter((block) => !block.includes('event: replayed')).map(dataOf));
      if (events.length >= count) break;
    }
    stop.abort();
    return events;
  }
}

function dataOf(block: string): Event {
  return JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null');
}
