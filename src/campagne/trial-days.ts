import { addDays } from './days';
import { lastDayToDeclare, phaseOn, PHASES, type Phase } from './phase';
import type { Campagne, IsoDay } from './types';

/** Directors have begun to write by then. */
const DAYS_AFTER_OPENING = 2;

/** The day to play for who tries the assistant while the campaign is not under way; `undefined` while it is. */
export function dayToPlay(campagne: Campagne, today: IsoDay): IsoDay | undefined {
  const phase = phaseOn(campagne, today);
  return phase === 'a-venir' || phase === 'terminee' ? openDay(campagne) : undefined;
}

/** A day of each phase that the campaign has, in the order of time. */
export function daysOfPhases(campagne: Campagne): readonly { readonly phase: Phase; readonly day: IsoDay }[] {
  const days: Readonly<Record<Phase, IsoDay>> = {
    'a-venir': addDays(campagne.declarations.ouverture, -1),
    ouverte: openDay(campagne),
    close: addDays(lastDayToDeclare(campagne), 1),
    'en-stage': campagne.stage.debut,
    terminee: addDays(campagne.stage.fin, 1),
  };
  return PHASES.map((phase) => ({ phase, day: days[phase] })).filter(
    ({ phase, day }) => phaseOn(campagne, day) === phase,
  );
}

function openDay(campagne: Campagne): IsoDay {
  const day = addDays(campagne.declarations.ouverture, DAYS_AFTER_OPENING);
  const last = lastDayToDeclare(campagne);
  return day < last ? day : last;
}
