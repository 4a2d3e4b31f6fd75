import type { IsoDay } from './types';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** « 17 juin 2024 », « 1er juin 2024 ». `day` must be a valid ISO day. */
export function formatDay(day: IsoDay): string {
  return `${dayAndMonth(day)} ${yearOf(day)}`;
}

/**
 * A period in words, both bounds included, nothing said twice: « du 17 au 28 juin 2024 »,
 * « du 24 juin au 5 juillet 2024 », « du 20 décembre 2024 au 3 janvier 2025 », « le 17 juin 2024 ».
 */
export function formatDays(first: IsoDay, last: IsoDay): string {
  if (first === last) return `le ${formatDay(first)}`;
  return `du ${unsaidBy(first, last)} au ${formatDay(last)}`;
}

/** Four digits: `2024`. */
export function yearOf(day: IsoDay): string {
  return day.slice(0, 4);
}

function unsaidBy(first: IsoDay, last: IsoDay): string {
  if (yearOf(first) !== yearOf(last)) return formatDay(first);
  return first.slice(5, 7) === last.slice(5, 7) ? dayOfMonth(first) : dayAndMonth(first);
}

function dayAndMonth(day: IsoDay): string {
  return `${dayOfMonth(day)} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}`;
}

function dayOfMonth(day: IsoDay): string {
  const number = Number(day.slice(8, 10));
  return number === 1 ? '1er' : String(number);
}
