import { dayAt, daysOfPhases, dayToPlay, isRealDay, phaseOn } from './campagne';
import type { Campagne, IsoDay } from './campagne/types';
import { trialChoice, trialLine } from './texts/trial';

/** A day to be chosen; its value is the day, or `TODAY`. */
interface Choice {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** Which day it is for who tries the assistant on this machine. It decides of phase and words; nothing stored bears it. */
export interface TrialDay {
  /** The day played in the place of today; `undefined`: today. */
  played(campagne: Campagne): IsoDay | undefined;
  /** What is said of it, and the days that may be chosen: one a phase, today, and the one given. In French. */
  view(campagne: Campagne): { readonly line: string; readonly choices: readonly Choice[] };
  /** Takes a day, or `TODAY`. `false`: it is neither. */
  choose(value: string): boolean;
}

export const TODAY = 'aujourdhui';

/**
 * Until one is chosen, the day given (`DATE_ESSAI`), else today, or a day of open declarations where today is outside the
 * campaign: trying it would show nothing but that it is over.
 */
export function createTrialDay({ clock, given }: { readonly clock: () => Date; readonly given?: IsoDay }): TrialDay {
  let chosen = given;
  const today = ({ fuseau }: Campagne): IsoDay => dayAt(clock(), fuseau);
  const played = (campagne: Campagne): IsoDay | undefined => {
    if (chosen === TODAY) return undefined;
    return chosen ?? dayToPlay(campagne, today(campagne));
  };
  return {
    played,
    view(campagne) {
      const days = { today: today(campagne), played: played(campagne) };
      return { line: trialLine(campagne, days), choices: choices(campagne, days) };
    },
    choose(value) {
      if (value !== TODAY && !isRealDay(value)) return false;
      chosen = value;
      return true;
    },
  };
}

interface Days {
  readonly today: IsoDay;
  readonly played: IsoDay | undefined;
}

function choices(campagne: Campagne, { today, played }: Days): Choice[] {
  const days = daysOfPhases(campagne).map(({ day }) => day);
  const given = played === undefined || days.includes(played) ? [] : [played];
  const label = (day: IsoDay): string => trialChoice(phaseOn(campagne, day), day);
  return [
    ...[...days, ...given].sort().map((day) => ({ value: day, label: label(day), chosen: day === played })),
    { value: TODAY, label: trialChoice('aujourdhui', today), chosen: played === undefined },
  ];
}
