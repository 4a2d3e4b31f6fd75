import type { Logger } from '../../logging';
import type { ConversationStore } from '../../storage/types';
import { StoreUnavailable } from '../../storage/unavailable';
import type { Envelope } from './envelope';
import { ExpiringMap } from '../expiring-map';
import { personIdOf, scopeOf } from './incoming';

const MAX_PEOPLE = 5_000;
/** Written again after that even when unchanged: it may have been erased meanwhile. */
const TRUSTED_FOR_MS = 60 * 60 * 1000;

/** Keeps where each person can be written to, with the latest service address. */
export class References {
  private readonly written = new ExpiringMap<string>(MAX_PEOPLE);
  /** Greeted while the database was away. */
  private readonly greeted = new ExpiringMap<true>(MAX_PEOPLE);

  constructor(
    private readonly conversations: ConversationStore,
    private readonly clock: () => Date,
    private readonly logger: Logger,
  ) {}

  /** Personal conversations only: a message to a person must not land in a channel. A failure is logged. */
  async remember(envelope: Envelope): Promise<void> {
    if (scopeOf(envelope) !== 'personal') return;
    const person = personIdOf(envelope);
    const reference = JSON.stringify(referenceOf(envelope));
    if (this.written.get(person) === reference) return;
    try {
      await this.conversations.remember(person, reference, this.clock().toISOString());
      this.written.set(person, reference, TRUSTED_FOR_MS);
    } catch (error) {
      // An outage has its own line in the log, once.
      if (!(error instanceof StoreUnavailable))
        this.logger.warn({ err: error }, 'the conversation reference was not stored');
    }
  }

  /**
   * Remembers, and tells whether the person is new to this conversation: never greeted, or last reached in another one.
   * Installing sends two activities, and only the first is new. Without the database, whoever was not greeted by this
   * process is new.
   */
  async isNewcomer(envelope: Envelope): Promise<boolean> {
    try {
      return await this.claims(envelope);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return this.isFirstSeen(personIdOf(envelope));
    }
  }

  private isFirstSeen(person: string): boolean {
    if (this.greeted.get(person) === true) return false;
    this.greeted.set(person, true, TRUSTED_FOR_MS);
    return true;
  }

  private async claims(envelope: Envelope): Promise<boolean> {
    const person = personIdOf(envelope);
    const before = await this.conversations.find(person);
    await this.remember(envelope);
    const claimed = await this.conversations.claimGreeting(person, this.clock().toISOString());
    return claimed || (before !== undefined && conversationOf(before) !== envelope.conversation.id);
  }
}

function conversationOf(reference: string): string | undefined {
  return (JSON.parse(reference) as ReturnType<typeof referenceOf>).conversation?.id;
}

/** botbuilder's ConversationReference, without the person's name. */
function referenceOf({ channelId, serviceUrl, conversation, from, recipient, locale }: Envelope) {
  return {
    channelId,
    serviceUrl,
    locale,
    conversation: {
      id: conversation.id,
      conversationType: conversation.conversationType,
      tenantId: conversation.tenantId,
    },
    user: { id: from.id, aadObjectId: from.aadObjectId },
    bot: { id: recipient?.id },
  };
}
