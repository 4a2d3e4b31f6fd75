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
  const shown = new Map<string, string>();
  return {
    remember(activityId, fiche) {
      shown.set(activityId, fiche);
      if (shown.size > max) forgetOldest(shown);
    },
    find: (activityId) => shown.get(activityId),
  };
}

function forgetOldest(shown: Map<string, string>): void {
  const oldest = shown.keys().next();
  if (!oldest.done) shown.delete(oldest.value);
}
