import { permission, type Permission, type Phase } from '../campagne';
import type { Campagne } from '../campagne/types';
import { CANCELLED_KEPT_DAYS } from '../declaration';
import type { Declaration, DisplayedSection, Draft } from '../declaration/types';
import { contactLine } from './contact';
import { dayOf, momentOf } from './dates';
import { capitalised, counted, fr } from './typography';

/** Three lines, before the first answer. */
export function notice(campagne: Campagne): string[] {
  const { responsable, finalite, destinataires, duree_conservation: duree, droits } = campagne.donnees_personnelles;
  const kept =
    duree === null ? `leur durée de conservation n’est pas établie à ce jour` : `durée de conservation : ${duree}`;
  return [
    `${capitalised(responsable)} recueille vos réponses pour ${finalite}.`,
    `Elles vont à ${destinataires} ; ${kept}.`,
    `Vos droits : ${droits}. « Mes données » montre tout, « effacer mes données » l’efface.`,
  ].map(fr);
}

export function noticeTitle(): string {
  return 'Vos données';
}

/** « En savoir plus ». Markdown. */
export function fullNotice(campagne: Campagne): string {
  const facts = campagne.donnees_personnelles;
  return fr(
    [
      '**Vos données personnelles**',
      [
        `- Responsable du traitement : ${facts.responsable}.`,
        `- Pourquoi : ${facts.finalite} ; base légale : ${facts.base_legale}.`,
        '- Ce qui est gardé : votre nom et votre adresse tels que Teams les donne, vos réponses, l’historique de la déclaration, et ce qui permet de vous recontacter dans cette conversation.',
        `- Un brouillon abandonné est effacé après ${CANCELLED_KEPT_DAYS} jours ; un brouillon confirmé ne garde aucune réponse : elles sont dans la déclaration.`,
        '- Vos questions sont gardées sans votre nom, pour compléter les réponses.',
        `- Qui les voit : ${facts.destinataires}.`,
        `- Durée de conservation : ${facts.duree_conservation ?? 'non établie à ce jour'}.`,
        `- Vos droits : ${facts.droits}. « Mes données » montre tout, « effacer mes données » l’efface.`,
        `- Délégué à la protection des données : ${facts.dpd ?? `son adresse n’est pas établie à ce jour. En attendant : ${contactLine(campagne)}`}.`,
        `- Réclamation : ${facts.reclamation}.`,
      ].join('\n'),
    ].join('\n\n'),
  );
}

/** A line of what is kept, in words; `value` may be the person's own. */
export interface KeptLine {
  readonly label: string;
  readonly value: string;
}

export function keptTitle(): string {
  return 'Ce que je garde sur vous';
}

export const KEPT_LABELS = {
  name: 'Nom',
  address: 'Adresse électronique',
  draft: 'Brouillon de déclaration',
} as const;

/** A declaration or a draft with its answers, in the wording of their day. */
export interface KeptRecord {
  readonly titre: string;
  readonly etat: string;
  readonly sections: readonly DisplayedSection[];
}

export function keptDeclaration(reference: string): string {
  return `Déclaration ${reference}`;
}

export function keptDeclarationState(campagne: Campagne, { etat, modifiee_le }: Declaration): string {
  const moment = momentOf(campagne, modifiee_le);
  return fr(etat === 'retiree' ? `Retirée le ${moment}.` : `Enregistrée, dernière modification le ${moment}.`);
}

/** One that somebody else replaced: the history keeps what this person had declared. */
export function keptFormer(reference: string): string {
  return `Votre ancienne déclaration ${reference}`;
}

export function keptFormerState(campagne: Campagne, { modifiee_le }: Declaration): string {
  return fr(
    `Remplacée depuis par une autre personne. L’historique garde la vôtre, telle qu’elle était le ${momentOf(campagne, modifiee_le)}.`,
  );
}

export function keptDraftState(campagne: Campagne, draft: Draft, over: boolean): string {
  const { etat, cree_le, modifie_le, amende } = draft;
  const started = `Commencé le ${dayOf(campagne, cree_le)}`;
  if (etat === 'annule') return fr(`${started}, abandonné le ${momentOf(campagne, modifie_le)}.`);
  if (over) {
    const left = amende === undefined ? 'rien n’a été déclaré' : `la déclaration ${amende.reference} n’a pas changé`;
    return fr(`${started}, non confirmé à temps : ${left}.`);
  }
  return fr(`${started}, en cours ; dernière modification le ${momentOf(campagne, modifie_le)}.`);
}

export function noLongerAsked(): string {
  return 'Questions qui ne sont plus posées';
}

export function proposedOnly(): string {
  return 'Proposé, non confirmé';
}

/** More than can be shown one by one. */
export function othersInJson(count: number): string {
  return fr(`${counted(count, 'autre')} ${count < 2 ? 'est' : 'sont'} dans le texte à copier ci-dessous.`);
}

export interface DataCounts {
  /** Those that hold answers. */
  readonly drafts: number;
  /** Those confirmed, emptied of their answers. */
  readonly confirmed: number;
  readonly declarations: number;
  readonly events: number;
  readonly conversation: boolean;
}

export function nothingKept(): string {
  return fr('Je ne garde rien sur vous à ce jour.');
}

/** How much is kept about the person. Markdown. */
export function keptCounts(counts: DataCounts): string {
  const { declarations, drafts, confirmed, events, conversation } = counts;
  return [
    countLine(declarations, 'déclaration', ', avec votre nom, votre adresse et vos réponses'),
    countLine(drafts, 'brouillon', ', avec vos réponses'),
    ...(confirmed === 0
      ? []
      : [countLine(confirmed, 'brouillon', ` confirmé${confirmed < 2 ? '' : 's'}, sans vos réponses`)]),
    countLine(events, 'ligne d’historique', ', avec vos réponses d’alors', 'lignes d’historique'),
    `- ${conversation ? 'ce qui permet de vous écrire dans cette conversation' : 'rien pour vous recontacter'}`,
  ].join('\n');
}

/** `holding`: what each holds of the person, told when there is any. */
function countLine(count: number, singular: string, holding: string, plural?: string): string {
  return `- ${counted(count, singular, plural)}${count === 0 ? '' : holding}`;
}

export function questionsNotKept(): string {
  return fr(
    'Vos questions et vos avis sur les réponses sont gardés sans votre nom : ils ne sont pas dans cette liste.',
  );
}

export function jsonTitle(): string {
  return 'Vos données à emporter (format JSON)';
}

/** Above a text that holds only a part. */
export function jsonPart(rang: number, total: number): string {
  return fr(`À coller bout à bout : partie ${rang} sur ${total}`);
}

export function jsonLabel(): string {
  return 'Texte à copier';
}

/** What is better done first, by who withdraws a declaration in this phase. */
const BEFORE_ERASING: Readonly<Record<Permission, string>> = {
  here: ', et vous ne pourrez plus modifier ces déclarations ici. Pour que l’école ne soit plus comptée, retirez d’abord la déclaration.',
  'by-secretariat':
    '. Pour que l’école ne soit plus comptée, demandez d’abord au secrétariat de retirer la déclaration : sa référence lui suffit.',
  refused: '.',
};

/** Before the erasure. */
export function askErase(phase: Phase): string[] {
  return [
    'Effacer vos données ?',
    'Vos brouillons et ce qui permet de vous recontacter sont effacés. Vos déclarations restent au recensement, mais sans votre nom, ni vos coordonnées, ni le tuteur, ni vos textes : l’école reste comptée.',
    `C’est définitif${BEFORE_ERASING[permission('withdraw', phase)]}`,
  ].map(fr);
}

export function erased(counts: { readonly drafts: number; readonly declarations: number }): string {
  return fr(
    `C’est fait. Brouillons effacés : ${counts.drafts} ; déclarations rendues anonymes : ${counts.declarations}. ` +
      `Ce qui permet de vous recontacter est effacé aussi ; Teams le redonnera si vous m’écrivez de nouveau.`,
  );
}

export function notErased(): string {
  return fr('Rien n’a été effacé.');
}

export function whatYouCanDo(): string {
  return fr('« Mes données » montre ce que je garde, « effacer mes données » l’efface.');
}
