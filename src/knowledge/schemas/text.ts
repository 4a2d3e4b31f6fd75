import { z } from 'zod';
import { isRealDay } from '../../campagne/days';
import type { FaultCode } from '../codes';

/** What a value must be, told to its author when it is not: the fault's code, « … n'est pas {what} », and how to mend. */
export interface Expectation {
  readonly code: FaultCode;
  readonly what: string;
  readonly remedy: string;
  /** The value as it should be written, where that can be told from what was. */
  readonly meant?: (value: string) => string | undefined;
}

/** Text that says something, without blanks around; a number is the text that it is written by. `max`: characters. */
export function text(max = 3000) {
  return z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string().trim().min(1, { abort: true }).max(max, { abort: true }),
  );
}

/** Text of a given form. */
export function textThat(holds: (value: string) => boolean, expectation: Expectation) {
  return text(500).refine(holds, { params: { ...expectation } });
}

/** Stable key: lower case letters without accents, digits, hyphens. */
export const slug = () =>
  textThat((value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value), {
    code: 'text.not-an-id',
    what: 'un identifiant',
    remedy: 'Écrivez-le en minuscules sans accent, les mots séparés par des tirets : dates-stage.',
  });

/** `YYYY-MM-DD`, a day that exists. */
export const isoDay = () =>
  textThat(isRealDay, {
    code: 'text.not-a-day',
    what: 'une date du calendrier',
    remedy: 'Écrivez-la année-mois-jour, avec un jour qui existe, les zéros compris.',
    meant: dayMeant,
  });

export const courriel = () =>
  textThat((value) => z.email().safeParse(value).success, {
    code: 'text.not-an-email',
    what: 'une adresse de courriel',
    remedy: 'Écrivez-la sous la forme nom@domaine.fr.',
  });

export const webAddress = () =>
  textThat((value) => value.startsWith('https://') && z.httpUrl().safeParse(value).success, {
    code: 'text.not-an-address',
    what: 'une adresse de site sûre',
    remedy: 'Écrivez-la en entier, https compris : https://www.exemple.fr/page.',
  });

/** A whole number from 1. */
export const count = () => z.int().min(1);

/** « 17/06/2024 », « 17-6-2024 », « 20240617 », as written in an ISO day. */
function dayMeant(value: string): string | undefined {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value);
  const [, year = '', month = '', day = ''] = french
    ? ['', french[3], french[2], french[1]]
    : (/^(\d{4})[/.-]?(\d{1,2})[/.-]?(\d{1,2})$/.exec(value) ?? []);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDay(iso) ? iso : undefined;
}
