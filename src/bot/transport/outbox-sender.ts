import type { Logger } from '../../logging';
import { leaseFrom, nextOf, type Attempt, type Envoi, type Next, type OutboxStore } from '../../outbox';
import type { ConversationStore } from '../../storage/types';
import { StoreUnavailable } from '../../storage/unavailable';

/** Looked at so often; what is due then waits no longer. */
const EVERY_MS = 5_000;
/** Sent side by side, under what the channel takes of one assistant in a second. */
const AT_ONCE = 20;

export interface OutboxSenderParts {
  readonly outbox: OutboxStore;
  readonly conversations: Pick<ConversationStore, 'find'>;
  /** Sends it to the conversation (botbuilder's ConversationReference as JSON text). Never rejects. */
  readonly reach: (reference: string, envoi: Envoi) => Promise<Attempt>;
  readonly clock: () => Date;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly logger: Logger;
}

/** Delivers what is due, at least once each: a message whose delivery could not be noted is sent again, with its id. */
export class OutboxSender {
  private timer: NodeJS.Timeout | undefined;
  private passing: Promise<void> | undefined;

  constructor(private readonly parts: OutboxSenderParts) {}

  start(everyMs = EVERY_MS): this {
    this.timer = setInterval(() => void this.pass(), everyMs);
    this.timer.unref();
    return this;
  }

  /** Starts nothing more, and waits for what is being sent. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.passing;
  }

  /** Once over what is due; one at a time. Never rejects: what fails is tried at a later pass. */
  pass(): Promise<void> {
    this.passing ??= this.deliverDue()
      .catch((error: unknown) => this.warn(error))
      .finally(() => (this.passing = undefined));
    return this.passing;
  }

  private async deliverDue(): Promise<void> {
    const now = this.parts.clock();
    const taken = await this.parts.outbox.claim(now.toISOString(), leaseFrom(now), AT_ONCE);
    const people = [...new Set(taken.map(({ personne }) => personne))];
    await Promise.all(people.map((one) => this.deliverTo(taken.filter(({ personne }) => personne === one))));
  }

  /** One person's, in their order; where one is held back, those after it are too. */
  private async deliverTo(theirs: readonly Envoi[]): Promise<void> {
    try {
      for (const envoi of theirs) if ((await this.deliver(envoi)) === 'postpone') return;
    } catch (error) {
      this.warn(error);
    }
  }

  private async deliver(envoi: Envoi): Promise<Next['kind']> {
    const { clock, random, logger } = this.parts;
    const next = nextOf(envoi, await this.attempt(envoi), clock(), random());
    logger.info({ nature: envoi.nature, outcome: next.kind, attempts: envoi.essais }, 'a kept message was tried');
    await this.note(envoi, next);
    return next.kind;
  }

  private async attempt(envoi: Envoi): Promise<Attempt> {
    const reference = await this.parts.conversations.find(envoi.personne);
    return reference === undefined ? { kind: 'failed' } : this.parts.reach(reference, envoi);
  }

  private note({ id, personne }: Envoi, next: Next): Promise<void> {
    const { outbox } = this.parts;
    if (next.kind === 'postpone') return outbox.postpone(personne, next.until);
    return next.kind === 'delivered' ? outbox.delivered(id) : outbox.unreachable(id);
  }

  private warn(error: unknown): void {
    // An outage has its own line in the log, once.
    if (!(error instanceof StoreUnavailable)) this.parts.logger.warn({ err: error }, 'the outbox was not emptied');
  }
}
