import type { Utterance } from '../utterance/types';

/** A labelled message: what it expects is an entry, several for several questions, or nothing (to be refused). */
export interface LabelledMessage {
  readonly message: string;
  readonly expected: readonly string[];
  readonly style: string;
  /** For a message to refuse: near the subject, or foreign to it. */
  readonly near: boolean;
}

/** What became of a labelled message. */
export interface Verdict {
  readonly label: LabelledMessage;
  readonly outcome: 'answered' | 'ambiguous' | 'no_match' | 'smalltalk' | 'command';
  /** Ids, best first. */
  readonly ranking: readonly string[];
  /** Entries shown as the answer. */
  readonly shown: readonly string[];
  /** Every expected entry leads the ranking. */
  readonly top1: boolean;
  readonly top3: boolean;
  /** Answered, and every expected entry is shown. */
  readonly right: boolean;
}

/** Shares are 0 to 1; `NaN` never: an empty group has the share 0. */
export interface InScope {
  readonly messages: number;
  readonly top1: number;
  readonly top3: number;
  readonly answered: number;
  /** Of the messages answered, those answered rightly. */
  readonly precision: number;
  /** Of all messages, those answered rightly at once. */
  readonly direct: number;
}

export interface Refusals {
  readonly messages: number;
  /** Answered although they should not have been. */
  readonly answered: number;
}

export interface Summary {
  readonly inScope: InScope;
  readonly near: Refusals;
  readonly far: Refusals;
  readonly byTheme: ReadonlyMap<string, InScope>;
  readonly byStyle: ReadonlyMap<string, InScope>;
}

export interface ConfusedPair {
  readonly expected: string;
  readonly given: string;
  readonly messages: readonly string[];
}

export interface WeakEntry {
  readonly id: string;
  readonly messages: number;
  readonly missed: number;
}

/** A message answered at once, and wrongly: what a director would take for true. */
export interface WrongAnswer {
  readonly message: string;
  /** None for a message to refuse. */
  readonly expected: readonly string[];
  readonly shown: readonly string[];
}

/** How a message is understood: the caller binds engine and utterance. */
export type Understand = (message: string) => Utterance;
