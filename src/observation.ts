import type { Config } from './config';
import { secretDaysLeft } from './doctor/secret-days';
import type { Logger } from './logging';
import type { Sources } from './metrics';
import { createOutageLog, observeStores, together, type Observer } from './observing';
import { startServer, type HealthOptions } from './server';
import type { HttpServer, Route } from './server/types';
import type { DatabaseChange } from './storage';
import type { Stores } from './storage/types';

export interface ObservationOptions {
  readonly config: Pick<Config, 'metrics' | 'identity' | 'secretExpiresOn'>;
  readonly logger: Logger;
  readonly clock: () => Date;
  /** Read at each scrape; may name what is wired later. */
  readonly sources: Omit<Sources, 'secretDaysLeft'>;
}

/** What the program tells of itself to its operator: the log of outages always, metrics when they are asked for. */
export interface Observation {
  readonly observer: Observer;
  /** The same stores, observed when there are metrics to tell. */
  stores(stores: Stores): Stores;
  /** To be handed to the storage. */
  onDatabase(change: DatabaseChange): void;
  /** Served beside the rest. */
  readonly routes: readonly Route[];
  /** Listens on the metrics' own port, if any. Throws `StartRefused`. */
  listen(health: HealthOptions): Promise<HttpServer | undefined>;
}

const LOOPBACK = '127.0.0.1';

/** The metrics' library is loaded only where somebody may read them. */
export async function openObservation(options: ObservationOptions): Promise<Observation> {
  const { config, logger, clock } = options;
  const { token, port } = config.metrics ?? {};
  const metrics = token === undefined && port === undefined ? undefined : await openMetrics(options);
  const outages = createOutageLog({ logger, clock, onTrouble: metrics?.observer.trouble });
  const routes = metrics === undefined ? [] : [metrics.route(token)];
  const observer = together(outages, metrics?.observer ?? {});
  return {
    observer,
    stores: (stores) => (metrics === undefined ? stores : observeStores(stores, observer)),
    onDatabase: (change) => outages.database(change),
    routes: port === undefined ? routes : [],
    listen: async (health) =>
      port === undefined ? undefined : startServer({ host: LOOPBACK, port, routes, logger, health }),
  };
}

async function openMetrics({ config, clock, sources }: ObservationOptions) {
  const { createMetrics, metricsRoute } = await import('./metrics');
  const metrics = createMetrics({ ...sources, secretDaysLeft: () => secretDaysLeft(config, clock()) });
  return { observer: metrics.observer, route: (token: string | undefined) => metricsRoute(metrics, token) };
}
