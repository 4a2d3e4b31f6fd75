/**
 * What people's use teaches the secretariat. Words arrive already masked (no name, e-mail or phone number) and carry
 * no identity: nothing here is personal data.
 */
export interface FaqEvidenceStore {
  /**
   * Which entry a sent message shows: a channel tells of a thumb only the id of its message. Without the person, and
   * bounded, oldest forgotten first.
   */
  rememberShown(shown: { readonly message: string; readonly fiche: string; readonly at: string }): Promise<void>;
  shownFiche(message: string): Promise<string | undefined>;
  /**
   * Thumb under a message that shows an entry: counted once a message, the last one given; nothing under a message that
   * is not remembered.
   */
  recordVote(vote: {
    readonly message: string;
    readonly sens: 'utile' | 'inutile';
    readonly at: string;
  }): Promise<void>;
  /** A suggestion pressed: these words meant this entry. */
  recordChoice(choice: { readonly mots: string; readonly fiche: string; readonly at: string }): Promise<void>;
  /** A message left without an answer; alike ones (same `cle`) are counted on one line. */
  recordUnanswered(message: {
    readonly mots: string;
    /** Folded form that alike messages share. */
    readonly cle: string;
    /** The person asked that the secretariat sees it. */
    readonly transmise: boolean;
    /** It was already counted when it was left unanswered: only `transmises` grows. */
    readonly dejaComptee?: boolean;
    readonly at: string;
  }): Promise<void>;
  votes(): Promise<readonly { readonly fiche: string; readonly utile: number; readonly inutile: number }[]>;
  choices(): Promise<readonly { readonly mots: string; readonly fiche: string; readonly nombre: number }[]>;
  /** Most frequent first. */
  unanswered(): Promise<readonly UnansweredLine[]>;
}

export interface UnansweredLine {
  readonly mots: string;
  readonly nombre: number;
  readonly transmises: number;
  readonly premiere_le: string;
  readonly derniere_le: string;
}
