import { formatDay, formatFullDay } from '../../campagne';
import { isRealDay } from '../../campagne/days';
import { dayIn, mayNameADay, type DayContext } from '../reading/days';
import type { RejectionReason } from '../types';
import { rejected, unlessRefused, type GenreContext, type GenreModule, type Parsed, type QuestionOf } from './genre';

type QuestionDate = QuestionOf<'date'>;

/** A day of the calendar, in digits or in words, within bounds; kept as an ISO day. */
export const date: GenreModule<'date'> = {
  parse(text, question, context): Parsed {
    const read = dayIn(text, dayContext(question, context));
    switch (read.kind) {
      case 'day':
        return unlessRefused({ genre: 'date', valeur: read.day }, outOfBounds(read.day, question));
      case 'none':
        return rejected({ code: 'not-a-date' });
      case 'several':
        return rejected({ code: 'several-dates' });
      case 'other-weekday':
        return rejected({ code: 'other-weekday', jour: read.day });
    }
  },
  check: ({ valeur }, question) => (isRealDay(valeur) ? outOfBounds(valeur, question) : { code: 'not-a-date' }),
  display: ({ valeur }) => formatFullDay(valeur),
  raw: ({ valeur }) => valeur,
  bare: ({ valeur }) => formatFullDay(valeur),
  comparable: ({ valeur }) => valeur,
  inline: ({ valeur }) => formatDay(valeur),
  // A day said in passing may be that of anything: a meeting, a week of the stage.
  mentioned: () => undefined,
  claiming: null,
  otherNames: () => ['date', 'jour'],
  identifies: false,
  recognizable: () => false,
  mayBeAbout: mayNameADay,
};

function dayContext({ au_plus_tot, au_plus_tard }: QuestionDate, { today }: GenreContext): DayContext {
  return { today, earliest: au_plus_tot, latest: au_plus_tard };
}

function outOfBounds(day: string, { au_plus_tot, au_plus_tard }: QuestionDate): RejectionReason | undefined {
  if (day >= (au_plus_tot ?? day) && day <= (au_plus_tard ?? day)) return undefined;
  return { code: 'date-out-of-bounds', au_plus_tot, au_plus_tard };
}
