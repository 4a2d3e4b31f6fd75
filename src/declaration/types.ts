import type { Campagne, IsoDay } from '../campagne/types';
import type { Ecole, EcoleFermee, EcoleFinder } from '../ecoles/types';
import type { Question, Questionnaire, RuleOfBound, Section } from './questionnaire';

export * from './questionnaire';

// ── Answers ──────────────────────────────────────────────────────────────────────────────────────────────────────

export type Answer =
  | { readonly genre: 'ecole'; readonly uai: string; readonly nom?: string; readonly commune?: string }
  | { readonly genre: 'choix'; readonly valeur: string }
  | { readonly genre: 'oui-non'; readonly valeur: boolean }
  | { readonly genre: 'nombre'; readonly valeur: number }
  /** By week of the campaign; a week that is not there has none. */
  | { readonly genre: 'places'; readonly valeur: Readonly<Record<string, number>> }
  | { readonly genre: 'texte'; readonly valeur: string }
  | { readonly genre: 'courriel'; readonly valeur: string }
  | { readonly genre: 'telephone'; readonly valeur: string }
  /** `valeur`: an ISO day. */
  | { readonly genre: 'date'; readonly valeur: IsoDay }
  /** An optional question left aside on purpose. */
  | { readonly genre: 'passee' };

/** By question id. Answers to questions no longer asked are kept, not shown. */
export type Answers = Readonly<Record<string, Answer>>;

/** Who talks. `id` is Teams' aadObjectId when known, else the channel account id. */
export interface Person {
  readonly id: string;
  readonly nom?: string;
  readonly courriel?: string;
}

// ── Draft ────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Draft {
  /** Version of this stored shape. */
  readonly schema: 1;
  readonly id: string;
  readonly campagne: string;
  /** `Person.id` of its only author. */
  readonly personne: string;
  /** Version of the questionnaire that its current card was made from. */
  readonly questionnaire: string;
  readonly answers: Answers;
  /** Values proposed (from identity or a first message) but not yet accepted by the director. */
  readonly proposals: Answers;
  readonly position: Position;
  readonly etat: 'en-cours' | 'confirme' | 'annule';
  /** Set when this draft amends a stored declaration. */
  readonly amende?: { readonly reference: string; readonly version: number };
  /** Reference given when confirmed. */
  readonly reference?: string;
  /** Teams id of the message that shows the current card, to replace it by its summary. */
  readonly carte?: string;
  /** Conversation that holds that message; unknown for the card of an earlier release. */
  readonly conversation?: string;
  /** ISO instants, UTC. */
  readonly cree_le: string;
  readonly modifie_le: string;
  /** Compare-and-set column: 0 before the first save. */
  readonly version: number;
}

/**
 * `missed`: messages typed here in a row that were no answer. `asking`: what « oui » would type, while one change is
 * asked about. Both are gone as soon as the draft moves.
 */
export type Position =
  | {
      readonly kind: 'section';
      readonly section: string;
      readonly question: string;
      /** Reached by typing: « retour » goes back by one question, not by one card. */
      readonly typing?: true;
      readonly missed?: number;
      readonly asking?: string;
      /** Weeks just named without how many: a number typed next is of these. */
      readonly semaines?: readonly string[];
    }
  /** Choosing among schools that the last answer designates. */
  | {
      readonly kind: 'choose-ecole';
      readonly section: string;
      readonly uais: readonly string[];
      readonly missed?: number;
      readonly asking?: string;
    }
  | { readonly kind: 'review'; readonly missed?: number; readonly asking?: string };

// ── The journey: (questionnaire, draft, input) → (draft, reply) ──────────────────────────────────────────────────

export interface JourneyContext {
  readonly questionnaire: Questionnaire;
  readonly campagne: Campagne;
  readonly ecoles: EcoleFinder;
  /** What « demain » is said from. */
  readonly today: IsoDay;
  /** Name of who answers, as Teams gives it: what « moi » means. */
  readonly nom?: string;
}

export type JourneyInput =
  /** Free typing, at most 4,000 characters. */
  | { readonly kind: 'typed'; readonly text: string }
  /** A card submitted: raw values by question id; absent keys are untouched. */
  | {
      readonly kind: 'submitted';
      readonly questionnaire: string;
      readonly section: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'choose-ecole'; readonly uai: string }
  /** « Mon école n'est pas dans la liste » */
  | { readonly kind: 'ecole-not-listed' }
  /** The message just typed was neither an answer nor a question: counted, so that the next one gets more help. */
  | { readonly kind: 'missed' }
  | { readonly kind: 'back' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'restart' }
  | { readonly kind: 'cancel' }
  /** Show the current step again (after a digression, a restart, « reprendre »). */
  | { readonly kind: 'show' }
  /** Takes a draft `annule` up again where it was left; shows the current step of any other. */
  | { readonly kind: 'resume' }
  /** Opens a section again, at its first question unless one is named; once answered, back to the review. */
  | { readonly kind: 'edit'; readonly section: string; readonly question?: string }
  | { readonly kind: 'confirm' };

export interface Step {
  readonly draft: Draft;
  readonly reply: JourneyReply;
}

export type JourneyReply =
  | {
      readonly kind: 'section';
      readonly view: SectionView;
      /** Answers just taken, for the summary that replaces the answered card. */
      readonly accepted: readonly DisplayedAnswer[];
      readonly rejections: readonly Rejection[];
      /** « retour » where nothing comes before. */
      readonly note?: 'first-step';
    }
  | {
      readonly kind: 'choose-ecole';
      /** At most 8, best first. */
      readonly ecoles: readonly Ecole[];
      /** How many the words designate; more than `ecoles` holds: ask to be more precise. */
      readonly total: number;
      /** What the director wrote; empty when the choice is shown again. */
      readonly typed: string;
      readonly accepted: readonly DisplayedAnswer[];
      /** Other fields of the same card that were refused. */
      readonly rejections: readonly Rejection[];
      /** The message just typed answers nothing here: the caller tries the FAQ, then shows this again. */
      readonly notAnAnswer?: true;
    }
  | {
      readonly kind: 'review';
      readonly view: ReviewView;
      readonly accepted: readonly DisplayedAnswer[];
      /** Corrections typed and refused: nothing of them was written. */
      readonly rejections: readonly Rejection[];
      /** As in `choose-ecole`. */
      readonly notAnAnswer?: true;
    }
  /**
   * Everything valid and confirmed by the director: to be stored by the caller. The draft is still `en-cours`, at its
   * review; the store marks it `confirme` with the reference, in the same transaction.
   */
  | { readonly kind: 'ready'; readonly content: DeclarationContent }
  | { readonly kind: 'cancelled' }
  /** Typed text that does not answer the open question: the caller tries the FAQ, then shows `view` again. */
  | { readonly kind: 'not-an-answer'; readonly view: SectionView; readonly rejection: Rejection }
  /** A correction that does not say which answer it is about: nothing was written, the step stands. */
  | { readonly kind: 'which-question'; readonly candidates: readonly CorrectionCandidate[] }
  /** A card of another time was pressed: it answered nothing; `current` is what to show. */
  | { readonly kind: 'stale'; readonly why: StaleReason; readonly current: JourneyReply | undefined };

/** What a correction may be: `typed` sends it without a doubt. */
export interface CorrectionCandidate {
  readonly question: string;
  readonly libelle: string;
  readonly typed: string;
  /** What the answer would become; nothing for words of one's own. */
  readonly affichage?: string;
  /** A « oui » that would become « non ». */
  readonly renounces?: true;
}

export type StaleReason = 'draft-confirmed' | 'draft-cancelled' | 'questionnaire-changed' | 'section-not-asked';

/** What a section's card shows. */
export interface SectionView {
  readonly section: Section;
  /** 1-based among the sections asked at present, and how many there are. */
  readonly rang: number;
  readonly total: number;
  readonly fields: readonly Field[];
  /** Question that a typed message answers. */
  readonly open: string;
  readonly canGoBack: boolean;
}

export interface Field {
  readonly question: Question;
  /** Raw value to fill the input with: what was just refused, else the answer, else the proposal. */
  readonly value?: string;
  readonly proposed: boolean;
  /** Resolved bounds of a `nombre`, or of each week of `places`; `undefined` while the other answer is unknown. */
  readonly min?: number;
  readonly max?: number;
  readonly rejection?: Rejection;
}

export interface Rejection {
  readonly question: string;
  readonly libelle: string;
  readonly reason: RejectionReason;
}

export type RejectionReason =
  | { readonly code: 'required' }
  | { readonly code: 'not-a-number' }
  | { readonly code: 'number-out-of-bounds'; readonly min: number; readonly max: number; readonly regle?: RuleOfBound }
  | { readonly code: 'not-places'; readonly semaines: readonly string[] }
  /** Weeks are said (here by the names that the campaign gives them), not how many. */
  | { readonly code: 'places-not-said'; readonly semaines: readonly string[] }
  /** Somebody is welcome, and no week has a place. */
  | { readonly code: 'no-place' }
  | { readonly code: 'not-an-option'; readonly options: readonly string[] }
  | { readonly code: 'not-yes-no' }
  | { readonly code: 'answer-not-allowed'; readonly raison: string }
  | { readonly code: 'text-too-long'; readonly max: number; readonly length: number }
  | { readonly code: 'not-an-email' }
  | { readonly code: 'not-a-phone' }
  | { readonly code: 'not-a-date' }
  | { readonly code: 'several-dates' }
  /** The day of the week said with a date is not that of the date. */
  | { readonly code: 'other-weekday'; readonly jour: IsoDay }
  | { readonly code: 'date-out-of-bounds'; readonly au_plus_tot?: IsoDay; readonly au_plus_tard?: IsoDay }
  | { readonly code: 'not-a-name' }
  | { readonly code: 'not-words' }
  /** The message asks something instead of answering. */
  | { readonly code: 'question-asked' }
  | { readonly code: 'ecole-unknown'; readonly typed: string }
  /** The school is not in the directory: its UAI opens the way; it stands in its address `ce.<uai>@domaine`. */
  | { readonly code: 'ecole-not-listed'; readonly domaine: string }
  /** A valid UAI that the list lacks: its name and commune are to be given. */
  | { readonly code: 'ecole-unnamed'; readonly uai: string }
  | { readonly code: 'ecole-closed'; readonly ecole: EcoleFermee }
  /** A closing found by a name, in a list that may lack an open school. */
  | { readonly code: 'ecole-maybe-closed'; readonly ecole: EcoleFermee }
  | { readonly code: 'uai-bad-key'; readonly uai: string; readonly expected: string }
  | { readonly code: 'uai-other-departement'; readonly uai: string; readonly prefixes: readonly string[] }
  | { readonly code: 'commune-without-ecole'; readonly commune: string; readonly fermee?: EcoleFermee };

export interface ReviewView {
  readonly sections: readonly DisplayedSection[];
  /** `true` when this amends a stored declaration. */
  readonly amende: boolean;
}

export interface DisplayedSection {
  readonly id: string;
  readonly titre: string;
  readonly answers: readonly DisplayedAnswer[];
}

/** The wording shown and the answer displayed: kept with the declaration. */
export interface DisplayedAnswer {
  readonly question: string;
  readonly libelle: string;
  readonly affichage: string;
}

export interface DeclarationContent {
  readonly campagne: string;
  readonly uai: string;
  readonly intention: string;
  readonly answers: Answers;
  readonly document: readonly DisplayedSection[];
  readonly questionnaire: string;
  /** Texts to copy onto the national platform. */
  readonly a_copier: readonly DisplayedAnswer[];
}

// ── Declaration ──────────────────────────────────────────────────────────────────────────────────────────────────

export interface Declaration {
  readonly schema: 1;
  /** Given to the director: no letter or digit that reads as another. */
  readonly reference: string;
  readonly campagne: string;
  readonly uai: string;
  readonly declarant: Person;
  readonly answers: Answers;
  readonly document: readonly DisplayedSection[];
  readonly questionnaire: string;
  readonly etat: 'active' | 'retiree';
  /** ISO instants, UTC. */
  readonly declaree_le: string;
  readonly modifiee_le: string;
  /** Compare-and-set column: 1 at creation. */
  readonly version: number;
}

/** One line of a declaration's history: append-only. */
export interface DeclarationEvent {
  readonly reference: string;
  /** 1-based, without a gap. */
  readonly rang: number;
  readonly nature: 'declaree' | 'modifiee' | 'retiree' | 'retablie' | 'effacee';
  /** `Person.id`; empty once erased. */
  readonly personne: string;
  readonly le: string;
  /** The declaration as it stood after the event. */
  readonly etat: Declaration;
}
