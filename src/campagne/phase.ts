import type { Campagne, IsoDay } from './types';

export type Phase = 'before' | 'open' | 'closed';

/**
 * Whether declarations may be made or changed at this instant. Days are those of `campagne.fuseau`; the first and the
 * last day are open days; without `cloture` it never closes.
 */
export function phaseAt(campagne: Campagne, at: Date): Phase {
  const { ouverture, cloture } = campagne.declarations;
  const day = dayAt(at, campagne.fuseau);
  if (day < ouverture) return 'before';
  return cloture !== null && day > cloture ? 'closed' : 'open';
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
