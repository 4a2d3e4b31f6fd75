import type { Config } from '../config';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days from now to an instant; negative once it is past. */
export function daysUntil(instant: Date, now: Date): number {
  return Math.floor((instant.getTime() - now.getTime()) / DAY_MS);
}

/** A day as the operator wrote it: its end, in UTC, as Azure counts. */
export const endOf = (day: string): Date => new Date(`${day}T23:59:59Z`);

/** Days left to the secret by the date of `.env` alone; `undefined` without one, or without a secret. */
export function secretDaysLeft(
  { identity, secretExpiresOn }: Pick<Config, 'identity' | 'secretExpiresOn'>,
  now: Date,
): number | undefined {
  if (identity?.type !== 'SingleTenant' || secretExpiresOn === undefined) return undefined;
  return daysUntil(endOf(secretExpiresOn), now);
}
