import type { OtherYear } from './other-year';

/** One entry of the FAQ, as authored in `knowledge/faq/<theme>.yaml`, its `{{…}}` references already replaced. */
export interface Fiche {
  /** Stable key, kebab-case: `dates-stage`. */
  readonly id: string;
  /** Name of the file that holds it, without extension. */
  readonly theme: string;
  readonly question: string;
  readonly formulations: readonly string[];
  /** Markdown limited to bold, italic, lists and links. */
  readonly reponse: string;
  /** In the place of `reponse`, in a phase of the campaign named as its file names it: `close`, `terminee`. */
  readonly selon_la_phase?: Readonly<Record<string, string | undefined>>;
  readonly source: string;
  /** ISO day. */
  readonly a_jour_le: string;
  /** Ids of related entries. */
  readonly suites: readonly string[];
}

/** Words of the trade and of hurried typing, from `knowledge/vocabulaire.yaml`. */
export interface Vocabulaire {
  /** Groups of words or short phrases that mean the same here; the first is the canonical one. */
  readonly synonymes: readonly (readonly string[])[];
  /** Typed form → words it stands for: `qd` → `quand`, `pe` → `professeur des écoles`. */
  readonly abreviations: Readonly<Record<string, string>>;
}

/** A subject that the bot must not answer, from `knowledge/hors-sujet.yaml`. */
export interface HorsSujet {
  readonly id: string;
  readonly titre: string;
  /** `true`: near the subject (photos, vaccins…), worth « je n'ai pas cette réponse » and the contact. */
  readonly proche: boolean;
  readonly formulations: readonly string[];
}

export interface FaqKnowledge {
  readonly fiches: readonly Fiche[];
  readonly vocabulaire: Vocabulaire;
  readonly hors_sujet: readonly HorsSujet[];
  /** Names of communes and schools: they say who asks, so that they neither vote nor are repaired. */
  readonly noms?: readonly string[];
}

/** `score` is the confidence that this entry is the one meant, 0 to 1. */
export interface ScoredFiche {
  readonly id: string;
  readonly score: number;
}

export type FaqOutcome = Answered | Ambiguous | NoMatch;

/** One entry, or two when the message holds two questions; never more. */
export interface Answered {
  readonly kind: 'answered';
  readonly fiches: readonly ScoredFiche[];
  /** Up to five, best first. */
  readonly ranking: readonly ScoredFiche[];
  /** The message was too long: only its beginning was read. */
  readonly shortened: boolean;
}

export interface Ambiguous {
  readonly kind: 'ambiguous';
  /** Two or three, best first. */
  readonly candidates: readonly ScoredFiche[];
  readonly ranking: readonly ScoredFiche[];
  readonly shortened: boolean;
}

export interface NoMatch {
  readonly kind: 'no_match';
  /** Entries worth a look although none answers; may be empty. */
  readonly near: readonly ScoredFiche[];
  readonly ranking: readonly ScoredFiche[];
  /** The subject not to be answered that was recognised, if any. */
  readonly hors_sujet?: HorsSujet;
  /** It asks about another year than the campaign's, of which nothing is published here. */
  readonly otherYear?: OtherYear;
  readonly shortened: boolean;
}

/** Built once per knowledge version; pure afterwards: same message, same outcome. */
export interface FaqEngine {
  readonly answer: (message: string) => FaqOutcome;
  explain(message: string): Explanation;
}

/** Why the engine decided so, in parts that the `ask --explain` command words for a secretary. */
export interface Explanation {
  readonly message: string;
  /** Without politeness nor the marks that it leaves loose. */
  readonly cleaned: string;
  readonly repairs: readonly { readonly typed: string; readonly read_as: string }[];
  readonly expansions: readonly { readonly typed: string; readonly read_as: string }[];
  /** Short forms read as they are, since the knowledge uses them. */
  readonly kept: readonly string[];
  /** Words of sense that the knowledge does not know and that nothing repairs. */
  readonly unknown: readonly string[];
  /** Where two questions were read: each of them, with the entry that it means on its own; otherwise none. */
  readonly halves: readonly { readonly read: string; readonly id: string; readonly score: number }[];
  /** For the whole message. Best first; a subject not to be answered may be among them. */
  readonly candidates: readonly {
    readonly id: string;
    readonly score: number;
    readonly hors_sujet: boolean;
    /** The message is one of its formulations, word for word: it comes first whatever the parts say. */
    readonly wording: boolean;
    /** Contribution of each named part of the ranking. */
    readonly parts: Readonly<Record<string, number>>;
    readonly words: readonly { readonly word: string; readonly weight: number }[];
  }[];
  readonly outcome: FaqOutcome;
}
