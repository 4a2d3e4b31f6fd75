import type { DeclarationStore, DraftStore } from '../declaration/ports';
import type { Declaration, DeclarationEvent, Draft } from '../declaration/types';
import type { FaqEvidenceStore } from '../faq/ports';
import type { OutboxStore } from '../outbox';
import type { DatabaseFile } from './database-file';

export type { DatabaseFile } from './database-file';

/** Where the bot can reach a person again, and whether it greeted them. One row a person. */
export interface ConversationStore {
  /** `reference` is botbuilder's ConversationReference as JSON text. */
  remember(personne: string, reference: string, at: string): Promise<void>;
  find(personne: string): Promise<string | undefined>;
  /** When a person's message last had its conversation noted (ISO, UTC): once an hour at most for each person. */
  lastHeard(): Promise<string | undefined>;
  /** `true` the first time only: greets once. */
  claimGreeting(personne: string, at: string): Promise<boolean>;
}

/** All that is kept about one person, and its erasure. */
export interface PersonalDataStore {
  /** All of it, as plain JSON values, oldest first; messages on their way, which only repeat it, are left out. */
  export(personne: string): Promise<PersonalData>;
  /**
   * Erases drafts, the conversation reference and the messages to be delivered, to the person or naming them; anonymises declarations and history (the school's line of the
   * census stays, without name, e-mail, telephone, tutor or free texts of the person).
   */
  erase(personne: string, at: string): Promise<{ readonly drafts: number; readonly declarations: number }>;
}

export interface PersonalData {
  readonly drafts: readonly Draft[];
  /** Those of which the person is the declarant. */
  readonly declarations: readonly Declaration[];
  /** Those that the person made, and those on a state that they declared; others' part left out. */
  readonly events: readonly DeclarationEvent[];
  readonly conversation: unknown;
}

/** Connections to a database behind a network: in all, idle, and uses that wait for one. */
export interface Connections {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

export interface Stores {
  readonly drafts: DraftStore;
  readonly declarations: DeclarationStore;
  readonly evidence: FaqEvidenceStore;
  readonly conversations: ConversationStore;
  readonly outbox: OutboxStore;
  readonly personalData: PersonalDataStore;
  /** Number of the last migration applied. */
  readonly schemaVersion: number;
  /** Of the embedded database; none on a server. */
  readonly file?: DatabaseFile;
  /** A trivial query: throws when the database does not answer. */
  ping(): Promise<void>;
  /** Absent for the embedded database. */
  readonly connections?: () => Connections;
  close(): Promise<void>;
}
