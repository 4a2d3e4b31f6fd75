import { plain } from '../../french';
import { addDays, isRealDay, MONTHS, weekdayOf, WEEKDAYS } from '../../campagne/days';
import type { IsoDay } from '../../campagne/types';

/** What a text says of a day. */
export type DayRead =
  | { readonly kind: 'day'; readonly day: IsoDay }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' }
  /** « mardi 12 juin », when the 12th is another day of the week. */
  | { readonly kind: 'other-weekday'; readonly day: IsoDay };

/** What « demain » and a day without its year are read from. */
export interface DayContext {
  readonly today: IsoDay;
  /** A day without its year, or without its month, is looked for there first. */
  readonly earliest?: IsoDay;
  readonly latest?: IsoDay;
}

const FULL = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const NUMERIC = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?(?!\d)/g;
const months = MONTHS.map(plain);
const IN_WORDS = new RegExp(`\\b(\\d{1,2}|premier)(?:er)? (${months.join('|')})(?: (\\d{4}))?\\b`, 'g');
const WEEKDAY = new RegExp(`\\b(${WEEKDAYS.join('|')})\\b(?: prochain)?(?: en (huit|quinze))?`, 'g');
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/\b(apres demain|surlendemain)\b/, 2],
  [/\bdemain\b/, 1],
  [/\baujourd ?hui\b/, 0],
];
const LATER: Readonly<Record<string, number>> = { huit: 7, quinze: 14 };
/** Days in which a day without its year is looked for, from today on. */
const A_YEAR = 366;

/**
 * The one day that a text says: « 2024-06-12 », « 12/06/2024 », « 12/06 », « le 12 juin », « mercredi 12 juin », « lundi »
 * (the next one), « lundi en huit », « demain ». A day of the month alone (« le 12 ») only where the bounds hold one such.
 */
export function dayIn(text: string, context: DayContext): DayRead {
  const days = [...new Set(saidDays(text, context))];
  const [day, other] = days;
  if (other !== undefined) return { kind: 'several' };
  if (day === undefined) return { kind: 'none' };
  return agreesWithItsWeekday(text, day) ? { kind: 'day', day } : { kind: 'other-weekday', day };
}

/** The text may say a day, whatever the calendar. */
export function mayNameADay(text: string): boolean {
  const folded = plain(text);
  const forms = [FULL, NUMERIC].some((form) => new RegExp(form.source).test(text));
  return (
    forms || [IN_WORDS, WEEKDAY].some((form) => new RegExp(form.source).test(folded)) || relative(folded) !== undefined
  );
}

function saidDays(text: string, context: DayContext): readonly IsoDay[] {
  const dated = [...inDigits(text, context), ...inWords(text, context)];
  if (dated.length > 0) return dated;
  const folded = plain(text);
  const away = relative(folded);
  if (away !== undefined) return [addDays(context.today, away)];
  const weekdays = [...folded.matchAll(WEEKDAY)].map(([, name, later]) => nextWeekday(name, later, context.today));
  return weekdays.length > 0 ? weekdays : ofTheMonth(folded, context);
}

const relative = (folded: string): number | undefined => RELATIVE.find(([form]) => form.test(folded))?.[1];

function inDigits(text: string, context: DayContext): readonly IsoDay[] {
  const full = [...text.matchAll(FULL)].map(([day]) => day).filter(isRealDay);
  const rest = text.replace(FULL, ' ');
  const others = [...rest.matchAll(NUMERIC)].flatMap(([, day, month, year]) =>
    dated(Number(day), Number(month), year, context),
  );
  return [...full, ...others];
}

function inWords(text: string, context: DayContext): readonly IsoDay[] {
  return [...plain(text).matchAll(IN_WORDS)].flatMap(([, day, month, year]) =>
    dated(day === 'premier' ? 1 : Number(day), months.indexOf(month ?? '') + 1, year, context),
  );
}

function dated(day: number, month: number, year: string | undefined, context: DayContext): readonly IsoDay[] {
  const years = year === undefined ? yearsAround(context) : [year.length === 2 ? Number(year) + 2000 : Number(year)];
  const days = years.map((one) => isoOf(one, month, day)).filter(isRealDay);
  if (year !== undefined || days.length === 0) return days;
  const { today } = context;
  const chosen = days.find((one) => isWithin(one, context)) ?? days.find((one) => one >= today) ?? days.at(-1);
  return chosen === undefined ? [] : [chosen];
}

const isoOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Those of the bounds, this one and the next, rising. */
function yearsAround({ today, earliest, latest }: DayContext): readonly number[] {
  const years = [earliest, latest, today].flatMap((day) => (day === undefined ? [] : [Number(day.slice(0, 4))]));
  return [...new Set([...years, Number(today.slice(0, 4)) + 1])].sort((a, b) => a - b);
}

/** Unbounded on a side, nothing is known to be within. */
function isWithin(day: IsoDay, { earliest, latest }: DayContext): boolean {
  return earliest !== undefined && latest !== undefined && day >= earliest && day <= latest;
}

function nextWeekday(name: string | undefined, later: string | undefined, today: IsoDay): IsoDay {
  const rank = WEEKDAYS.findIndex((weekday) => weekday === name);
  const ahead = (rank - weekdayOf(today) + 7) % 7 || 7;
  return addDays(today, ahead + (LATER[later ?? ''] ?? 0));
}

/** « le 12 »: the only 12th of the bounds. */
function ofTheMonth(folded: string, context: DayContext): readonly IsoDay[] {
  const { earliest, latest } = context;
  const [, said] = /^(?:(?:ce sera|c est|plutot|oui) )?le (\d{1,2})(?: svp)?$/.exec(folded) ?? [];
  if (said === undefined || earliest === undefined || latest === undefined) return [];
  const found: IsoDay[] = [];
  for (let day = earliest, steps = 0; day <= latest && steps <= A_YEAR; day = addDays(day, 1), steps += 1) {
    if (Number(day.slice(8)) === Number(said)) found.push(day);
  }
  return found;
}

/** A date that bears a day of the week must be on it. */
function agreesWithItsWeekday(text: string, day: IsoDay): boolean {
  const [said] = [...plain(text).matchAll(WEEKDAY)];
  const named = WEEKDAYS.findIndex((weekday) => weekday === said?.[1]);
  return named === -1 || named === weekdayOf(day);
}
