import { addDays } from './days';
import type { Campagne, IsoDay } from './types';

/**
 * Where a campaign stands, in the order of time. *close*: after the last day of declarations, before the stage; there is
 * none without a closing, since declarations are then taken until the stage begins.
 */
export const PHASES = ['a-venir', 'ouverte', 'close', 'en-stage', 'terminee'] as const;
export type Phase = (typeof PHASES)[number];

/** The phase on a day, from the dates alone; their first and their last day are inside. */
export function phaseOn(campagne: Campagne, day: IsoDay): Phase {
  const { declarations, stage } = campagne;
  if (day > stage.fin) return 'terminee';
  if (day >= stage.debut) return 'en-stage';
  if (day < declarations.ouverture) return 'a-venir';
  return day > lastDayToDeclare(campagne) ? 'close' : 'ouverte';
}

/** Declarations were taken, and are no more. */
export function declarationsAreOver(phase: Phase): boolean {
  return phase === 'close' || phase === 'en-stage' || phase === 'terminee';
}

/** The closing, or the eve of the stage where none is fixed. */
export function lastDayToDeclare({ declarations, stage }: Campagne): IsoDay {
  return declarations.cloture ?? addDays(stage.debut, -1);
}

/** A formatter costs half a millisecond to build, and each turn asks the day: one is kept for each time zone. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(fuseau: string): Intl.DateTimeFormat {
  const kept = formatters.get(fuseau);
  if (kept !== undefined) return kept;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: fuseau,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(fuseau, formatter);
  return formatter;
}

/** The calendar day of an instant in a time zone (IANA name). */
export function dayAt(at: Date, fuseau: string): IsoDay {
  const parts = formatterOf(fuseau).formatToParts(at);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
