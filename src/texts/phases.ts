import { formatDay, formatDays } from '../campagne';
import type { Campagne } from '../campagne/types';
import { askContact } from './contact';
import { fr } from './typography';

/** Declarations are not open yet. */
export function notOpenYet(campagne: Campagne): string {
  const { ouverture, cloture } = campagne.declarations;
  const window = cloture === null ? `à partir du ${formatDay(ouverture)}` : formatDays(ouverture, cloture);
  return fr(
    `Les déclarations ne sont pas encore ouvertes : elles le seront ${window}. ` +
      `D’ici là, je réponds à vos questions. ${askContact(campagne)}`,
  );
}

/** Declarations are closed; what was declared stays readable. */
export function closed(campagne: Campagne): string {
  const { cloture } = campagne.declarations;
  const since = cloture === null ? '' : ` depuis le ${formatDay(cloture)} au soir`;
  return fr(
    `Les déclarations sont closes${since} : rien ne peut plus être enregistré, modifié ni retiré ici. ` +
      `« Ma déclaration » montre toujours ce qui est enregistré. ${askContact(campagne)}`,
  );
}
