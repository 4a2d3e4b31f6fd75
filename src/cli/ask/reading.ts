import type { FaqEngine, FaqKnowledge } from '../../faq/types';
import { understand } from '../../utterance';
import type { Utterance } from '../../utterance/types';

/** What a message is. */
export type Understood = (message: string) => Utterance;

/**
 * How `ask` reads messages: with our knowledge, as the chat and Teams do; with other people's entries, as questions for
 * them and nothing else, since « annuler » or « je voudrais m'inscrire » are questions there, not our orders.
 */
export function readingOf(
  { faq, foreign }: { readonly faq: FaqKnowledge; readonly foreign: boolean },
  engine: FaqEngine,
): Understood {
  if (foreign) return (message) => ({ kind: 'faq', outcome: engine.answer(message) });
  return (message) => understand(message, { faq: engine, fiches: faq.fiches });
}
