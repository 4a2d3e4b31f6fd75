import type { Person } from '../declaration/types';

/** What a turn brings, freed of botbuilder. Everything here was validated at the border. */
export interface Incoming {
  /** What is known of them without asking. */
  readonly person: Person;
  /** Asks the channel for their name and address, where it was not asked yet: 2 s at most. Never rejects. */
  readonly identify: () => Promise<Person>;
  /** Id of the conversation. */
  readonly conversation?: string;
  /** `personal`, `channel`, `groupChat`. */
  readonly scope: string;
  /** Mentions removed, HTML turned into text, trimmed, at most 12,000 characters; empty when a card was pressed. */
  readonly text: string;
  /** `activity.value` of an Action.Submit, still untrusted beyond being a JSON object. */
  readonly value?: Readonly<Record<string, unknown>>;
  /** Id of the message that holds the pressed card. */
  readonly replyToId?: string;
  /** Attachments other than Teams' own HTML copy of the text. */
  readonly hasAttachments: boolean;
}

export interface SuggestedAction {
  readonly titre: string;
  /** Text sent as if typed. */
  readonly texte: string;
}

/** An Adaptive Card as plain JSON. */
export type Card = Readonly<Record<string, unknown>>;

/** What a feature wants sent, in order. Text and card are two activities (Teams splits them otherwise). */
export type Reply =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly suggestions?: readonly SuggestedAction[];
      /** Ask Teams for thumbs under it; the value comes back with the vote. */
      readonly feedback?: boolean;
      /** Called with the id that the channel gave to the message. */
      readonly onSent?: (activityId: string) => Promise<void>;
    }
  | {
      readonly kind: 'card';
      readonly card: Card;
      /** Plain words of the card, for notifications and screen readers. */
      readonly summary: string;
      readonly feedback?: boolean;
      /** Called with the id that the channel gave to the message. */
      readonly onSent?: (activityId: string) => Promise<void>;
      /** Called when the channel did not take it: keeps it to be sent later, and gives what to say instead, if anything. */
      readonly onFailed?: () => Promise<string | undefined>;
    }
  /** Replaces a card already sent. A failure is logged and tolerated. */
  | { readonly kind: 'update'; readonly activityId: string; readonly card: Card; readonly summary: string };

/** Fields of the one log event of a turn: never the words nor the person. */
export type TurnFacts = Readonly<Record<string, string | number | boolean>>;

export interface TurnResult {
  readonly replies: readonly Reply[];
  readonly facts: TurnFacts;
}

/** The conversation itself: adapter → this → replies. */
export interface Assistant {
  /** Said when a turn broke: the number, and whom to give it to. Absent: a general sentence. */
  apology?(incident: string): string;
  /** `say` sends a sentence at once, before the replies: only where the person would wait without knowing why. */
  onMessage(incoming: Incoming, say?: (words: string) => Promise<void>): Promise<TurnResult>;
  /** The person installed the bot or opened the conversation. Greets: the caller has claimed the greeting, so that it is said once. */
  onArrival(person: Person): Promise<TurnResult>;
  /** Thumb under an answer (`message/submitAction`). */
  onFeedback(feedback: {
    readonly person: Person;
    readonly reaction: 'like' | 'dislike';
    /** Id of the message under which the thumb was given. */
    readonly replyToId?: string;
  }): Promise<TurnResult>;
}
