import { formatDay, phaseOn, type Phase } from '../campagne';
import type { Campagne, IsoDay } from '../campagne/types';
import { fr } from './typography';

const WHEN: Readonly<Record<Phase | 'aujourdhui', string>> = {
  'a-venir': 'Avant l’ouverture des déclarations',
  ouverte: 'Pendant les déclarations',
  close: 'Après leur clôture',
  'en-stage': 'Pendant le stage',
  terminee: 'Après la campagne',
  aujourdhui: 'Aujourd’hui',
};

/** A day to be chosen, in a list. */
export function trialChoice(when: Phase | 'aujourdhui', day: IsoDay): string {
  return fr(`${WHEN[when]} : ${formatDay(day)}`);
}

/** One line at the top of the local page: which day is played, and where the campaign stands on it. */
export function trialLine(
  campagne: Campagne,
  { today, played }: { readonly today: IsoDay; readonly played: IsoDay | undefined },
): string {
  const day = played ?? today;
  const what =
    played === undefined
      ? `Essai : aujourd’hui, ${formatDay(day)}`
      : `Essai : comme si nous étions le ${formatDay(day)}`;
  return fr(`${what} (${STANDING[phaseOn(campagne, day)]}).`);
}

const STANDING: Readonly<Record<Phase, string>> = {
  'a-venir': 'déclarations pas encore ouvertes',
  ouverte: 'déclarations ouvertes',
  close: 'déclarations closes',
  'en-stage': 'stage en cours',
  terminee: 'campagne terminée',
};
