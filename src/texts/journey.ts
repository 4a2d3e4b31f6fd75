import type { Campagne } from '../campagne/types';
import { CANCELLED_KEPT_DAYS } from '../declaration';
import type { SectionView, StaleReason } from '../declaration/types';
import { dayOf, momentOf } from './dates';
import { stepOf } from './fields';
import { announced, fr, listed } from './typography';

/** An answer was taken, told without repeating typed words. */
export function noted(libelle: string, affichage?: string): string {
  return `✓ ${announced(libelle)} ${affichage === undefined ? 'c’est noté' : `**${affichage}**`}`;
}

/** A card asks one thing more, after answers were taken. */
export function onePrecision(): string {
  return fr('Encore une précision :');
}

/** Before the step that a question interrupted. */
export function backToStep(): string {
  return fr('Reprenons votre déclaration :');
}

export function resumed(campagne: Campagne, startedAt: string): string {
  return fr(`Voici votre déclaration, commencée le ${dayOf(campagne, startedAt)}, là où vous l’aviez laissée.`);
}

export function alreadyStarted(): string {
  return fr('Une déclaration est déjà commencée : la voici. « Recommencer » la vide, « annuler » l’abandonne.');
}

/** Before a draft is emptied. */
export function askRestart(): string {
  return fr(
    'Recommencer ? Les réponses de cette déclaration commencée seront vidées ; rien de ce qui est enregistré ne change.',
  );
}

export function restarted(): string {
  return fr('Nous repartons du début.');
}

/** The draft is given up. `amende`: reference of the declaration that it would have changed. */
export function cancelled(amende?: string): string {
  return fr(`${givenUp(amende)} Vos réponses restent de côté ${CANCELLED_KEPT_DAYS} jours ; « reprendre » les ramène.`);
}

/** Given up when nothing can be declared any more: there is no way back. */
export function cancelledForGood(amende?: string): string {
  return fr(
    `${givenUp(amende)} Vos réponses seront effacées après ${CANCELLED_KEPT_DAYS} jours, ou tout de suite par « effacer mes données ».`,
  );
}

function givenUp(amende: string | undefined): string {
  return amende === undefined
    ? 'C’est abandonné : rien n’a été déclaré.'
    : `C’est abandonné : la déclaration ${amende} reste telle qu’elle était.`;
}

export function nothingOpen(): string {
  return fr('Il n’y a pas de déclaration en cours. Écrivez « déclarer » pour en commencer une.');
}

const STALE: Readonly<Record<StaleReason, string>> = {
  'draft-confirmed': 'Cette fiche appartient à une déclaration déjà enregistrée : rien n’a été changé.',
  'draft-cancelled':
    'Cette fiche appartient à une déclaration abandonnée : rien n’a été changé. « Reprendre » la ramène.',
  'questionnaire-changed':
    'Le questionnaire a changé depuis cette fiche : vos réponses sont gardées, voici la fiche à jour.',
  'section-not-asked': 'Cette fiche n’est plus d’actualité : rien n’a été changé. Voici l’étape en cours.',
};

/** A card of another time was pressed. */
export function stale(why: StaleReason): string {
  return fr(STALE[why]);
}

/** The draft of a card is nobody's any more. */
export function draftGone(): string {
  return fr(
    'Cette fiche n’est plus valable : rien n’a été changé. Écrivez « déclarer » pour commencer une déclaration.',
  );
}

/** A stored declaration, opened to be changed, does not answer all that is asked now. */
export function askedSince(): string {
  return fr(
    'Le questionnaire a changé depuis votre déclaration : vos réponses sont gardées, complétez ce qui manque. Vous pourrez ensuite tout revoir.',
  );
}

/** Two devices answered at once. */
export function draftConflict(): string {
  return fr(
    'Votre déclaration vient de changer depuis un autre appareil. Voici où elle en est ; refaites votre dernière réponse si elle manque.',
  );
}

export function chooseEcole(total: number): string {
  return fr(total === 1 ? 'Est-ce votre école ?' : 'Plusieurs écoles correspondent. Laquelle est la vôtre ?');
}

/** The school of a draft has been declared already: told before the director goes on. */
export function ecoleAlreadyDeclared(campagne: Campagne, instant: string, byOneself: boolean): string {
  const who = byOneself ? 'Vous avez déjà déclaré cette école' : 'Cette école a déjà été déclarée';
  const next = byOneself
    ? '« Modifier » ouvre cette déclaration. Si vous continuez, vous pourrez la remplacer à la fin.'
    : 'Vous pouvez continuer : à la fin, vous choisirez de remplacer ou non cette déclaration par la vôtre.';
  return fr(`${who}, le ${momentOf(campagne, instant)}. ${next}`);
}

/** On a card that is no longer the current one. */
export const SLIM = {
  moved: 'La fiche reprend plus bas.',
  answered: 'Répondu.',
  inactive: 'Cette fiche n’est plus active.',
  cancelled: 'Déclaration abandonnée.',
  editing: 'En cours de modification, plus bas.',
  choosing: 'Choix de l’école, plus bas.',
  kept: 'Rien n’a été changé.',
  done: 'C’est fait.',
} as const;

/** Words of a section's card, for notifications. */
export function sectionSummary(view: SectionView): string {
  return fr(`${stepOf(view)} : ${view.section.titre}`);
}

/** Above the answers that replace an answered card. */
export function answeredTitle(titre: string): string {
  return `✓ ${titre}`;
}

/** The words designate more schools than a card can hold. */
export function moreEcoles(shown: number, total: number): string {
  return fr(`Les ${shown} plus proches sur ${total}. Ajoutez la commune ou le nom pour en voir d’autres.`);
}

/** A message that neither answers nor asks anything known. */
export function notUnderstood(): string {
  return fr('Je n’ai pas compris ce message. Choisissez sur la fiche, ou posez-moi votre question autrement.');
}

/** The same, again, while schools are shown. */
export function howToChoose(): string {
  return fr(
    'Choisissez une école ci-dessous, ou écrivez son rang (« 2 »), sa commune, ou « pas dans la liste ». « Retour » revient à la question.',
  );
}

/** The same, again, at the review. */
export function howToReview(): string {
  return fr(
    'La voici de nouveau. Écrivez par exemple « confirmer », « 3 stagiaires », « modifier l’école » ; « annuler » abandonne, sans perdre vos réponses.',
  );
}

/** After a free text that reads as a question, and that the FAQ does not know. */
export function ifItWasTheAnswer(libelle: string): string {
  return fr(`Si c’était votre réponse à « ${libelle} », écrivez-la dans la fiche ci-dessous.`);
}

/** At the review, a message that neither confirms nor changes anything. */
export function confirmOrEdit(): string {
  return fr('Écrivez « confirmer », « modifier » suivi de ce qui est à changer, ou choisissez sur la fiche.');
}

/** After the receipt, a correction was understood. */
export function amendingDeclared(): string {
  return fr('Je reprends votre déclaration pour la corriger. Rien n’est changé tant que vous n’avez pas confirmé.');
}

/** A « oui » that would become « non ». */
export function askRenounce(): string {
  return fr(
    'Renoncez-vous à accueillir des élèves de seconde ? Répondez « oui » ou « non ». Rien n’a été changé pour l’instant.',
  );
}

/** One change is asked about: « oui » makes it. */
export function askChange(libelle: string, affichage?: string): string {
  const to = affichage === undefined ? '' : ` en « ${affichage} »`;
  return fr(`Faut-il changer « ${libelle} »${to} ? Répondez « oui » ou « non ». Rien n’a été changé pour l’instant.`);
}

/** A correction that does not say which answer it is about. */
export function whichAnswer(libelles: readonly string[]): string {
  const among = listed(
    libelles.map((libelle) => `« ${libelle} »`),
    'ou',
  );
  return fr(`À quelle réponse pensez-vous : ${among} ? Rien n’a été changé pour l’instant.`);
}

/** The same, where the message may also be the text awaited. */
export function orInTheCard(libelle: string): string {
  return fr(`Si c’était votre réponse à « ${libelle} », écrivez-la dans la fiche.`);
}

/** « Retour » where nothing comes before. */
export function firstStep(): string {
  return fr('C’est la première étape : rien ne la précède. La voici ; « annuler » abandonne la déclaration.');
}

/** At the review, « modifier » and nothing else. */
export function whatToEdit(): string {
  return fr('Que faut-il modifier ? Choisissez sur la fiche, ou écrivez par exemple « modifier l’école ».');
}

/** Name of the list of schools to choose from. */
export function ecolesProposed(): string {
  return 'Écoles proposées';
}
