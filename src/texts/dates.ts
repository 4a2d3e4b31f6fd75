import { dayAt, formatDay } from '../campagne';
import type { Campagne } from '../campagne/types';
import { NBSP } from './typography';

/** « 18 mars 2024 » on the calendar of the campaign. `instant` is ISO, UTC. */
export function dayOf(campagne: Campagne, instant: string): string {
  return formatDay(dayAt(new Date(instant), campagne.fuseau));
}

/** « 18 mars 2024 à 14 h 05 » on the clock of the campaign. `instant` is ISO, UTC. */
export function momentOf(campagne: Campagne, instant: string): string {
  const { hour, minute } = clockAt(campagne, instant);
  return `${dayOf(campagne, instant)} à ${Number(hour)}${NBSP}h${NBSP}${minute}`;
}

/** « 18/03/2024 14:05 » on the clock of the campaign: what a French spreadsheet reads as a date. `instant` is ISO, UTC. */
export function spreadsheetMoment(campagne: Campagne, instant: string): string {
  const [year, month, day] = dayAt(new Date(instant), campagne.fuseau).split('-');
  const { hour, minute } = clockAt(campagne, instant);
  return `${day}/${month}/${year} ${hour}:${minute}`;
}

/** Two digits each. */
function clockAt({ fuseau }: Campagne, instant: string): { readonly hour: string; readonly minute: string } {
  const pieces = new Intl.DateTimeFormat('fr-FR', {
    timeZone: fuseau,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string): string => pieces.find((piece) => piece.type === type)?.value ?? '';
  return { hour: part('hour'), minute: part('minute') };
}
