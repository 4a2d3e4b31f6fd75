import { fr } from './typography';

/** Said when something broke during a turn. The number finds the cause in the log. */
export function incidentText(number: string): string {
  return fr(
    'Désolé, quelque chose n’a pas fonctionné de mon côté. Ce que vous aviez déjà validé est conservé : ' +
      `vous pouvez réessayer dans un instant. Si cela se reproduit, signalez l’incident **${number}**.`,
  );
}
