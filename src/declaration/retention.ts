/** How long « reprendre » may bring back a draft that was given up. A director who comes back does so within days. */
export const CANCELLED_KEPT_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Drafts given up before this instant (ISO, UTC) serve nobody any more. */
export function cancelledKeptSince(now: Date): string {
  return new Date(now.getTime() - CANCELLED_KEPT_DAYS * DAY_MS).toISOString();
}
