import { BUTTONS } from '../../../texts/buttons';
import * as texts from '../../../texts/faq';
import { buttonsCard } from '../../cards/buttons-card';
import type { TurnResult } from '../../types';
import type { Turn } from '../turn';
import { cardReply, result, text } from '../turn';
import { masked } from './masking';
import { placesOf } from './places';
import type { Words } from './last-questions';

/**
 * « Transmettez ma question », « je veux parler à quelqu'un »: who can be reached, and what passing the question on does,
 * before anything leaves. `said`: the message, where it may hold the question itself; else the last one asked.
 */
export function askTransmit(turn: Turn, said?: string): TurnResult {
  const facts = { feature: 'faq', outcome: 'ask-transmit' };
  const words = wordsOf(turn, said);
  const told = text(texts.whomToReach(turn.campagne));
  if (words === undefined) return result(facts, told);
  const ask = texts.askTransmit();
  const button = { titre: BUTTONS.transmit, action: { action: 'faq.transmit', ...words } as const };
  return result(facts, told, cardReply(buttonsCard(ask, [button]), ask));
}

function wordsOf(turn: Turn, said: string | undefined): Words | undefined {
  const last = turn.lastQuestions.find(turn);
  if (last !== undefined) return { mots: last.mots, comptee: last.comptee };
  return said === undefined ? undefined : { mots: masked(said, placesOf(turn.base), turn.person), comptee: false };
}
