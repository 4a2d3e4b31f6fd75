import type { Campagne } from '../campagne/types';
import type { Declaration } from '../declaration/types';
import { momentOf } from './dates';
import { fr } from './typography';

export function noDeclaration(): string {
  return fr('Je n’ai pas de déclaration à votre nom.');
}

/** « Est-ce bien passé ? » in one sentence, above the receipt. */
export function recorded(campagne: Campagne, { reference, declaree_le, modifiee_le }: Declaration): string {
  const since = modifiee_le === declaree_le ? '' : `, modifiée le ${momentOf(campagne, modifiee_le)}`;
  return fr(
    `Oui, votre déclaration est bien enregistrée, le ${momentOf(campagne, declaree_le)}${since}. Sa référence : **${reference}**.`,
  );
}

export function declareNow(): string {
  return fr('Écrivez « déclarer » pour commencer : quelques minutes suffisent.');
}

/** After a withdrawal. */
export function declareAgain(): string {
  return fr('Écrivez « déclarer » si vous changez d’avis.');
}

export function draftInProgress(): string {
  return fr('Une déclaration est commencée, mais pas encore confirmée : « reprendre » la ramène.');
}

export function whichDeclaration(): string {
  return fr('Vous avez déclaré plusieurs écoles. Laquelle ?');
}

/** A card holds no more buttons: the others are reached by typing. */
export function otherDeclarations(shown: number, declared: number): string {
  return fr(
    `Voici les ${shown} plus récentes sur ${declared}. Pour en voir une autre, écrivez « ma déclaration » suivi du nom de l’école, de sa commune, de son UAI ou de la référence.`,
  );
}

export function alreadyDeclared(campagne: Campagne, declaration: Declaration): string {
  return fr(
    `Vous avez déjà déclaré une école, le ${momentOf(campagne, declaration.declaree_le)} ` +
      `(référence ${declaration.reference}). Que voulez-vous faire ?`,
  );
}

export function withdrawn(campagne: Campagne, declaration: Declaration): string {
  return fr(
    `La déclaration ${declaration.reference} est retirée depuis le ${momentOf(campagne, declaration.modifiee_le)}.`,
  );
}

/** Title of the card told to the first director. */
export function replacedTitle(): string {
  return 'Votre déclaration a été remplacée';
}

/** What somebody else made of this person's declaration. `nom` is not ours: the sentence is drawn as it is. */
export function replaced(
  campagne: Campagne,
  one: { readonly own: Declaration; readonly ecole: string; readonly nom: string | undefined; readonly at: string },
): string {
  const { own, ecole, nom = declaredByUnknown(), at } = one;
  const what = own.etat === 'retiree' ? 'que vous aviez retirée, a été refaite' : 'a été remplacée';
  const which = `Votre déclaration ${own.reference} pour l’école « ${ecole} »${own.etat === 'retiree' ? ', ' : ' '}`;
  return fr(`${which}${what} par ${nom} le ${momentOf(campagne, at)}.`);
}

/** What became of it since. */
export function replacingWithdrawn(campagne: Campagne, current: Declaration): string {
  return fr(`Elle est retirée depuis le ${momentOf(campagne, current.modifiee_le)} : votre école n’est plus comptée.`);
}

export function replacingMoved(): string {
  return fr('Elle porte maintenant sur une autre école : elle ne concerne plus la vôtre.');
}

/** While declarations are open. */
export function mayTakeBack(): string {
  return fr(
    'Vous pouvez la remplacer à votre tour : vos réponses d’alors vous seront proposées, et l’historique garde les deux.',
  );
}

export function mayDeclareAgain(): string {
  return fr('Vous pouvez déclarer de nouveau votre école.');
}

/** Title of what replaced one's declaration. */
export function replacingTitle(): string {
  return 'La déclaration en place';
}

/** Under it: what its author typed is theirs. */
export function typedNotShown(): string {
  return fr('Les coordonnées et les textes de cette personne ne sont pas montrés.');
}

export function askWithdraw(reference: string): string {
  return fr(
    `Retirer la déclaration ${reference} ? L’école ne sera plus comptée dans le recensement. ` +
      `Une offre déjà publiée sur la plateforme nationale n’est pas concernée : elle se retire là-bas.`,
  );
}

export function withdrawDone(reference: string): string {
  return fr(`C’est fait : la déclaration ${reference} est retirée. Si vous changez d’avis, écrivez « déclarer ».`);
}

export function keptAsIs(reference: string): string {
  return fr(`Rien n’a été changé : la déclaration ${reference} reste en place.`);
}

/** The declaration moved between the card and the press. */
export function changedMeanwhile(): string {
  return fr('Cette déclaration a changé entre-temps : rien n’a été fait. La voici telle qu’elle est maintenant.');
}

export function notYours(): string {
  return fr('Je ne retrouve pas cette déclaration parmi les vôtres : rien n’a été changé.');
}

/** Another draft is open: one at a time. */
export function finishOther(): string {
  return fr('Une autre déclaration est en cours : terminez-la, ou écrivez « annuler », puis de nouveau « modifier ».');
}

/** Title of the card told when the school was declared meanwhile. */
export function ecoleDeclaredTitle(): string {
  return 'Cette école a déjà été déclarée';
}

/** What happens next. The declarant's name is drawn apart, since it is not ours. */
export function ecoleDeclared(campagne: Campagne, declaration: Declaration): string {
  return fr(
    `Elle l’a été le ${momentOf(campagne, declaration.modifiee_le)} (référence ${declaration.reference}). ` +
      `Rien n’a été enregistré pour l’instant. Si vous remplacez cette déclaration par la vôtre, l’historique garde les deux.`,
  );
}

export function declaredByLabel(): string {
  return 'Déclarée par';
}

export function declaredByUnknown(): string {
  return 'une autre personne';
}

export function declaredByYou(): string {
  return 'vous-même';
}

export function replacing(): string {
  return fr('Voici votre déclaration. Une fois confirmée, elle remplacera celle qui existe.');
}

export function amendConflict(): string {
  return fr(
    'La déclaration a été modifiée entre-temps : rien n’a été enregistré. Voici la vôtre : confirmez si elle doit la remplacer.',
  );
}

/** No free reference was drawn: worth another try. */
export function noReference(): string {
  return fr('L’enregistrement n’a pas abouti, mais vos réponses sont gardées. Réessayez dans un instant.');
}
