import { formatDay, formatDays } from '../campagne';
import type { Campagne } from '../campagne/types';
import type { Draft } from '../declaration/types';
import { askContact } from './contact';
import { dayOf } from './dates';
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
  return fr(
    `Les déclarations sont closes${since(campagne)} : rien ne peut plus être enregistré, modifié ni retiré ici. ` +
      `« Ma déclaration » montre toujours ce qui est enregistré. ${askContact(campagne)}`,
  );
}

/** After what is told of one's own: too late to change it, and whom to ask. */
export function closedSince(campagne: Campagne): string {
  return fr(`Les déclarations sont closes${since(campagne)}. ${askContact(campagne)}`);
}

function since({ declarations: { cloture } }: Campagne): string {
  return cloture === null ? '' : ` depuis le ${formatDay(cloture)} au soir`;
}

/** A draft that was still open at the closing: what that means, and how to be rid of it. */
export function unconfirmed(campagne: Campagne, { cree_le, amende }: Pick<Draft, 'cree_le' | 'amende'>): string {
  const day = dayOf(campagne, cree_le);
  const told =
    amende === undefined
      ? `Votre déclaration commencée le ${day} n’a pas été confirmée avant la clôture : rien n’a été déclaré.`
      : `La modification commencée le ${day} n’a pas été confirmée avant la clôture : la déclaration ${amende.reference} reste telle qu’elle était.`;
  return fr(`${told} « Annuler » l’abandonne.`);
}
