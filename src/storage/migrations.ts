/** One step of the schema: statements that both engines understand. Once released it is never edited: add another. */
export interface Migration {
  readonly version: number;
  /**
   * The earliest schema whose program still reads and writes a database after this step, so that one may go back to it:
   * it only adds tables, plain indexes, and columns that may be left out. `version` where the way back is a restore.
   */
  readonly readableSince: number;
  readonly statements: readonly string[];
}

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    readableSince: 1,
    statements: [
      `create table drafts (
        id text primary key,
        campagne text not null,
        personne text not null,
        etat text not null,
        modifie_le text not null,
        version integer not null,
        contenu text not null
      )`,
      `create unique index drafts_one_open on drafts (personne, campagne) where etat = 'en-cours'`,
      `create index drafts_by_personne on drafts (personne)`,

      `create table declarations (
        reference text primary key,
        campagne text not null,
        uai text not null,
        declarant text not null,
        version integer not null,
        modifiee_le text not null,
        contenu text not null
      )`,
      `create unique index declarations_one_per_ecole on declarations (campagne, uai)`,
      `create index declarations_by_declarant on declarations (declarant)`,

      `create table declaration_events (
        reference text not null,
        rang integer not null,
        nature text not null,
        personne text not null,
        declarant text not null,
        le text not null,
        brouillon text,
        contenu text not null,
        primary key (reference, rang)
      )`,
      `create unique index declaration_events_one_per_draft on declaration_events (brouillon)`,
      `create index declaration_events_by_personne on declaration_events (personne)`,
      `create index declaration_events_by_declarant on declaration_events (declarant)`,

      `create table conversations (
        personne text primary key,
        reference text,
        accueillie_le text,
        maj_le text not null
      )`,

      `create table faq_votes (
        fiche text primary key,
        utile integer not null,
        inutile integer not null,
        derniere_le text not null
      )`,
      `create table faq_choices (
        mots text not null,
        fiche text not null,
        nombre integer not null,
        derniere_le text not null,
        primary key (mots, fiche)
      )`,
      `create table faq_unanswered (
        cle text primary key,
        mots text not null,
        nombre integer not null,
        transmises integer not null,
        premiere_le text not null,
        derniere_le text not null
      )`,
    ],
  },
  {
    version: 2,
    readableSince: 2,
    statements: [
      // Confirmed drafts held a copy of their declaration's answers; since then they are emptied when confirmed.
      `delete from drafts where etat = 'confirme'`,

      `create table faq_shown (
        message text primary key,
        fiche text not null,
        vote text,
        montree_le text not null
      )`,
      `create index faq_shown_by_age on faq_shown (montree_le)`,
    ],
  },
  {
    version: 3,
    readableSince: 2,
    statements: [
      // The card of a draft changes with each message sent: written by itself, not with the whole document.
      `alter table drafts add column carte text`,
      `alter table drafts add column conversation text`,
    ],
  },
  {
    // Answers of genre `places`, which an earlier program refuses to read row by row: better that it does not start.
    version: 4,
    readableSince: 4,
    statements: [],
  },
  {
    version: 5,
    readableSince: 4,
    statements: [
      `create table envois (
        id text primary key,
        personne text not null,
        nature text not null,
        sujet text not null,
        nomme text not null,
        contenu text not null,
        pas_avant text not null,
        essais integer not null,
        etat text not null
      )`,
      `create index envois_due on envois (etat, pas_avant)`,
      `create index envois_by_personne on envois (personne)`,
    ],
  },
];
