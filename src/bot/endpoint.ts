import type { InvokeResponse } from 'botbuilder';
import type { AuthenticateRequestResult, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { ServerResponse } from 'node:http';
import type { Config } from '../config';
import type { Logger } from '../logging';
import type { Observer } from '../observing';
import type { Attempt, Envoi } from '../outbox';
import type { Route, RouteRequest } from '../server/types';
import type { ConversationStore } from '../storage/types';
import { TurnAdapter } from './transport/adapter';
import { Authenticator } from './transport/authentication';
import { Deliveries } from './transport/deliveries';
import { readEnvelope, type Envelope } from './transport/envelope';
import { personIdOf } from './transport/incoming';
import { OUTBOUND_LIMITS, type OutboundLimits } from './transport/outbound';
import { People } from './transport/people';
import { References } from './transport/references';
import { reach } from './transport/proactive';
import { runTurn } from './transport/turn';
import { QueueFull, TurnQueue } from './transport/turn-queue';
import type { Assistant } from './types';

export interface BotEndpointOptions {
  readonly config: Pick<Config, 'production' | 'identity' | 'cloud' | 'proxy'>;
  readonly assistant: Assistant;
  readonly conversations: ConversationStore;
  readonly logger: Logger;
  readonly clock: () => Date;
  readonly observer?: Observer;
  /** For tests: what stands for Microsoft's token service, and shorter times. */
  readonly credentials?: ServiceClientCredentialsFactory;
  readonly limits?: OutboundLimits;
  readonly typingAfterMs?: number;
  readonly answerWithinMs?: number;
}

export interface BotEndpoint extends Route {
  /** Resolves when no turn is under way: a slow one goes on after its answer. */
  idle(): Promise<void>;
  /** Turns under way or waiting. */
  waiting(): number;
  /** Sends a kept message to a stored conversation reference. Never rejects. */
  reach(reference: string, envoi: Envoi): Promise<Attempt>;
}

/** Teams sends an activity again when the POST is not answered within 15 s: answered before, the turn goes on. */
const ANSWER_WITHIN_MS = 12_000;

/** POST /api/messages: an activity through its borders (envelope, token, tenant, repetition, queue) to its turn. */
export function createBotEndpoint(options: BotEndpointOptions): BotEndpoint {
  const endpoint = new Endpoint(options);
  return {
    method: 'POST',
    path: '/api/messages',
    handle: async (request, response) => answer(response, await endpoint.take(request)),
    idle: () => endpoint.queue.idle(),
    waiting: () => endpoint.queue.waiting(),
    reach: (reference, envoi) => endpoint.reach(reference, envoi),
  };
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

class Endpoint {
  readonly queue = new TurnQueue();
  private readonly authenticator: Authenticator;
  private readonly adapter: TurnAdapter;
  private readonly deliveries = new Deliveries();
  private readonly people: People;
  private readonly references: References;

  constructor(private readonly options: BotEndpointOptions) {
    const { config, conversations, clock, logger, credentials, observer, limits = OUTBOUND_LIMITS } = options;
    this.authenticator = new Authenticator({ config, credentials, limits, observer });
    this.adapter = new TurnAdapter(this.authenticator);
    this.people = new People(logger);
    this.references = new References(conversations, clock, logger);
  }

  /** Status of the answer, and its body for an invoke. The reason of a refusal is in the log only. */
  async take({ body, headers }: RouteRequest): Promise<Answer> {
    const { config, observer } = this.options;
    const read = readEnvelope(body, config);
    if (!read.ok) return this.refuse(400, { reason: 'envelope', faults: read.faults });
    const authentication = await this.authenticator.authenticate(read.envelope, headers.authorization ?? '');
    if (authentication.kind === 'refused') return this.refuse(401, { reason: authentication.code });
    if (authentication.kind === 'unavailable') {
      return this.refuse(503, { reason: 'keys', err: authentication.cause });
    }
    observer?.accepted();
    return this.enqueue(read.envelope, authentication.result);
  }

  reach(reference: string, envoi: Envoi): Promise<Attempt> {
    return reach(this.adapter, this.options.config.identity?.appId ?? '', reference, envoi);
  }

  private parts() {
    const { assistant, logger, observer, typingAfterMs } = this.options;
    return { assistant, logger, observer, typingAfterMs, people: this.people, references: this.references };
  }

  private refuse(status: number, facts: { readonly reason: string; readonly [fact: string]: unknown }): Answer {
    this.options.observer?.refused({ status, reason: facts.reason });
    this.options.logger.warn({ status, ...facts }, 'an activity was refused');
    return { status };
  }

  private async enqueue(envelope: Envelope, authenticated: AuthenticateRequestResult): Promise<Answer> {
    try {
      return await this.answerInTime(this.queue.run(personIdOf(envelope), () => this.turn(envelope, authenticated)));
    } catch (error) {
      if (error instanceof QueueFull) return this.refuse(429, { reason: 'queue-full' });
      throw error;
    }
  }

  private async turn(
    envelope: Envelope,
    authenticated: AuthenticateRequestResult,
  ): Promise<InvokeResponse | undefined> {
    if (!this.deliveries.isNew(envelope)) return undefined;
    return this.adapter.run(authenticated, envelope, (context) => runTurn(this.parts(), context, envelope));
  }

  /** The turn's own answer, or 200 when it lasts; it then goes on, and its failure is only logged. */
  private async answerInTime(running: Promise<InvokeResponse | undefined>): Promise<Answer> {
    const { logger, answerWithinMs = ANSWER_WITHIN_MS } = this.options;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => (timer = setTimeout(resolve, answerWithinMs, 'late')));
    const first = await Promise.race([running, late]).finally(() => clearTimeout(timer));
    if (first !== 'late') return { status: first?.status ?? 200, body: first?.body as unknown };
    logger.warn({ answerWithinMs }, 'a turn lasts: answered before its end');
    running.catch((error: unknown) => logger.error({ err: error }, 'a late turn failed'));
    return { status: 200 };
  }
}

function answer(response: ServerResponse, { status, body }: Answer): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...(text === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
