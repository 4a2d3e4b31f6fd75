import { performance } from 'node:perf_hooks';
import type { FaqKnowledge } from '../../src/faq/types';
import { CONTENDERS } from './contenders';
import { expand } from './expansion';
import { NOISES, randomFrom } from './noise';

/** What one contender costs on one size of knowledge. */
export interface Cost {
  /** Milliseconds. */
  readonly index: number;
  readonly p50: number;
  readonly p99: number;
  /** Megabytes of heap and array buffers kept by the index. */
  readonly memory: number;
}

/** Messages answered before the clock starts; none but one for those that are measured on few. */
const WARM_UP = 20;

/** Run in a process of its own (`--expose-gc`): the first index of a process, as at start-up. */
export function measureCost(
  knowledge: FaqKnowledge,
  contender: string,
  size: number,
  messages: readonly string[],
): Cost {
  const { build } = CONTENDERS.find(({ name }) => name === contender)!;
  const expanded = expand(knowledge, size);
  const before = keptMemory();
  const started = performance.now();
  const search = build(expanded);
  const index = performance.now() - started;
  const memory = (keptMemory() - before) / 1e6;
  const random = randomFrom(size);
  const spoiled = messages.map((message) => NOISES.fautes!(message, random));
  spoiled.slice(0, messages.length > 2 * WARM_UP ? WARM_UP : 1).forEach(search);
  const times = spoiled.map((message) => timeOf(() => search(message))).sort((a, b) => a - b);
  return { index, p50: quantile(times, 0.5), p99: quantile(times, 0.99), memory };
}

function keptMemory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
