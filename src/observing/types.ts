/** How a call to the channel ended. `token`: Microsoft gave no token to make it with. */
export type CallResult = 'ok' | 'token' | 'deadline' | 'network' | 'other' | `${number}`;

export interface TurnSeen {
  /** Type of the activity. */
  readonly type: string;
  readonly feature: string;
  readonly outcome: string;
  readonly seconds: number;
}

export interface CallSeen {
  /** HTTP method: POST sends, PUT updates, GET looks a member up. */
  readonly method: string;
  readonly result: CallResult;
  readonly seconds: number;
}

export interface StoreUseSeen {
  /** Which repository: `drafts`, `declarations`… */
  readonly store: string;
  /** `ok`, or the code of the failure. */
  readonly result: string;
  readonly seconds: number;
}

export interface RefusalSeen {
  readonly status: number;
  /** Code of ours, of a closed list: `queue-full`, `no-token`, `keys`… */
  readonly reason: string;
}

/** What can go wrong for a while and come back. */
export type Trouble = 'database' | 'channel' | 'token' | 'keys' | 'knowledge';

/**
 * What the rooms tell of their work, for metrics and for the log of outages: never a word nor a person. Each is called on
 * the way of a turn, and so must neither throw nor last.
 */
export interface Observer {
  /** An activity came with a valid token, or, without an identity, from this machine. */
  accepted(): void;
  refused(refusal: RefusalSeen): void;
  turn(turn: TurnSeen): void;
  call(call: CallSeen): void;
  stored(use: StoreUseSeen): void;
  trouble(what: Trouble, lasting: boolean): void;
  /** `refused`: the last good version goes on; `undone`: the files are again those of that version. */
  knowledge(change: 'reloaded' | 'refused' | 'undone'): void;
}
