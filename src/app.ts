import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAssistant } from './bot/assistant';
import { createBotEndpoint, type BotEndpoint } from './bot/endpoint';
import type { Chat } from './chat';
import { Closers, endsWithin } from './closing';
import type { Config } from './config';
import { lastBackup } from './doctor/last-backup';
import { formatReport, openKnowledge } from './knowledge';
import type { KnowledgeSource } from './knowledge/types';
import { createLogger, type Logger } from './logging';
import { openObservation, type Observation, type ObservationOptions } from './observation';
import type { Observer } from './observing';
import { startRetention } from './retention';
import { startServer, type Health } from './server';
import { StartRefused } from './start-refused';
import { openStores } from './storage';
import type { Stores } from './storage/types';

export interface AppOptions {
  readonly config: Config;
  /** Injected in tests. */
  readonly clock?: () => Date;
  readonly random?: () => number;
  readonly newId?: () => string;
  readonly logger?: Logger;
}

export interface App {
  readonly url: string;
  readonly port: number;
  /** A page to chat with the bot is served at `url`. */
  readonly hasChat: boolean;
  /** Stops accepting, lets the turns under way end (10 s at most), closes the stores. Idempotent. */
  close(): Promise<void>;
}

const now = (): Date => new Date();

const TURNS_DEADLINE_MS = 10_000;
const PING_DEADLINE_MS = 2_000;

/**
 * Wires the program: knowledge → stores → assistant → endpoint → server, and the local chat when there is no identity.
 * Throws `StartRefused` for what the operator or the secretariat can mend; what was opened is then closed again.
 */
export async function startApp(options: AppOptions): Promise<App> {
  const { config } = options;
  const logger = options.logger ?? createLogger({ level: config.logLevel, json: config.production });
  const closers = new Closers();
  try {
    const late: Late = {};
    const observation = await openObservation({
      config,
      logger,
      clock: options.clock ?? now,
      sources: sourcesOf(late, options),
    });
    const knowledge = closers.add(await openKnowledgeOrRefuse(config, logger, observation.observer));
    const stores = closers.add(observation.stores(await openStoresOrRefuse(config)));
    return await serve({ ...options, logger }, { knowledge, stores, closers, observation, late });
  } catch (error) {
    await closers.close();
    throw error;
  }
}

/** What the metrics read, and is opened after them. */
interface Late {
  endpoint?: BotEndpoint;
  stores?: Stores;
  versions?: () => Health['versions'];
}

function sourcesOf(late: Late, { config, clock = now }: AppOptions): ObservationOptions['sources'] {
  return {
    waiting: () => late.endpoint?.waiting() ?? 0,
    connections: () => late.stores?.connections?.(),
    backupAgeSeconds: async () => {
      const last = await lastBackup(config.dataDir);
      return last && (clock().getTime() - last.at.getTime()) / 1000;
    },
    versions: () => late.versions?.() ?? { program: '', knowledge: '', schema: 0 },
  };
}

interface Opened {
  readonly knowledge: KnowledgeSource;
  readonly stores: Stores;
  readonly closers: Closers;
  readonly observation: Observation;
  readonly late: Late;
}

async function serve(options: AppOptions & { readonly logger: Logger }, opened: Opened): Promise<App> {
  const { config, logger, clock = now } = options;
  const { knowledge, stores, closers, observation, late } = opened;
  closers.add(await startRetention({ stores, clock, logger }));
  const endpoint = createEndpoint(options, opened);
  const versions = versionsOf(knowledge, stores);
  Object.assign(late, { endpoint, stores, versions });
  closers.add({ close: async () => void (await endsWithin(endpoint.idle(), TURNS_DEADLINE_MS)) });
  let url = '';
  const chat = await openChat(config, logger, () => url);
  const health = createHealth(stores, versions);
  const routes = [endpoint, ...observation.routes, ...(chat?.routes ?? [])];
  const server = closers.add(await startServer({ ...config, logger, routes, health }));
  const own = await observation.listen(health);
  if (own) closers.add(own);
  if (chat) closers.add(chat);
  url = server.url;
  return { url, port: server.port, hasChat: chat !== undefined, close: () => closers.close() };
}

function createEndpoint(
  options: AppOptions & { readonly logger: Logger },
  { knowledge, stores, observation }: Opened,
): BotEndpoint {
  const { config, logger, clock = now, random = Math.random, newId = randomUUID } = options;
  const assistant = createAssistant({ knowledge, stores, clock, random, newId });
  const { observer } = observation;
  return createBotEndpoint({ config, assistant, conversations: stores.conversations, logger, clock, observer });
}

async function openKnowledgeOrRefuse(
  { knowledgeDir }: Config,
  logger: Logger,
  observer: Observer,
): Promise<KnowledgeSource> {
  const opened = await openKnowledge(knowledgeDir, {
    onReport: (report) => {
      observer.knowledge('refused');
      logger.error({ report }, 'a change of the knowledge was refused: the last good version answers');
    },
    onReload: ({ version }) => {
      observer.knowledge('reloaded');
      logger.info({ version }, 'the knowledge was read again');
    },
    onUndone: () => {
      observer.knowledge('undone');
      logger.info('the refused change of the knowledge was undone');
    },
  });
  if (!opened.ok) throw new StartRefused('knowledge', formatReport(opened.faults));
  if (opened.warnings.length > 0)
    logger.warn({ report: formatReport(opened.warnings) }, 'the knowledge has weak points');
  return opened.source;
}

async function openStoresOrRefuse({ databaseUrl, dataDir }: Config): Promise<Stores> {
  try {
    return await openStores({ databaseUrl, dataDir });
  } catch (error) {
    if (error instanceof Error && error.name === 'StorageError') throw new StartRefused('storage', error.message);
    throw error;
  }
}

/** Nobody's word is checked there: never in production, never beside an identity; not even loaded. */
async function openChat(
  { identity, production }: Config,
  logger: Logger,
  botUrl: () => string,
): Promise<Chat | undefined> {
  if (identity !== undefined || production) return undefined;
  const { createChat } = await import('./chat');
  return createChat({ botUrl, logger });
}

function versionsOf(knowledge: KnowledgeSource, stores: Stores): () => Health['versions'] {
  const program = programVersion();
  return () => ({ program, knowledge: knowledge.current().version, schema: stores.schemaVersion });
}

function createHealth(stores: Stores, versions: () => Health['versions']): () => Promise<Health> {
  return async () => ({ status: (await answers(stores)) ? 'ok' : 'unavailable', versions: versions() });
}

async function answers(stores: Stores): Promise<boolean> {
  return endsWithin(stores.ping(), PING_DEADLINE_MS).catch(() => false);
}

function programVersion(): string {
  const manifest = readFileSync(join(__dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
