import { execFileSync } from 'node:child_process';
import { loadEvaluation, loadFaq } from '../src/knowledge';
import type { EvaluationSet } from '../src/knowledge';
import type { FaqKnowledge } from '../src/faq/types';
import { measureAccuracy, spread } from './faq/accuracy';
import { CONTENDERS } from './faq/contenders';
import { measureCost } from './faq/cost';
import type { Cost } from './faq/cost';
import { measureNames } from './faq/names';
import { measureReload } from './faq/reload';

const KNOWLEDGE = 'knowledge';
const SIZES = [50, 500, 5000];
/** Messages timed; for slow contenders by size, or the run would take hours. */
const TIMED = 200;
const TIMED_SLOW: Readonly<Record<number, number>> = { 50: 40, 500: 10, 5000: 3 };

/** `npm run bench:faq`: this engine and the libraries, right answers and cost, in one run. */
async function main(): Promise<void> {
  const loaded = await loadFaq(KNOWLEDGE);
  const evaluation = await loadEvaluation(KNOWLEDGE);
  if (!loaded.ok || !evaluation.ok) throw new Error('The shipped knowledge has faults: npm run knowledge:check');
  const [, , mode, contender, size] = process.argv;
  if (mode === '--cost') {
    const messages = messagesOf(evaluation.sets, contender!, Number(size));
    process.stdout.write(JSON.stringify(measureCost(loaded.faq, contender!, Number(size), messages)));
    return;
  }
  compare(loaded.faq, evaluation.sets);
}

function compare(faq: FaqKnowledge, sets: readonly EvaluationSet[]): void {
  measureAccuracy(faq, sets);
  measureNames(faq);
  measureReload(faq);
  for (const size of SIZES) {
    console.log(`\nCoût à ${size} fiches de 10 formulations (un processus par moteur)`);
    const costs = CONTENDERS.map(({ name }) => ({ name, cost: costInChild(name, size) }));
    const own = costs[0]!.cost;
    console.table(Object.fromEntries(costs.map(({ name, cost }) => [name, rowOf(cost, own)])));
  }
}

function rowOf(cost: Cost, own: Cost): Record<string, string> {
  const round = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
  return {
    'index (ms)': round(cost.index),
    'p50 (ms)': round(cost.p50),
    'p99 (ms)': round(cost.p99),
    'mémoire (Mo)': round(cost.memory),
    'p50 / ce moteur': `× ${round(cost.p50 / own.p50)}`,
  };
}

function costInChild(contender: string, size: number): Cost {
  const args = ['--expose-gc', '--import', 'tsx', __filename, '--cost', contender, String(size)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e7 })) as Cost;
}

function messagesOf(sets: readonly EvaluationSet[], contender: string, size: number): string[] {
  const slow = CONTENDERS.some(({ name, slow }) => slow && name === contender);
  const messages = sets.flatMap((set) => set.messages.map(({ message }) => message));
  return spread(messages, slow ? (TIMED_SLOW[size] ?? 1) : TIMED);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
