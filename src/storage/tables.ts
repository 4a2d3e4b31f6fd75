import type { Transaction } from 'kysely';

/**
 * Tables as both engines hold them: text and 32-bit integers only. Instants are ISO text in UTC, documents are JSON
 * text (`contenu`); the other columns repeat what a query or a constraint needs.
 */
export interface Tables {
  schema_version: { version: number; applied_le: string };
  /** Which programs each later step left the database readable to (`migrations.ts`). */
  schema_readers: { version: number; readable_since: number };
  drafts: DraftRow;
  declarations: DeclarationRow;
  declaration_events: DeclarationEventRow;
  conversations: ConversationRow;
  faq_votes: { fiche: string; utile: number; inutile: number; derniere_le: string };
  /** `vote`: the thumb given under the message, if any. */
  faq_shown: { message: string; fiche: string; vote: string | null; montree_le: string };
  faq_choices: { mots: string; fiche: string; nombre: number; derniere_le: string };
  faq_unanswered: UnansweredRow;
  envois: EnvoiRow;
}

/** All of them: what a backup takes and a restore replaces. The compiler asks for the one that would be forgotten. */
export const TABLE_NAMES = Object.keys({
  schema_version: true,
  schema_readers: true,
  drafts: true,
  declarations: true,
  declaration_events: true,
  conversations: true,
  faq_votes: true,
  faq_shown: true,
  faq_choices: true,
  faq_unanswered: true,
  envois: true,
} satisfies Record<keyof Tables, true>);

export interface DraftRow {
  id: string;
  campagne: string;
  personne: string;
  etat: string;
  modifie_le: string;
  version: number;
  contenu: string;
  /** Message that shows the current card, and its conversation: newer than what `contenu` says of them. */
  carte: string | null;
  conversation: string | null;
}

export interface DeclarationRow {
  reference: string;
  campagne: string;
  uai: string;
  /** `Person.id` of the present declarant; empty once erased. */
  declarant: string;
  version: number;
  modifiee_le: string;
  contenu: string;
}

export interface DeclarationEventRow {
  reference: string;
  /** Equals the version of the declaration after the event: each change makes exactly one event. */
  rang: number;
  nature: string;
  /** Author of the event; empty once erased. */
  personne: string;
  /** Declarant of the state kept in `contenu`; empty once erased. */
  declarant: string;
  le: string;
  /** Draft that the event comes from: unique, so that a second delivery finds it. */
  brouillon: string | null;
  /** The declaration as it stood after the event. */
  contenu: string;
}

export interface ConversationRow {
  personne: string;
  reference: string | null;
  accueillie_le: string | null;
  maj_le: string;
}

/** A message to be delivered; gone once it is. */
export interface EnvoiRow {
  id: string;
  personne: string;
  nature: string;
  sujet: string;
  /** Another person whom it names; empty: nobody. */
  nomme: string;
  contenu: string;
  pas_avant: string;
  essais: number;
  /** `a-envoyer`, or `injoignable`. */
  etat: string;
}

export interface UnansweredRow {
  cle: string;
  mots: string;
  nombre: number;
  transmises: number;
  premiere_le: string;
  derniere_le: string;
}

export type Trx = Transaction<Tables>;
