import { performance } from 'node:perf_hooks';
import { createFaqEngine } from '../faq';
import type { Campagne } from '../campagne/types';
import type { FaqKnowledge } from '../faq/types';
import { formatReport, loadFaq } from '../knowledge';
import { understand } from '../utterance';
import { sayExplanation } from './ask/explanation';
import { askAll } from './ask/jsonl';
import { readOptions, USAGE } from './ask/options';
import type { AskOptions } from './ask/options';
import { sayUtterance } from './ask/wording';
import { run } from './run';

/** `npm run ask`: what the assistant would answer to one message, to many, or why. Exit 2: misused; 1: bad knowledge. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.kind === 'fault') {
    console.error(`${options.why}\n\n${USAGE}`);
    return 2;
  }
  if (options.kind === 'help') {
    console.log(USAGE);
    return 0;
  }
  const loaded = await loadFaq(options.knowledge);
  if (!loaded.ok) {
    console.error(formatReport(loaded.faults));
    return 1;
  }
  await answer(options, loaded);
  return 0;
}

interface Known {
  readonly faq: FaqKnowledge;
  readonly campagne: Campagne | undefined;
}

async function answer(options: Exclude<AskOptions, { kind: 'fault' | 'help' }>, known: Known): Promise<void> {
  const { faq } = known;
  const engine = createFaqEngine(faq);
  if (options.kind === 'jsonl') return askAll(process.stdin, process.stdout, engine, () => performance.now());
  const utterance = understand(options.question, engine);
  if (options.kind === 'explain') {
    console.log(sayExplanation(engine.explain(options.question), utterance, faq));
    return;
  }
  console.log(sayUtterance(utterance, known));
}

/** A reader that has seen enough (`… | head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

run(main);
