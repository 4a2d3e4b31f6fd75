import { performance } from 'node:perf_hooks';
import { knowledgeFolder } from '../config';
import { dayAt, phaseOn, yearsOf } from '../campagne';
import { systemClock } from '../clock';
import { createFaqEngine, ofOneCampaign } from '../faq';
import { formatReport, loadFaq } from '../knowledge';
import type { FaqResult } from '../knowledge';
import { createOrderRanker, leadingRows } from '../utterance';
import { readingOf } from './ask/reading';
import { sayExplanation } from './ask/explanation';
import { askAll } from './ask/jsonl';
import { readOptions, USAGE } from './ask/options';
import type { AskOptions } from './ask/options';
import { sayUtterance } from './ask/wording';
import { run } from './run';

/** `npm run ask`: what the assistant would answer to one message, to many, or why. Exit 2: misused; 1: bad knowledge. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), knowledgeFolder());
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

type Loaded = Extract<FaqResult, { ok: true }>;

async function answer(options: Exclude<AskOptions, { kind: 'fault' | 'help' }>, loaded: Loaded): Promise<void> {
  const { faq, ordres, campagne } = loaded;
  const day = campagne && (options.jour ?? dayAt(systemClock(), campagne.fuseau));
  const standing = campagne && day !== undefined ? { campagne, phase: phaseOn(campagne, day), day } : undefined;
  const whole = createFaqEngine(faq);
  const engine = standing === undefined ? whole : ofOneCampaign(whole, yearsOf(standing.campagne, standing.day));
  const understood = readingOf(loaded, engine);
  if (options.kind === 'jsonl') {
    return askAll(process.stdin, process.stdout, { engine, understood, now: () => performance.now() });
  }
  const utterance = understood(options.question);
  if (options.kind === 'explain') {
    const leading = loaded.foreign ? [] : leadingRows(createOrderRanker(faq, ordres)(options.question), ordres);
    console.log(sayExplanation(engine.explain(options.question), utterance, faq, leading));
    return;
  }
  console.log(sayUtterance(utterance, { faq, ordres, standing }));
}

run(main);
