import { dayAt, formatDay } from '../campagne';
import type { Campagne } from '../campagne/types';
import { NBSP } from './typography';

/** « 18 mars 2024 » on the calendar of the campaign. `instant` is ISO, UTC. */
export function dayOf(campagne: Campagne, instant: string): string {
  return formatDay(dayAt(new Date(instant), campagne.fuseau));
}

/** « 18 mars 2024 à 14 h 05 » on the clock of the campaign. `instant` is ISO, UTC. */
export function momentOf(campagne: Campagne, instant: string): string {
  const at = new Date(instant);
  const clock = new Intl.DateTimeFormat('fr-FR', {
    timeZone: campagne.fuseau,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string): string => clock.find((piece) => piece.type === type)?.value ?? '';
  return `${dayOf(campagne, instant)} à ${Number(part('hour'))}${NBSP}h${NBSP}${part('minute')}`;
}
