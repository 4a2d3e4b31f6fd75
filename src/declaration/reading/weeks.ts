import type { Campagne, Semaine } from '../../campagne/types';

/** Value of « both weeks » in a questionnaire that asks for the weeks apart from the number. */
export const BOTH_WEEKS = 'les-deux';

/**
 * The week of the campaign, or both, that days of the month designate: « du 17 au 21 », « la semaine du 24 »,
 * « du 17 au 28 ». `undefined` when no number of the text is a day of the internship.
 */
export function weeksByDays(text: string, campagne: Campagne): string | undefined {
  const days = [...text.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)].map(([day]) => Number(day));
  const named = campagne.semaines.filter((semaine) => days.some((day) => isDayOf(day, semaine)));
  return named.length > 1 ? BOTH_WEEKS : named[0]?.id;
}

/** Days of the month only: a week of the internship may straddle two months. */
export function isDayOf(day: number, { debut, fin }: Pick<Semaine, 'debut' | 'fin'>): boolean {
  const [first, last] = [Number(debut.slice(8)), Number(fin.slice(8))];
  return first <= last ? day >= first && day <= last : day >= first || (day >= 1 && day <= last);
}
