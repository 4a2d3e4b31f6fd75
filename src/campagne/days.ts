import type { IsoDay } from './types';

/** In French, January first. */
export const MONTHS = [
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

/** In French, as `weekdayOf` ranks them. */
export const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;

/** « 17 juin 2024 », « 1er juin 2024 ». `day` must be a valid ISO day. */
export function formatDay(day: IsoDay): string {
  return `${dayAndMonth(day)} ${yearOf(day)}`;
}

/** « lundi 17 juin 2024 ». */
export function formatFullDay(day: IsoDay): string {
  return `${WEEKDAYS[weekdayOf(day)] ?? ''} ${formatDay(day)}`;
}

/** Rank of the day in its week, 0 for Sunday. */
export function weekdayOf(day: IsoDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The day so many days later, or earlier below zero. */
export function addDays(day: IsoDay, days: number): IsoDay {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** `YYYY-MM-DD`, a day that exists. */
export function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * A period in words, both bounds included, nothing said twice: « du 17 au 28 juin 2024 »,
 * « du 24 juin au 5 juillet 2024 », « du 20 décembre 2024 au 3 janvier 2025 », « le 17 juin 2024 ».
 */
export function formatDays(first: IsoDay, last: IsoDay): string {
  if (first === last) return `le ${formatDay(first)}`;
  return `du ${unsaidBy(first, last)} au ${formatDay(last)}`;
}

/** « juin 2024 »: the month of a day. */
export function formatMonth(day: IsoDay): string {
  return `${monthOf(day)} ${yearOf(day)}`;
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
  return `${dayOfMonth(day)} ${monthOf(day)}`;
}

function monthOf(day: IsoDay): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

function dayOfMonth(day: IsoDay): string {
  const number = Number(day.slice(8, 10));
  return number === 1 ? '1er' : String(number);
}
