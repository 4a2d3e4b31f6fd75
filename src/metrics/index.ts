import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Observer } from '../observing';
import { countEvents } from './events';
import { readGauges } from './gauges';
import type { Sources } from './sources';

export { metricsRoute } from './route';
export type { Sources } from './sources';

export interface Metrics {
  /** To be told of what happens. */
  readonly observer: Partial<Observer>;
  /** All of it, in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Node wakes up that often to look at its own delay: a tenth of the library's default, enough for a bot. */
const LOOP_LOOKED_EVERY_MS = 100;

/** Metrics of this process, in a registry of their own: numbers and words of the code only, never of a person. */
export function createMetrics(sources: Sources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LOOP_LOOKED_EVERY_MS });
  const observer = countEvents(registry);
  readGauges(registry, sources);
  return { observer, text: () => registry.metrics(), contentType: registry.contentType };
}
