import type { FaqEngine, FaqKnowledge } from '../../faq/types';
import { createUnderstanding } from '../../utterance';
import type { Ordres, Utterance } from '../../utterance/types';

/** What a message is. */
export type Understood = (message: string) => Utterance;

/**
 * How `ask` reads messages: with our knowledge, as the chat and Teams do; with other people's entries, as questions for
 * them and nothing else, since « annuler » or « je voudrais m'inscrire » are questions there, not our orders.
 */
export function readingOf(
  { faq, ordres, foreign }: { readonly faq: FaqKnowledge; readonly ordres: Ordres; readonly foreign: boolean },
  engine: FaqEngine,
): Understood {
  if (foreign) return (message) => ({ kind: 'faq', outcome: engine.answer(message), orders: [] });
  return createUnderstanding(faq, ordres, engine);
}
