import type { Readable, Writable } from 'node:stream';
import type { FaqEngine, ScoredFiche } from '../../faq/types';
import type { Order, ScoredOrder, SmalltalkTopic, Utterance } from '../../utterance/types';
import { shownBy } from '../../faq';
import { labelOf, outcomeOf } from '../../utterance';
import { offeredIn } from './orders';
import type { Understood } from './reading';

/** One line of the result. */
export interface AskedLine {
  readonly message: string;
  readonly outcome: ReturnType<typeof outcomeOf>;
  /**
   * Ids of what the person sees: entries answered (two for two questions), proposed, or near a refusal; before them,
   * orders offered, as `declarer:non`.
   */
  readonly fiches: readonly string[];
  /** Up to five, best first, whatever the outcome; empty only where nothing is comparable. */
  readonly entries: readonly ScoredFiche[];
  /** The order that is carried out, of the outcome `command`. */
  readonly order?: Order;
  /** The courtesy, of the outcome `smalltalk`. */
  readonly smalltalk?: SmalltalkTopic;
  /** Orders that the person is offered, best first; absent where none is. */
  readonly orders?: readonly ScoredOrder[];
  /** Milliseconds taken to understand the message. */
  readonly ms: number;
  /** Why nothing answers: the question is about another year than the campaign's. */
  readonly reason?: 'other-year';
}

export interface Asking {
  readonly engine: FaqEngine;
  readonly understood: Understood;
  /** Milliseconds. */
  readonly now: () => number;
}

export function askOne(message: string, { engine, understood, now }: Asking): AskedLine {
  const started = now();
  const utterance = understood(message);
  const ms = Math.round((now() - started) * 1000) / 1000;
  const entries = entriesOf(utterance, message, engine);
  const fiches = [...offeredIn(utterance).map(labelOf), ...shownIn(utterance).map(({ id }) => id)];
  return { message, outcome: outcomeOf(utterance), ...readIn(utterance), fiches, entries, ms, ...reasonOf(utterance) };
}

function readIn(utterance: Utterance): Pick<AskedLine, 'order' | 'smalltalk' | 'orders'> {
  switch (utterance.kind) {
    case 'command': {
      const { command: id, intention } = utterance;
      return { order: intention === undefined ? { id } : { id, intention } };
    }
    case 'smalltalk':
      return { smalltalk: utterance.topic };
    case 'faq':
      return utterance.orders.length === 0 ? {} : { orders: utterance.orders };
  }
}

function reasonOf(utterance: Utterance): Pick<AskedLine, 'reason'> {
  const refused = utterance.kind === 'faq' && utterance.outcome.kind === 'no_match' ? utterance.outcome : undefined;
  return refused?.otherYear === undefined ? {} : { reason: 'other-year' };
}

const shownIn = (utterance: Utterance): readonly ScoredFiche[] =>
  utterance.kind === 'faq' ? shownBy(utterance.outcome) : [];

function entriesOf(utterance: Utterance, message: string, engine: FaqEngine): readonly ScoredFiche[] {
  return utterance.kind === 'faq' ? utterance.outcome.ranking : engine.answer(message).ranking;
}

/** Answers each line of `input` on `output`, in order, as fast as the reader of `output` takes them. */
export async function askAll(input: Readable, output: Writable, asking: Asking): Promise<void> {
  for await (const lines of linesOf(input)) {
    const text = lines.map((line) => `${JSON.stringify(askOne(line, asking))}\n`).join('');
    if (text !== '' && !output.write(text)) await drained(output);
  }
}

/** Lines of each piece of input; a last line without its end counts, an empty line too. */
async function* linesOf(input: Readable): AsyncGenerator<string[]> {
  let rest = '';
  input.setEncoding('utf8');
  for await (const piece of input) {
    const lines = (rest + String(piece)).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map(withoutReturn);
  }
  if (rest !== '') yield [withoutReturn(rest)];
}

const withoutReturn = (line: string): string => line.replace(/\r$/, '');

/** A closed output ends the wait too: its `error` is the caller's to judge. */
function drained(output: Writable): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      output.off('drain', go);
      output.off('close', go);
      resolve();
    };
    output.once('drain', go);
    output.once('close', go);
  });
}
