import * as texts from '../../../texts/faq';
import type { CardAction } from '../../cards/actions';
import type { TurnResult } from '../../types';
import type { Turn } from '../turn';
import { result, text } from '../turn';
import { ficheById, ficheReply } from './answering';
import { nextCandidates } from './disagreeing';
import { alikeKey, masked } from './masking';
import { placesOf } from './places';
import type { Words } from './last-questions';
import { relatedQuestions, wayOn } from './suggestions';

export type FaqAction = Extract<CardAction, { action: `faq.${string}` }>;

/** A button under an answer or a list of questions. */
export function pressFaq(turn: Turn, action: FaqAction): Promise<TurnResult> {
  switch (action.action) {
    case 'faq.show':
      return Promise.resolve(showFiche(turn, action.fiche));
    case 'faq.choose':
      return choose(turn, action.fiche, remasked(turn, action));
    case 'faq.other':
      return Promise.resolve(
        nextCandidates(turn, { ...remasked(turn, { ...action, comptee: false }), reste: action.reste }),
      );
    case 'faq.none':
      return none(turn, remasked(turn, action));
    case 'faq.transmit':
      return transmit(turn, remasked(turn, action));
  }
}

function showFiche(turn: Turn, id: string): TurnResult {
  const fiche = ficheById(turn, id);
  if (fiche === undefined) return result({ feature: 'faq', outcome: 'fiche-gone' }, text(texts.ficheGone()));
  const facts = { feature: 'faq', outcome: 'shown', fiche: id };
  return result(facts, ficheReply(turn, fiche), ...relatedQuestions(turn, fiche));
}

/** These words meant this entry: evidence for the secretariat. */
async function choose(turn: Turn, id: string, { mots }: Words): Promise<TurnResult> {
  const shown = showFiche(turn, id);
  if (shown.facts.outcome !== 'shown') return shown;
  if (mots !== '') await turn.stores.evidence.recordChoice({ mots, fiche: id, at: turn.at });
  return { ...shown, facts: { ...shown.facts, outcome: 'chosen' } };
}

async function none(turn: Turn, words: Words): Promise<TurnResult> {
  if (!words.comptee) await record(turn, words, false);
  const facts = { feature: 'faq', outcome: 'none-of-these' };
  return result(facts, text(texts.nothingElse(turn.campagne)), wayOn([], { ...words, comptee: true }));
}

async function transmit(turn: Turn, words: Words): Promise<TurnResult> {
  await record(turn, words, true);
  return result({ feature: 'faq', outcome: 'transmitted' }, text(texts.transmitted(turn.campagne)));
}

async function record({ stores, at }: Turn, { mots, comptee }: Words, transmise: boolean): Promise<void> {
  if (mots === '') return;
  await stores.evidence.recordUnanswered({ mots, cle: alikeKey(mots), transmise, dejaComptee: comptee, at });
}

/** A button's data passed through the client: masked again rather than believed. */
function remasked({ base }: Turn, { mots, comptee }: Words): Words {
  return { mots: masked(mots, placesOf(base)), comptee };
}
