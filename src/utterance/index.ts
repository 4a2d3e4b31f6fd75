import type { FaqEngine, FaqKnowledge } from '../faq/types';
import { decide } from './deciding';
import { gestureIn, WORD } from './gestures';
import { createOrderRanker } from './ranking';
import type { RankOrders } from './ranking';
import type { Ordres, ScoredOrder, Utterance } from './types';
import { createWordings } from './wordings';
import type { Worded } from './wordings';

export { leadingRows } from './leading';
export { labelOf, orderKey, outcomeOf } from './naming';
export { createOrderRanker } from './ranking';

/**
 * What a message is, read whole and once: an order, a courtesy, otherwise a question for the FAQ. Pure. `answer`: the FAQ's,
 * where a day narrows it; else that of the engine it was built with.
 */
export type Understand = (text: string, answer?: FaqEngine['answer']) => Utterance;

/** « Oui pour un lycéen, mais est-ce que c'est payé ? » asks: nothing is declared by it. */
const ASKS = /\?|\b(?:est[- ]ce|combien|comment|pourquoi|puis[- ]je|peut[- ]on|faut[- ]il|doit[- ]on|dois[- ]je)\b/i;

/** The longest message that is a wording of an order and nothing else. */
const LONGEST_WORDING = 1_000;

/** Built once per knowledge. `engine`: made of the same entries. */
export function createUnderstanding(faq: FaqKnowledge, ordres: Ordres, engine: FaqEngine): Understand {
  const wordingOf = createWordings(faq.fiches, ordres);
  let ranker: RankOrders | undefined;
  // Learned at the first message that is nobody's wording: a command that reads one question does not wait for it.
  const rank: RankOrders = (text) => (ranker ??= createOrderRanker(faq, ordres))(text);
  return (text, answer = engine.answer) => {
    const gesture = gestureIn(text);
    if (gesture !== undefined) return { kind: 'smalltalk', topic: gesture, score: 1 };
    const worded = text.length > LONGEST_WORDING ? undefined : wordingOf(text);
    if (worded !== undefined) return ofWording(worded, text, answer);
    const outcome = answer(text);
    if (!WORD.test(text)) return { kind: 'faq', outcome, orders: [] };
    const words = text.trim().split(/\s+/).length;
    const decision = decide({ likelihoods: rank(text), outcome, words, asks: ASKS.test(text) }, ordres);
    switch (decision.kind) {
      case 'order':
        return commanded(decision.order, text);
      case 'courtesy':
        return { kind: 'smalltalk', topic: decision.topic, score: decision.score };
      case 'question':
        return { kind: 'faq', outcome, orders: decision.orders };
    }
  };
}

function ofWording(worded: Worded, text: string, answer: FaqEngine['answer']): Utterance {
  switch (worded.kind) {
    case 'order':
      return commanded({ ...worded.order, score: 1 }, text);
    case 'courtesy':
      return { kind: 'smalltalk', topic: worded.topic, score: 1 };
    case 'entry':
      return { kind: 'faq', outcome: answer(text), orders: [] };
  }
}

/** What is said beside an order to declare fills the declaration. */
function commanded({ id, intention, score }: ScoredOrder, text: string): Utterance {
  const told = intention === undefined ? {} : { intention };
  const prefill = id === 'declarer' ? { prefill: text.trim() } : {};
  return { kind: 'command', command: id, score, ...told, ...prefill };
}
