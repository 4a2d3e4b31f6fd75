import { formatDay, type Phase } from '../campagne';
import type { Campagne, IsoDay } from '../campagne/types';
import type { Declaration } from '../declaration/types';
import { momentOf } from './dates';
import { fr } from './typography';

export type ReceiptOccasion = 'declared' | 'amended' | 'shown';

/** Heading of a receipt. */
export function receiptTitle(occasion: ReceiptOccasion): string {
  switch (occasion) {
    case 'declared':
      return 'Déclaration enregistrée';
    case 'amended':
      return 'Modification enregistrée';
    case 'shown':
      return 'Votre déclaration';
  }
}

export function referenceLine(reference: string): string {
  return fr(`Référence : **${reference}**`);
}

/** When it was declared and, when it differs, last changed; on the clock of the campaign. */
export function datesLine(campagne: Campagne, declaration: Declaration): string {
  const declared = `Déclarée le ${momentOf(campagne, declaration.declaree_le)}`;
  if (declaration.modifiee_le === declaration.declaree_le) return fr(`${declared}.`);
  return fr(`${declared}, modifiée le ${momentOf(campagne, declaration.modifiee_le)}.`);
}

/** Thanks, by what was answered to « intention ». */
export function thanks(intention: string | undefined): string {
  switch (intention) {
    case 'non':
      return fr(
        'Merci de votre réponse : un « non » aide aussi le recensement. Si vous changez d’avis, écrivez « modifier ».',
      );
    case 'pas-encore':
      return fr('Merci, c’est noté : pas encore décidé. Quand vous saurez, écrivez « modifier ».');
    default:
      return fr('Merci de votre engagement pour les lycéens.');
  }
}

/** Where the offer stands, on the day of the receipt. */
export interface OfferState {
  /** The director said that it is on the platform already. */
  readonly published: boolean;
  readonly today: IsoDay;
  readonly phase: Phase;
}

/** Declaring is not publishing: the second step, on the national platform. Markdown. */
export function secondStep({ plateforme, stage }: Campagne, { published, today, phase }: OfferState): string {
  const link = `[${plateforme.adresse}](${plateforme.adresse})`;
  if (phase === 'terminee') return fr('Le stage est terminé : il n’y a plus d’offre à publier.');
  if (published) return fr(`Votre offre est déjà déposée sur ${link} : vérifiez qu’elle dit la même chose qu’ici.`);
  if (phase === 'en-stage') {
    return fr(
      `Le stage a commencé le ${formatDay(stage.debut)}. Cette déclaration n’a pas publié d’offre : c’est une autre démarche, sur ${link}.`,
    );
  }
  const limit = plateforme.depot_conseille_avant;
  const when =
    today < limit
      ? `si possible avant le ${formatDay(limit)} ; plus tard reste possible`
      : `dès que vous le pouvez (la date conseillée, le ${formatDay(limit)}, est passée, mais il n’est pas trop tard)`;
  return fr(
    `**Il reste une étape : publier l’offre.** Cette déclaration ne la publie pas. Déposez-la sur ${link}, ${when}.`,
  );
}

export function textsTitle(): string {
  return 'Textes à copier sur la plateforme';
}

export function textsHint(): string {
  return fr('Sélectionnez le texte dans le champ, copiez-le, puis collez-le dans votre offre.');
}

export function textLabel(libelle: string, length: number): string {
  return `${libelle} (${length} caractères)`;
}

/** Plain words of a receipt, for notifications. */
export function receiptSummary(occasion: ReceiptOccasion, reference: string): string {
  return fr(`${receiptTitle(occasion)}, référence ${reference}`);
}

/** Storing succeeded and telling failed: the receipt comes later. */
export function recordedAndResent(reference: string): string {
  return fr(`Votre déclaration **est enregistrée** (référence ${reference}) ; je vous en renvoie le récépissé.`);
}
