import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { cardSubmit, typedMessage, type Envelope } from '../../src/chat/activities';
import type { Activity, Participant } from '../../src/chat/types';
import type { Channel, Inbox } from './channel';

/** One answered POST to the bot: what it was, and how long it took, the bot's replies included. */
export interface Turn {
  readonly step: string;
  readonly milliseconds: number;
}

const TENANT = '00000000-0000-4000-8000-000000000000';
const AGENT = new Agent({ keepAlive: true });

/** A person in a conversation of their own with a bot, whose turns are timed. */
export class Visitor {
  readonly turns: Turn[] = [];
  readonly participant: Participant;
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

  /** Gives what the bot said in return. */
  says(step: string, text: string): Promise<readonly Activity[]> {
    return this.turn(step, typedMessage(this.envelope(), text, randomUUID()));
  }

  presses(step: string, shown: Activity, value: object): Promise<readonly Activity[]> {
    return this.turn(step, cardSubmit(this.envelope(), { value, replyToId: shown.id ?? '' }));
  }

  leaves(): void {
    this.channel.leave(this.conversationId);
  }

  private async turn(step: string, activity: Activity): Promise<readonly Activity[]> {
    this.inbox.received = [];
    const body = JSON.stringify(activity);
    const started = performance.now();
    const status = await post(`${this.botUrl}/api/messages`, body);
    this.turns.push({ step, milliseconds: performance.now() - started });
    if (status !== 200) throw new Error(`${step}: the bot answered ${status}`);
    return this.inbox.received;
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

/** Status of the answer, once whole. */
function post(url: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent: AGENT, headers }, (response) => {
      response.on('end', () => resolve(response.statusCode ?? 0)).on('error', reject);
      response.resume();
    });
    sent.on('error', reject).end(body);
  });
}
