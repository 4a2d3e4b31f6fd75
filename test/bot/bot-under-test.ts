import { createBotEndpoint, type BotEndpoint, type BotEndpointOptions } from '../../src/bot/endpoint';
import type { Assistant, Incoming, Reply, TurnResult } from '../../src/bot/types';
import { createLogger } from '../../src/logging';
import { startServer } from '../../src/server';
import type { ConversationStore } from '../../src/storage/types';
import { NO_CHECKS } from '../builders/health';
import { sendJson, type RawAnswer } from '../server/raw-request';
import { openFakeChannel, type FakeChannel, type Json } from './fake-channel';

type Said =
  { readonly kind: 'message'; readonly incoming: Incoming } | { readonly kind: string; readonly [key: string]: Json };

/** Records what the transport hands over, and who the person is once asked; answers with `reply`. */
export class RecordingAssistant implements Assistant {
  readonly heard: Said[] = [];
  reply: (incoming: Incoming) => readonly Reply[] | Promise<readonly Reply[]> = () => [
    { kind: 'text', text: 'Bonjour' },
  ];

  async onMessage(incoming: Incoming): Promise<TurnResult> {
    const { identify, ...read } = incoming;
    this.heard.push({ kind: 'message', incoming: { ...read, person: await identify() } });
    return { replies: await this.reply(incoming), facts: { outcome: 'answered', fiche: 'dates-stage' } };
  }

  async onArrival(person: Incoming['person']): Promise<TurnResult> {
    this.heard.push({ kind: 'arrival', person });
    return { replies: [{ kind: 'text', text: 'Bienvenue' }], facts: { feature: 'arrival' } };
  }

  async onFeedback(feedback: Parameters<Assistant['onFeedback']>[0]): Promise<TurnResult> {
    this.heard.push({ kind: 'feedback', ...feedback });
    return { replies: [], facts: { feature: 'feedback' } };
  }
}

export class MemoryConversations implements ConversationStore {
  readonly references = new Map<string, string>();
  writes = 0;
  private readonly greeted = new Set<string>();

  async remember(personne: string, reference: string): Promise<void> {
    this.writes += 1;
    this.references.set(personne, reference);
  }

  async find(personne: string): Promise<string | undefined> {
    return this.references.get(personne);
  }

  async lastHeard(): Promise<string | undefined> {
    return undefined;
  }

  async claimGreeting(personne: string): Promise<boolean> {
    if (this.greeted.has(personne)) return false;
    this.greeted.add(personne);
    return true;
  }
}

export interface BotUnderTest {
  readonly channel: FakeChannel;
  readonly assistant: RecordingAssistant;
  readonly conversations: MemoryConversations;
  /** Lines of the log, as objects. */
  readonly log: Json[];
  post(activity: unknown, headers?: Record<string, string>): Promise<RawAnswer>;
  readonly reach: BotEndpoint['reach'];
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** The endpoint behind the real server, talking to a fake channel over HTTP. */
export async function startBot(options: Partial<BotEndpointOptions> = {}): Promise<BotUnderTest> {
  const channel = await openFakeChannel();
  const assistant = new RecordingAssistant();
  const conversations = new MemoryConversations();
  const log: unknown[] = [];
  const destination = { write: (line: string) => void log.push(JSON.parse(line)) };
  const logger = createLogger({ level: 'debug', json: true, destination });
  const endpoint = createBotEndpoint({
    config: { production: false },
    assistant,
    conversations,
    logger,
    clock: () => new Date('2024-05-13T08:00:00Z'),
    limits: { deadlineMs: 2_000, maxAttempts: 4, firstDelayMs: 1 },
    ...options,
  });
  const server = await startServer({ host: '127.0.0.1', port: 0, routes: [endpoint], logger, health: NO_CHECKS });
  return {
    channel,
    assistant,
    conversations,
    log,
    post: (activity, headers) => sendJson(server.url, '/api/messages', activity, headers),
    reach: (reference, envoi) => endpoint.reach(reference, envoi),
    idle: () => endpoint.idle(),
    close: async () => {
      await server.close(100);
      await endpoint.idle();
      await channel.close();
    },
  };
}

/** An activity as Teams sends it in personal chat. */
export function anActivity(
  channel: { readonly url: string },
  overrides: Record<string, unknown> = {},
): Record<string, Json> {
  return {
    type: 'message',
    id: `m-${(count += 1)}`,
    timestamp: '2024-05-13T08:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: channel.url,
    from: { id: '29:jeanne', name: 'Jeanne', aadObjectId: 'aad-jeanne' },
    recipient: { id: '28:bot', name: 'Assistant' },
    conversation: { id: 'a:conversation', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    text: 'bonjour',
    textFormat: 'plain',
    ...overrides,
  };
}

export const TENANT = '11111111-1111-4111-8111-111111111111';

let count = 0;
