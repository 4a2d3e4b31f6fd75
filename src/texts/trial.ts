import { formatDay, formatFullDay, phaseOn, type Phase } from '../campagne';
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
  if (played === undefined)
    return fr(`Essai : nous sommes aujourd’hui, ${formatFullDay(today)} (${standing(campagne, today)}).`);
  return fr(
    `Essai : l’assistant fait comme si nous étions le ${formatFullDay(played)} (${standing(campagne, played)}).`,
  );
}

const STANDING: Readonly<Record<Phase, string>> = {
  'a-venir': 'déclarations pas encore ouvertes',
  ouverte: 'déclarations ouvertes',
  close: 'déclarations closes',
  'en-stage': 'stage en cours',
  terminee: 'campagne terminée',
};

const standing = (campagne: Campagne, day: IsoDay): string => STANDING[phaseOn(campagne, day)];
