import type { Campagne } from '../campagne/types';
import { capitalised, fr } from './typography';

/** « Secrétariat général de …, 05 87 …, ce.…@… »: a way on wherever the bot has no answer. */
export function contactLine(campagne: Campagne): string {
  const { service, telephone, courriel } = campagne.contact;
  return `${service}, ${telephone}, ${courriel}`;
}

/** A whole sentence, for the end of a message. */
export function askContact(campagne: Campagne): string {
  return fr(`Pour une réponse sûre : ${contactLine(campagne)}.`);
}

/** Alone on its line. */
export function contactAsLine(campagne: Campagne): string {
  return capitalised(`${contactLine(campagne)}.`);
}
