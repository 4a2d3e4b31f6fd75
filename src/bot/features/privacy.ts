import type { PersonalData } from '../../storage/types';
import * as texts from '../../texts/privacy';
import { SLIM } from '../../texts/journey';
import type { CardAction } from '../cards/actions';
import { eraseCard, jsonCards, keptCard, recordCard } from '../cards/privacy-cards';
import { slimCard } from '../cards/summary-card';
import { BUTTONS } from '../../texts/buttons';
import { buttonsCard } from '../cards/buttons-card';
import { holdsAnswers, identityLines, keptRecords } from './kept-records';
import type { Reply, TurnResult } from '../types';
import type { Turn } from './turn';
import { askingCard } from './asked-confirmation';
import { cardReply, result, text } from './turn';

export type PrivacyAction = Extract<CardAction, { action: `privacy.${string}` }>;

export function pressPrivacy(turn: Turn, action: PrivacyAction): Promise<TurnResult> | TurnResult {
  switch (action.action) {
    case 'privacy.more':
      return learnMore(turn);
    case 'privacy.show':
      return showData(turn);
    case 'privacy.erase':
      return erase(turn);
    case 'privacy.keep':
      return result({ feature: 'privacy', outcome: 'kept' }, ...spent(turn, SLIM.kept), text(texts.notErased()));
  }
}

/** The whole notice, with the two ways to act on it. */
function learnMore(turn: Turn): TurnResult {
  const card = buttonsCard(texts.whatYouCanDo(), [{ titre: BUTTONS.myData, action: { action: 'privacy.show' } }]);
  const replies = [text(texts.fullNotice(turn.campagne)), cardReply(card, texts.whatYouCanDo())];
  return result({ feature: 'privacy', outcome: 'notice' }, ...replies);
}

/** Declarations and drafts shown one by one: each is a message. */
const MAX_RECORDS = 8;

/** « Mes données »: how much, then each declaration and draft to be read, then all of it as JSON. */
export async function showData(turn: Turn): Promise<TurnResult> {
  const kept = await turn.stores.personalData.export(turn.person.id);
  const counts = countsOf(kept);
  const facts = { feature: 'privacy', outcome: 'shown' };
  if (isEmpty(counts)) return result(facts, text(texts.nothingKept()));
  const records = keptRecords(turn, kept);
  const summary = keptCard(counts, identityLines(kept), Math.max(0, records.length - MAX_RECORDS));
  return result(
    facts,
    cardReply(summary, texts.keptTitle()),
    ...records.slice(0, MAX_RECORDS).map((record) => cardReply(recordCard(record), record.titre)),
    ...jsonCards(kept).map((json) => cardReply(json.card, json.summary)),
  );
}

/** « Effacer mes données »: explains, and waits for a « oui ». */
export function askErase(turn: Turn): TurnResult {
  const card = cardReply(eraseCard(turn.phase), texts.askErase(turn.phase)[0] ?? '');
  const asks = {
    said: BUTTONS.erase,
    yes: { v: 1, action: 'privacy.erase' },
    no: { v: 1, action: 'privacy.keep' },
  } as const;
  return result({ feature: 'privacy', outcome: 'ask-erase' }, askingCard(turn, card, asks));
}

async function erase(turn: Turn): Promise<TurnResult> {
  const counts = await turn.stores.personalData.erase(turn.person.id, turn.at);
  return result({ feature: 'privacy', outcome: 'erased' }, ...spent(turn, SLIM.done), text(texts.erased(counts)));
}

function countsOf({ drafts, declarations, events, conversation }: PersonalData): texts.DataCounts {
  return {
    drafts: drafts.filter(holdsAnswers).length,
    confirmed: drafts.filter((draft) => !holdsAnswers(draft)).length,
    declarations: declarations.length,
    events: events.length,
    conversation: conversation !== undefined && conversation !== null,
  };
}

function isEmpty({ drafts, confirmed, declarations, events, conversation }: texts.DataCounts): boolean {
  return drafts + confirmed + declarations + events === 0 && !conversation;
}

/** The card that asked loses its buttons. */
function spent({ pressed }: Turn, line: string): Reply[] {
  return pressed === undefined ? [] : [{ kind: 'update', activityId: pressed, card: slimCard(line), summary: line }];
}
