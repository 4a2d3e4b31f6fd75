import { performance } from 'node:perf_hooks';
import { createFaqEngine } from '../../src/faq';
import type { FaqKnowledge } from '../../src/faq/types';

const BUILDS = 10;

/** Time to build the index of the shipped knowledge again in a process that has built it: median, in milliseconds. */
export function measureReload(knowledge: FaqKnowledge): void {
  const times = Array.from({ length: BUILDS }, () => {
    const started = performance.now();
    createFaqEngine(knowledge);
    return performance.now() - started;
  });
  const median = times.sort((a, b) => a - b)[BUILDS / 2]!;
  console.log(`\nIndex de la base livrée, au rechargement : ${median.toFixed(0)} ms`);
}
