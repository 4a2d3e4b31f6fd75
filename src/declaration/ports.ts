import type { Declaration, DeclarationContent, DeclarationEvent, Draft, Person } from './types';

/** Drafts, one open at most per person and campaign. Every save is a compare-and-set on `version`. */
export interface DraftStore {
  /** The draft `en-cours` of this person, if any. */
  open(personne: string, campagne: string): Promise<Draft | undefined>;
  find(id: string): Promise<Draft | undefined>;
  /** The draft `annule` that this person gave up last, if any: « reprendre » brings it back. */
  lastCancelled(personne: string, campagne: string): Promise<Draft | undefined>;
  /**
   * Stores the draft (insert when `version` is 0) and gives it back with its new version.
   * `conflict`: somebody saved in between, or another draft is already open; nothing was written.
   */
  save(draft: Draft): Promise<{ readonly kind: 'saved'; readonly draft: Draft } | { readonly kind: 'conflict' }>;
  /**
   * Keeps which message shows the current card, and in which conversation. On a draft `en-cours` only, whatever its
   * version, and without changing it: no answer is at stake.
   */
  rememberCard(id: string, card: { readonly carte: string; readonly conversation?: string }): Promise<void>;
  /** Deletes the drafts `annule` since before this instant (ISO, UTC), whoever's; how many. */
  deleteCancelled(before: string): Promise<number>;
}

export interface DeclareCommand {
  readonly draft: Draft;
  readonly content: DeclarationContent;
  readonly declarant: Person;
  /** Proposed reference of a new declaration; another is drawn by the caller on `reference-taken`. */
  readonly reference: string;
  /** ISO instant. */
  readonly at: string;
}

export type DeclareOutcome =
  /**
   * Stored now, in one transaction: the declaration, its event, and the draft `confirme`, emptied of its answers: it
   * serves only to recognise a late press and to give the receipt again.
   */
  | { readonly kind: 'declared'; readonly declaration: Declaration; readonly event: DeclarationEvent['nature'] }
  /** This draft was confirmed before (a second delivery): the same receipt, nothing written. */
  | { readonly kind: 'already'; readonly declaration: Declaration }
  /** Somebody else declared this school; nothing written. */
  | { readonly kind: 'ecole-declared'; readonly declaration: Declaration }
  /** The declaration that this draft amends was changed in between; nothing written. */
  | { readonly kind: 'conflict'; readonly declaration: Declaration }
  | { readonly kind: 'reference-taken' };

/** A declaration that somebody else declared again over this person's: what each of them made of it. */
export interface ReplacedDeclaration {
  /** As this person left it. */
  readonly own: Declaration;
  /** How it was replaced: the first event after theirs, in the other's name (without one once erased). */
  readonly by: DeclarationEvent;
  /** As it stands now; others may have changed it since `by`. */
  readonly current: Declaration;
}

/** Declarations, one per school and campaign, with their history. */
export interface DeclarationStore {
  /**
   * Idempotent on the draft id. Creates; or amends where `draft.amende` names reference and version; or restores a
   * withdrawn declaration of the same school (same reference).
   */
  declare(command: DeclareCommand): Promise<DeclareOutcome>;
  withdraw(command: {
    readonly reference: string;
    readonly version: number;
    readonly personne: string;
    readonly at: string;
  }): Promise<
    | { readonly kind: 'withdrawn'; readonly declaration: Declaration }
    | { readonly kind: 'conflict'; readonly declaration: Declaration | undefined }
  >;
  findByEcole(campagne: string, uai: string): Promise<Declaration | undefined>;
  findByReference(reference: string): Promise<Declaration | undefined>;
  /** Those that this person declared or amended last, newest first. */
  findByPersonne(campagne: string, personne: string): Promise<readonly Declaration[]>;
  /**
   * Those that this person declared and of which somebody else is the declarant since, the last replaced first. Nothing
   * of what was erased comes back: neither the states of a person who asked to be forgotten, nor their name.
   */
  findReplaced(campagne: string, personne: string): Promise<readonly ReplacedDeclaration[]>;
  /** All of a campaign, withdrawn ones too, ordered by uai. */
  list(campagne: string): Promise<readonly Declaration[]>;
  /** Oldest first. */
  history(reference: string): Promise<readonly DeclarationEvent[]>;
}
