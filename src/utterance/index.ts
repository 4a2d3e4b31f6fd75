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

function isWording(text: string, fiches: readonly Fiche[]): boolean {
  const words = wordsOf(text);
  return words !== undefined && wordingsOf(fiches).has(words);
}

/** Read once for each knowledge: orders are as frequent as questions, and the wordings are thousands. */
const remembered = new WeakMap<readonly Fiche[], ReadonlySet<string | undefined>>();

function wordingsOf(fiches: readonly Fiche[]): ReadonlySet<string | undefined> {
  const known =
    remembered.get(fiches) ??
    new Set(fiches.flatMap(({ question, formulations }) => [question, ...formulations].map(wordsOf)));
  remembered.set(fiches, known);
  return known;
}

/** What two wordings that say the same share; nothing where there is no word. */
function wordsOf(text: string): string | undefined {
  const phrase = phraseOf(text);
  return phrase === undefined || phrase === '' ? undefined : withoutCourtesy(phrase);
}
