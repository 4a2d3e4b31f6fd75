/** A Bot Framework activity as JSON: only what the chat itself reads is named. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly [property: string]: unknown;
}

/** Who writes in the page. Nothing is proved: this chat is for trying the bot on one's own machine. */
export interface Participant {
  /** UUID that the browser drew; stands for Teams' aadObjectId. */
  readonly id: string;
  readonly nom: string;
  readonly courriel: string;
}

/** What the chat tells the operator; pino's logger fits. */
export interface ChatLogger {
  warn(facts: object, message: string): void;
}

/** What the page receives, in order. `position` is an opaque mark to resume from. */
export type ChatEvent =
  | { readonly kind: 'activity'; readonly position: string; readonly activity: Activity }
  | { readonly kind: 'removed'; readonly position: string; readonly id: string }
  | { readonly kind: 'typing' };

/** How the bot took an activity. */
export type Delivery =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable' };
