import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createFaqEngine } from '../src/faq';
import { loadFaq } from '../src/knowledge';
import { createUnderstanding } from '../src/utterance';
import type { Understand } from '../src/utterance';
import type { OrderRow, Ordres, Utterance } from '../src/utterance/types';

/** Parts of the formulations: each is left out of the knowledge in turn and read by what the others teach. */
const FOLDS = 5;

/**
 * How many of the ways in which people give an order are understood when nobody wrote them down: each fifth of
 * `knowledge/ordres.yaml` is read by the four others, so that the figure praises understanding and not memory.
 */
async function main(): Promise<void> {
  const dir = join(__dirname, '../knowledge');
  const loaded = await loadFaq(dir);
  if (!loaded.ok) throw new Error('the knowledge has faults');
  const ordres = parse(readFileSync(join(dir, 'ordres.yaml'), 'utf8')) as Ordres;
  const counts = new Map<string, Count>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const understand = createUnderstanding(loaded.faq, keep(ordres, fold, false), createFaqEngine(loaded.faq));
    for (const row of keep(ordres, fold, true).ordres) count(counts, row, understand);
  }
  for (const [label, one] of counts) console.log(`${label.padEnd(24)} ${line(one)}`);
  console.log(`${'in all'.padEnd(24)} ${line(total([...counts.values()]))}`);
}

interface Count {
  readonly asked: number;
  readonly atOnce: number;
  readonly offered: number;
  /** Taken for another order. */
  readonly wrong: number;
}

const NONE: Count = { asked: 0, atOnce: 0, offered: 0, wrong: 0 };

/** `held`: the formulations of this fold, else all the others. */
function keep({ ordres, courtoisies }: Ordres, fold: number, held: boolean): Ordres {
  const of = <Row extends { readonly formulations: readonly string[] }>(row: Row): Row => ({
    ...row,
    formulations: row.formulations.filter((_, rank) => (rank % FOLDS === fold) === held),
  });
  return { ordres: ordres.map(of), courtoisies: courtoisies.map(of) };
}

function count(counts: Map<string, Count>, row: OrderRow, understand: Understand): void {
  const label = [row.id, row.intention].filter(Boolean).join(':');
  const verdicts = row.formulations.map((words) => judge(row, understand(words)));
  counts.set(label, total([counts.get(label) ?? NONE, ...verdicts]));
}

function judge(row: OrderRow, utterance: Utterance): Count {
  const isOurs = (id: string, intention?: string): boolean => id === row.id && intention === row.intention;
  const atOnce = utterance.kind === 'command' && isOurs(utterance.command, utterance.intention);
  const offered = utterance.kind === 'faq' && utterance.orders.some(({ id, intention }) => isOurs(id, intention));
  const wrong = utterance.kind === 'command' && !atOnce;
  return { asked: 1, atOnce: Number(atOnce), offered: Number(offered), wrong: Number(wrong) };
}

function total(counts: readonly Count[]): Count {
  const sum = (of: (one: Count) => number): number => counts.reduce((all, one) => all + of(one), 0);
  return {
    asked: sum(({ asked }) => asked),
    atOnce: sum(({ atOnce }) => atOnce),
    offered: sum(({ offered }) => offered),
    wrong: sum(({ wrong }) => wrong),
  };
}

function line({ asked, atOnce, offered, wrong }: Count): string {
  const percent = (count: number): string => `${Math.round((100 * count) / Math.max(1, asked))} %`.padStart(5);
  return `${String(asked).padStart(4)} asked · at once ${percent(atOnce)} · at once or offered ${percent(atOnce + offered)} · another order ${wrong}`;
}

void main();
