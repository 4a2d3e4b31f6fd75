import { Conversation } from './conversation';
import type { Participant } from './types';

/** Conversations kept at once: beyond, the least recently used that no page watches is forgotten. */
const MAX_CONVERSATIONS = 50;

/** The conversations of this run: one per person, as in Teams' personal scope. */
export class ConversationDirectory {
  private readonly byId = new Map<string, Conversation>();

  constructor(private readonly epoch: string) {}

  /** The conversation of this person, created when it is new or forgotten. */
  open(participant: Participant): { readonly conversation: Conversation; readonly created: boolean } {
    const known = this.find(conversationId(participant));
    if (known) {
      known.participant = participant;
      return { conversation: known, created: false };
    }
    return { conversation: this.create(participant), created: true };
  }

  find(id: string): Conversation | undefined {
    const conversation = this.byId.get(id);
    if (conversation) this.markUsed(conversation);
    return conversation;
  }

  private create(participant: Participant): Conversation {
    const conversation = new Conversation(conversationId(participant), participant, this.epoch);
    this.byId.set(conversation.id, conversation);
    this.forgetUnused();
    return conversation;
  }

  private markUsed(conversation: Conversation): void {
    this.byId.delete(conversation.id);
    this.byId.set(conversation.id, conversation);
  }

  private forgetUnused(): void {
    for (const conversation of [...this.byId.values()].slice(0, -1)) {
      if (this.byId.size <= MAX_CONVERSATIONS) return;
      if (!conversation.isWatched) this.byId.delete(conversation.id);
    }
  }
}

function conversationId(participant: Participant): string {
  return `a:${participant.id}`;
}
