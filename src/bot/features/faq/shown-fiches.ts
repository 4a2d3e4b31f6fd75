import { ExpiringMap } from '../../expiring-map';

/** Answers remembered: some days of a département's conversations. */
const MAX_REMEMBERED = 5_000;

/**
 * Which entry each sent message shows, so that a thumb finds it: a channel tells only the message's id. Kept in memory
 * and bounded, oldest forgotten first: a thumb on a message of before a restart is not counted, and costs nothing.
 */
export interface ShownFiches {
  remember(activityId: string, fiche: string): void;
  find(activityId: string): string | undefined;
}

export function createShownFiches(max = MAX_REMEMBERED): ShownFiches {
  const shown = new ExpiringMap<string>(max);
  return {
    remember: (activityId, fiche) => shown.set(activityId, fiche, Infinity),
    find: (activityId) => shown.get(activityId),
  };
}
