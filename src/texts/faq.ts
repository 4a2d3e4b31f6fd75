import { formatDay, permission, type Phase } from '../campagne';
import type { Campagne } from '../campagne/types';
import type { OtherYear } from '../faq';
import type { Fiche, HorsSujet, NoMatch } from '../faq/types';
import { askContact, contactAsLine } from './contact';
import { campaignName, whatHeldThen } from './phases';
import { fr } from './typography';

/** The campaign that answers are given for, and where it stands; without one (other people's entries), neither. */
export interface Standing {
  readonly campagne: Campagne;
  readonly phase: Phase;
}

/**
 * An answer as directors read it: title, answer in the words of the phase, where it comes from and how fresh it is. Once
 * the campaign is over, what was written for no phase is said to have held then. Markdown.
 */
export function answer(fiche: Fiche, standing?: Standing): string {
  const source = fr(`Source : ${fiche.source} · à jour au ${formatDay(fiche.a_jour_le)}`);
  const words = standing && fiche.selon_la_phase?.[standing.phase];
  const then = standing?.phase === 'terminee' && words === undefined ? [whatHeldThen(standing.campagne)] : [];
  return [`**${fr(fiche.question)}**`, ...then, fr((words ?? fiche.reponse).trim()), `_${source}_`].join('\n\n');
}

/** Before the answer to a message of which only the beginning was read. */
export function shortened(): string {
  return fr('Votre message est long : je n’en ai lu que le début. Posez-moi la suite à part si besoin.');
}

/** Above the related questions, under an answer. */
export function seeAlso(): string {
  return 'Voir aussi';
}

/** Under an answer that has no related question. */
export function answeredOtherwise(): string {
  return fr('Ce n’était pas cela ?');
}

/** Above two or three whole questions as buttons. */
export function didYouMean(): string {
  return fr('Vouliez-vous dire…');
}

/** After « ce n'est pas ma question », above the next candidates. */
export function otherCandidates(): string {
  return fr('Pardon, j’ai mal compris. Est-ce plutôt l’une de ces questions ?');
}

/** Nothing left to propose. */
export function nothingElse(campagne: Campagne): string {
  return fr(`Je n’ai pas trouvé votre question parmi celles que je connais. ${askContact(campagne)}`);
}

/** The message resembles nothing that the bot knows. */
function unknown(campagne: Campagne): string {
  return fr(
    `Je n’ai pas trouvé de réponse à ce message, et je préfère ne rien inventer. ` +
      `Dites-le autrement, en une phrase courte, ou adressez-vous au service qui saura :\n\n${contactAsLine(campagne)}`,
  );
}

/** Near the subject, but nothing established says it. */
function notEstablished(sujet: HorsSujet, campagne: Campagne): string {
  return fr(`**${sujet.titre}** : je n’ai pas de réponse établie sur ce point. ${askContact(campagne)}`);
}

/** Why a message near the subject has no answer: it is of another year, nothing establishes it, or nothing resembles it. */
export function withoutAnswer({ hors_sujet, otherYear }: NoMatch, campagne: Campagne): string {
  if (otherYear !== undefined) return unpublished(campagne, otherYear);
  return hors_sujet === undefined ? unknown(campagne) : notEstablished(hors_sujet, campagne);
}

/** Another affair altogether. */
export function outOfScope(phase: Phase): string {
  const more = permission('declare', phase) === 'here' ? ' et enregistrer l’intention de votre école' : '';
  return fr(
    `Cela sort de mon sujet : je ne connais que l’accueil des élèves de seconde en stage. ` +
      `Je peux répondre à vos questions là-dessus${more}.`,
  );
}

/** A question about another year: nothing of it is published here, and where it will be. */
function unpublished(campagne: Campagne, otherYear: OtherYear): string {
  const told = `Je ne connais que ${campaignName(campagne)} : ${forYear(otherYear)}, rien n’est publié ici.`;
  const later = isToCome(campagne, otherYear)
    ? ' Les dates et les règles viendront de la circulaire de cette année-là ; dès que le secrétariat me l’aura confiée, je répondrai.'
    : '';
  return fr(`${told}${later} ${askContact(campagne)}`);
}

function forYear(otherYear: OtherYear): string {
  if (otherYear.kind === 'named') return `pour ${otherYear.year}`;
  return otherYear.kind === 'next' ? 'pour l’année prochaine' : 'pour l’an dernier';
}

function isToCome({ stage }: Campagne, otherYear: OtherYear): boolean {
  return otherYear.kind === 'named' ? String(otherYear.year) > stage.fin : otherYear.kind === 'next';
}

/** Above the questions that resemble one that has no answer. */
export function near(): string {
  return fr('Ce que je sais de plus proche :');
}

/** The question was passed on, without identity. */
export function transmitted(campagne: Campagne): string {
  return fr(
    `C’est transmis, sans votre nom ni vos coordonnées : le secrétariat verra qu’une réponse manque et pourra l’ajouter. ` +
      `Comme la question est anonyme, personne ne pourra vous répondre. ${askContact(campagne)}`,
  );
}

/** To somebody who wants a person: who answers, and how. */
export function whomToReach(campagne: Campagne): string {
  return fr(
    `Je suis un assistant automatique. Pour qu’une personne vous réponde, écrivez ou appelez :\n\n${contactAsLine(campagne)}`,
  );
}

/** Above the button that passes the question on: what it does, and does not. */
export function askTransmit(): string {
  return fr(
    'Je peux aussi signaler au secrétariat que cette réponse manque, sans votre nom : personne ne pourra donc vous répondre.',
  );
}

/** Above entries and orders between which the message leaves a doubt. */
export function whatIsMeant(): string {
  return fr('Je ne suis pas sûr de comprendre. Voulez-vous…');
}

/** An entry that a card proposed is no longer in the knowledge. */
export function ficheGone(): string {
  return fr('Cette réponse n’existe plus. Posez-moi votre question avec vos mots.');
}

/** After a thumb down. */
export function sorryForAnswer(campagne: Campagne): string {
  return fr(
    `Merci de me l’avoir dit : c’est noté pour améliorer cette réponse. Posez-moi votre question autrement. ` +
      askContact(campagne),
  );
}

/** Words of a card of questions, for notifications. */
export function questionsSummary(questions: readonly string[]): string {
  return questions.join(' · ');
}

/** Above the button that passes the question on. */
export function passOn(): string {
  return fr('Souhaitez-vous que le secrétariat voie cette question ?');
}
