/** How the bot's calls to the channel behave. Times in milliseconds. */
export interface OutboundLimits {
  /** From the call to its answer, token and retries included. */
  readonly deadlineMs: number;
  readonly maxAttempts: number;
  /** Wait before the first retry when the channel names none; doubles, with jitter. */
  readonly firstDelayMs: number;
}

/** Under the 15 s after which Teams sends the activity again. */
export const OUTBOUND_LIMITS: OutboundLimits = { deadlineMs: 10_000, maxAttempts: 4, firstDelayMs: 300 };

/** The call did not end in time. */
export class OutboundDeadline extends Error {
  override readonly name = 'OutboundDeadline';

  constructor() {
    super('No answer came in the time that the call may take');
  }
}

/** Rejects with `OutboundDeadline` when the promise has not settled in time. */
export async function withDeadline<T>(promise: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new OutboundDeadline()), deadlineMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
