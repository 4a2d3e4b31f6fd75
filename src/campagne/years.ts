import { yearOf } from './days';
import type { Campagne, IsoDay } from './types';

/** The years that « this campaign » may be called by, as numbers, on a day: those of its stage and of its circular. */
export function yearsOf({ stage, circulaire }: Campagne, today: IsoDay) {
  const years = [stage.debut, stage.fin].map((day) => Number(yearOf(day)));
  return { stage: [...new Set(years)], circulaire: Number(yearOf(circulaire.date)), today };
}
