import type { Campagne } from '../campagne/types';
import { contactLine } from './contact';
import { fr } from './typography';

/**
 * Said when something broke during a turn. The number finds the cause in the log; it is reported to the contact of the
 * campaign, where that is at hand.
 */
export function incidentText(number: string, campagne?: Campagne): string {
  const whom = campagne === undefined ? ' à l’équipe qui vous a donné cet assistant' : ` : ${contactLine(campagne)}`;
  return fr(
    'Désolé, quelque chose n’a pas fonctionné de mon côté. Ce que vous aviez déjà validé est conservé : ' +
      `vous pouvez réessayer dans un instant. Si cela se reproduit, signalez l’incident **${number}**${whom}.`,
  );
}
