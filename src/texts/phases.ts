import {
  formatDay,
  formatDays,
  formatMonth,
  lastDayToDeclare,
  permission,
  type Permission,
  type Phase,
} from '../campagne';
import type { Campagne } from '../campagne/types';
import type { Draft } from '../declaration/types';
import { askContact, contactLine } from './contact';
import { dayOf } from './dates';
import { capitalised, fr } from './typography';

/** « la campagne de juin 2024 », from the month of its stage. */
export function campaignName({ stage }: Campagne): string {
  const month = formatMonth(stage.debut);
  return `la campagne ${/^[ao]/.test(month) ? 'd’' : 'de '}${month}`;
}

/** Before an answer that was written for a campaign now over. */
export function whatHeldThen(campagne: Campagne): string {
  return fr(`${capitalised(campaignName(campagne))} est terminée ; voici ce qui valait alors.`);
}

/** Why it is not done here in this phase, and what is left to do. `whose`: by whom it is done, if by anybody. */
export function refused(campagne: Campagne, phase: Phase, whose: Permission): string {
  if (phase === 'a-venir') return notOpenYet(campagne);
  if (phase === 'terminee') return over(campagne);
  if (whose === 'by-secretariat') return askSecretariat(campagne);
  return fr(
    `${since(campagne)} : je ne peux plus en enregistrer. « Ma déclaration » montre ce que vous avez déclaré, ` +
      `et je réponds toujours à vos questions. ${askContact(campagne)}`,
  );
}

/** After what is told of one's own, outside the days of declarations: what that day changes. */
export function standing(campagne: Campagne, phase: Phase): string {
  return refused(campagne, phase, permission('correct', phase));
}

/** Under one's declaration: it changes here, by the secretariat, or no more. */
export function howToChange(campagne: Campagne, phase: Phase): string {
  const whose = permission('correct', phase);
  if (whose === 'refused') return standing(campagne, phase);
  if (whose === 'by-secretariat') return askSecretariat(campagne);
  const last = formatDay(lastDayToDeclare(campagne));
  return fr(`Vous pouvez la revoir, la modifier ou la retirer jusqu’au ${last} inclus : écrivez « ma déclaration ».`);
}

/** A draft that was still open when declarations ended: what that means, and how to be rid of it. */
export function unconfirmed(campagne: Campagne, { cree_le, amende }: Pick<Draft, 'cree_le' | 'amende'>): string {
  const day = dayOf(campagne, cree_le);
  const told =
    amende === undefined
      ? `Votre déclaration commencée le ${day} n’a pas été confirmée à temps : rien n’a été déclaré.`
      : `La modification commencée le ${day} n’a pas été confirmée à temps : la déclaration ${amende.reference} reste telle qu’elle était.`;
  return fr(`${told} « Annuler » l’abandonne.`);
}

function notOpenYet(campagne: Campagne): string {
  const window = formatDays(campagne.declarations.ouverture, lastDayToDeclare(campagne));
  return fr(
    `Les déclarations ne sont pas encore ouvertes : elles le seront ${window}. ` +
      `D’ici là, je réponds à vos questions. ${askContact(campagne)}`,
  );
}

/** Nothing is taken nor changed any more: what goes on, and what a director of another year may look for. */
function over(campagne: Campagne): string {
  const { debut, fin } = campagne.stage;
  return fr(
    `${capitalised(campaignName(campagne))} est terminée (le stage a eu lieu ${formatDays(debut, fin)}) : ` +
      `je n’enregistre et ne change plus rien. « Ma déclaration », « mes données », « effacer mes données » et vos ` +
      `questions restent possibles. Pour une autre année, rien n’est publié ici. ${askContact(campagne)}`,
  );
}

function askSecretariat(campagne: Campagne): string {
  return fr(
    `${since(campagne)} : plus rien ne change ici. Pour corriger ou retirer votre déclaration, demandez-le au secrétariat ` +
      `en donnant sa référence, que « ma déclaration » montre : ${contactLine(campagne)}.`,
  );
}

/** Since when declarations are over. Without a closing, it is the stage that ended them, and that is said. */
export function since(campagne: Campagne): string {
  const last = formatDay(lastDayToDeclare(campagne));
  return campagne.declarations.cloture === null
    ? fr(`Le stage a commencé, et les déclarations étaient reçues jusqu’à sa veille, le ${last}`)
    : fr(`Les déclarations sont closes depuis le ${last} au soir`);
}
