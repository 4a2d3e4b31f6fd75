import { z } from 'zod';
import { isRealDay } from '../../campagne/days';

/** What a value must be, told to its author when it is not: the fault's code, « … n'est pas {what} », and how to mend. */
export interface Expectation {
  readonly code: string;
  readonly what: string;
  readonly remedy: string;
}

/** Text that says something, without blanks around. `max`: characters. */
export function text(max = 3000) {
  return z.string().trim().min(1, { abort: true }).max(max, { abort: true });
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
    remedy: 'Écrivez-la année-mois-jour, avec un jour qui existe : 2024-06-17.',
  });

export const courriel = () =>
  textThat((value) => z.email().safeParse(value).success, {
    code: 'text.not-an-email',
    what: 'une adresse de courriel',
    remedy: 'Écrivez-la sous la forme nom@domaine.fr.',
  });

export const webAddress = () =>
  textThat((value) => z.httpUrl().safeParse(value).success, {
    code: 'text.not-an-address',
    what: 'une adresse de site',
    remedy: 'Écrivez-la en entier : https://www.exemple.fr/page.',
  });

/** A whole number from 1. */
export const count = () => z.int().min(1);
