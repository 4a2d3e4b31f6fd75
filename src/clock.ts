/**
 * The time, for the whole program: whoever needs it is given this clock, and tests give another. A duration is measured
 * with `performance.now()`, which no change of the machine's hour disturbs.
 */
export const systemClock = (): Date => new Date();
