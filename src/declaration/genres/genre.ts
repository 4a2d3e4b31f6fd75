import type { Campagne, IsoDay } from '../../campagne/types';
import type { Ecole, EcoleFinder } from '../../ecoles/types';
import type { Answer, Answers, Question, RejectionReason } from '../types';

export type Genre = Question['genre'];
export type QuestionOf<G extends Genre> = Extract<Question, { readonly genre: G }>;
export type AnswerOf<G extends Genre> = Answer & { readonly genre: G };

/** What a genre may look at beside its own question. */
export interface GenreContext {
  readonly campagne: Campagne;
  readonly ecoles: EcoleFinder;
  readonly today: IsoDay;
  /** Answers in force, for bounds that depend on one. */
  readonly answers: Answers;
  /** Name of who answers, where known. */
  readonly nom?: string;
}

export type Parsed =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'rejected'; readonly reason: RejectionReason }
  /** A school to be chosen among these. */
  | { readonly kind: 'several'; readonly ecoles: readonly Ecole[] };

/** The part of a message that can only be about one question, and what else the message says. */
export interface Part {
  readonly words: string;
  readonly rest: string;
}

/** How a kind takes its words out of a longer message. */
export interface Claiming<G extends Genre> {
  /** The lowest takes its words first: no digit of a telephone number is then a day of June. */
  readonly rank: number;
  /** The words of a message that only this kind of question explains (« 3 stagiaires »), for `parse` to read. */
  part(text: string, question: QuestionOf<G>, context: GenreContext): Part | undefined;
}

/**
 * One kind of question: how it is read, checked, shown and filled in, and all that the journey must know of it. A kind
 * says each of these of itself: there is no list of kinds elsewhere in this room.
 */
export interface GenreModule<G extends Genre> {
  /** Reads what was typed, or the raw value of a card's field. `text` holds something. */
  parse(text: string, question: QuestionOf<G>, context: GenreContext): Parsed;
  /** Why a stored answer does not hold today (an option gone, a bound moved); `undefined` when it does. */
  check(answer: AnswerOf<G>, question: QuestionOf<G>, context: GenreContext): RejectionReason | undefined;
  /** As shown in a review and a receipt. */
  display(answer: AnswerOf<G>, question: QuestionOf<G>): string;
  /** Value that fills the card's field; `parse` reads it back as the same answer. */
  raw(answer: AnswerOf<G>): string;
  /** Inside a sentence of a proposed text; `display` where a genre says nothing else. */
  inline?(answer: AnswerOf<G>, question: QuestionOf<G>): string;
  /** The answer in itself, without its question: as stored, in readable words. */
  bare(answer: AnswerOf<G>): string;
  /** What a condition of the questionnaire compares. */
  comparable(answer: AnswerOf<G>): string | number | boolean;
  /** What a longer message says of this question, if anything. */
  mentioned(text: string, question: QuestionOf<G>, context: GenreContext): Answer | undefined;
  /** `null`: its words could be about anything, it claims none. */
  readonly claiming: Claiming<G> | null;
  /** Names under which people speak of such a question, besides its label. */
  otherNames(question: QuestionOf<G>): readonly string[];
  /** Tells who answers, and from where: proposed again to who begins again. */
  readonly identifies: boolean;
  /** Such words, typed while another question of the card is open, are an answer to this one. */
  recognizable(text: string): boolean;
  /** A correction that names no question may be about this one. */
  mayBeAbout(text: string, question: QuestionOf<G>): boolean;
}

export const answered = (answer: Answer): Parsed => ({ kind: 'answer', answer });
export const rejected = (reason: RejectionReason): Parsed => ({ kind: 'rejected', reason });

/** An answer that `check` still has to hold valid. */
export function unlessRefused(answer: Answer, reason: RejectionReason | undefined): Parsed {
  return reason === undefined ? answered(answer) : rejected(reason);
}
