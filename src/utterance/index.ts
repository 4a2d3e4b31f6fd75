import type { FaqEngine, Fiche } from '../faq/types';
import { recognizeCommand } from './commands';
import { phraseOf, withoutCourtesy } from './phrase';
import { recognizeSmalltalk } from './smalltalk';
import type { Utterance } from './types';

export { recognizeCommand } from './commands';
export { recognizeSmalltalk } from './smalltalk';

/** What a message is read with: the entries in force, and the engine made of them. */
export interface Known {
  readonly faq: FaqEngine;
  readonly fiches: readonly Fiche[];
}

/**
 * What a message is, read whole: an order, a courtesy, otherwise a question for the FAQ. Pure. An entry that has the very
 * words of an order or of a courtesy wins: its author wanted them answered.
 */
export function understand(text: string, known: Known): Utterance {
  const ours = recognize(text);
  if (ours !== undefined && !isWording(text, known.fiches)) return ours;
  return { kind: 'faq', outcome: known.faq.answer(text) };
}

function recognize(text: string): Utterance | undefined {
  const order = recognizeCommand(text);
  if (order !== undefined) return { kind: 'command', ...order };
  const topic = recognizeSmalltalk(text);
  return topic && { kind: 'smalltalk', topic };
}

/** Looked up among all wordings, for the few messages that are an order or a courtesy. */
function isWording(text: string, fiches: readonly Fiche[]): boolean {
  const words = wordsOf(text);
  if (words === undefined) return false;
  return fiches.some(({ question, formulations }) =>
    [question, ...formulations].some((wording) => wordsOf(wording) === words),
  );
}

/** What two wordings that say the same share; nothing where there is no word. */
function wordsOf(text: string): string | undefined {
  const phrase = phraseOf(text);
  return phrase === undefined || phrase === '' ? undefined : withoutCourtesy(phrase);
}
