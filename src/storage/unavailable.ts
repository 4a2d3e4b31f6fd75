/** Why the database could not do it. `unreachable`: no connection, or one that was lost or does not answer. */
export type Outage = 'unreachable' | 'slow' | 'disk-full' | 'read-only' | 'io';

/**
 * The database is away or ill: no fault of what was asked, and worth asking again later. Both engines throw it, with the
 * driver's own error as `cause`.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';

  constructor(
    readonly code: Outage,
    /** `nothing`: no part of the write is stored, nor will be. `unknown`: its commit was cut off. */
    readonly written: 'nothing' | 'unknown',
    options?: { readonly cause?: unknown },
  ) {
    super(`The database cannot be used: ${WORDS[code]}.`, options);
  }
}

const WORDS: Readonly<Record<Outage, string>> = {
  unreachable: 'it does not answer',
  slow: 'it takes too long, or waits for a lock',
  'disk-full': 'its disk is full',
  'read-only': 'it refuses to write',
  io: 'it cannot read or write its files',
};
