import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { recognizeCommand } from '../src/utterance';

interface Order {
  readonly id: string;
  readonly intention?: string;
  readonly formulations: readonly string[];
}

/**
 * How many of the ways in which directors give an order are taken for that order, in `bench/orders/formulations.yaml`:
 * written by somebody who knew neither the program's words nor the messages that judge it.
 */
function main(): void {
  const text = readFileSync(join(__dirname, 'orders/formulations.yaml'), 'utf8');
  const { ordres } = parse(text) as { readonly ordres: readonly Order[] };
  const counted = ordres.map((order) => ({
    ...order,
    taken: order.formulations.filter((words) => isTaken(order, words)),
  }));
  for (const { id, intention, formulations, taken } of counted)
    console.log(`${[id, intention].filter(Boolean).join(':').padEnd(24)} ${taken.length} of ${formulations.length}`);
  const sum = (of: (one: (typeof counted)[number]) => number): number => counted.reduce((all, one) => all + of(one), 0);
  console.log(
    `in all                   ${sum(({ taken }) => taken.length)} of ${sum(({ formulations }) => formulations.length)}`,
  );
}

/** The intention is read later, by the declaration itself. */
function isTaken({ id }: Order, words: string): boolean {
  return recognizeCommand(words)?.command === id;
}

main();
