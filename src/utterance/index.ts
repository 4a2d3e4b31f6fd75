import type { FaqEngine } from '../faq/types';
import { recognizeCommand } from './commands';
import { recognizeSmalltalk } from './smalltalk';
import type { Utterance } from './types';

export { recognizeCommand } from './commands';
export { recognizeSmalltalk } from './smalltalk';

/** What a message is: an order, a courtesy, otherwise a question for the FAQ. Pure. */
export function understand(text: string, engine: FaqEngine): Utterance {
  const order = recognizeCommand(text);
  if (order !== undefined) return { kind: 'command', ...order };
  const topic = recognizeSmalltalk(text);
  if (topic !== undefined) return { kind: 'smalltalk', topic };
  return { kind: 'faq', outcome: engine.answer(text) };
}
