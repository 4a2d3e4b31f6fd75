import type { Declaration, DisplayedAnswer, Draft } from '../../../declaration/types';
import type { OfferState, ReceiptOccasion } from '../../../texts/receipt';
import { receiptSummary, recordedAndResent, textsTitle } from '../../../texts/receipt';
import { receiptCard, textsCard } from '../../cards/receipt-card';
import type { Reply } from '../../types';
import type { Turn } from '../turn';
import { cardReply } from '../turn';
import { replacedDeclaration, toldReplaced } from './replaced';

type CardReply = Extract<Reply, { kind: 'card' }>;

/** The receipt, and the texts to copy onto the platform when the school welcomes somebody. */
export function receipt(turn: Turn, declaration: Declaration, occasion: ReceiptOccasion): Reply[] {
  const intention = intentionOf(declaration);
  const view = { declaration, occasion, intention, offer: offerOf(turn, declaration) };
  const card = cardReply(receiptCard(view, turn.campagne), receiptSummary(occasion, declaration.reference));
  const texts = intention === 'oui' && turn.phase !== 'terminee' ? textsToCopy(turn, declaration) : [];
  const replies = texts.length === 0 ? [card] : [card, cardReply(textsCard(texts), textsTitle())];
  return occasion === 'shown' ? replies : replies.map((reply, rank) => keptOnFailure(turn, declaration, reply, rank));
}

/** The declaration is stored: what proves it is sent later where it cannot be now, and the person is told once. */
function keptOnFailure(turn: Turn, declaration: Declaration, reply: CardReply, rank: number): Reply {
  const { reference, version } = declaration;
  const onFailed = async (): Promise<string | undefined> => {
    await turn.stores.outbox.put({
      id: `recepisse:${reference}:${version}:${rank}`,
      personne: turn.person.id,
      nature: 'recepisse',
      sujet: reference,
      contenu: { card: reply.card, summary: reply.summary },
      pas_avant: turn.at,
      essais: 0,
    });
    return rank === 0 ? recordedAndResent(reference) : undefined;
  };
  return { ...reply, onFailed };
}

/** The receipt of a draft confirmed before, or who replaced its declaration; nothing when it no longer counts. */
export async function receiptOfDraft(turn: Turn, { reference }: Draft): Promise<Reply[]> {
  if (reference === undefined) return [];
  const declaration = await turn.stores.declarations.findByReference(reference);
  if (declaration?.declarant.id === turn.person.id) {
    return declaration.etat === 'active' ? receipt(turn, declaration, 'shown') : [];
  }
  const replaced = await replacedDeclaration(turn, reference);
  return replaced === undefined ? [] : toldReplaced(turn, [replaced]);
}

/** Read from the document, so that an old declaration keeps the words of its day. */
function textsToCopy({ base }: Turn, { document }: Declaration): DisplayedAnswer[] {
  const questions = base.questionnaire.sections.flatMap((section) => section.questions);
  const copied = new Set(questions.flatMap((one) => (one.genre === 'texte' && one.a_copier ? [one.id] : [])));
  return document.flatMap(({ answers }) => answers.filter(({ question }) => copied.has(question)));
}

/** Question by which the director says that the offer is on the platform; a questionnaire may do without it. */
const PUBLISHED_QUESTION = 'deja_depose';

function offerOf({ today, phase }: Turn, { answers }: Declaration): OfferState {
  const answer = answers[PUBLISHED_QUESTION];
  return { published: answer?.genre === 'oui-non' && answer.valeur, today, phase };
}

function intentionOf({ answers }: Declaration): string | undefined {
  const { intention } = answers;
  return intention?.genre === 'choix' ? intention.valeur : undefined;
}
