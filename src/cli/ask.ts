import { performance } from 'node:perf_hooks';
import { createFaqEngine } from '../faq';
import type { FaqKnowledge } from '../faq/types';
import { formatReport, loadFaq, loadKnowledge } from '../knowledge';
import { understand } from '../utterance';
import { sayExplanation } from './ask/explanation';
import { askAll } from './ask/jsonl';
import { readOptions, USAGE } from './ask/options';
import type { AskOptions } from './ask/options';
import { sayUtterance } from './ask/wording';

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
  await answer(options, loaded.faq);
  return 0;
}

async function answer(options: Exclude<AskOptions, { kind: 'fault' | 'help' }>, faq: FaqKnowledge): Promise<void> {
  const engine = createFaqEngine(faq);
  if (options.kind === 'jsonl') return askAll(process.stdin, process.stdout, engine, () => performance.now());
  const utterance = understand(options.question, engine);
  if (options.kind === 'explain') {
    console.log(sayExplanation(engine.explain(options.question), utterance, faq));
    return;
  }
  const base = await loadKnowledge(options.knowledge);
  console.log(sayUtterance(utterance, { faq, campagne: base.ok ? base.base.campagne : undefined }));
}

/** A reader that has seen enough (`… | head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
