import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAssistant } from './bot/assistant';
import { createBotEndpoint, type BotEndpoint } from './bot/endpoint';
import { OutboxSender } from './bot/transport/outbox-sender';
import type { Campagne } from './campagne/types';
import type { Chat } from './chat';
import { ESSENTIAL, healthChecks } from './checks';
import { systemClock } from './clock';
import { Closers, endsWithin } from './closing';
import type { Config } from './config';
import { ageOf, lastBackup } from './backup';
import { formatReport, openKnowledge } from './knowledge';
import type { Fault, KnowledgeSource } from './knowledge/types';
import { createLogger, type Logger } from './logging';
import { openObservation, type Observation, type ObservationOptions } from './observation';
import type { Observer } from './observing';
import { startRetention } from './retention';
import { startServer, type HealthOptions } from './server';
import { StartRefused } from './start-refused';
import { openStores, StorageError, type OnDatabase } from './storage';
import type { Stores } from './storage/types';
import { StoreUnavailable } from './storage/unavailable';
import { watchStore } from './store-watch';
import { storeUnread } from './texts/unread-store';
import { createTrialDay, type TrialDay } from './trial-day';

export interface AppOptions {
  readonly config: Config;
  /** Injected in tests. */
  readonly clock?: () => Date;
  readonly random?: () => number;
  readonly newId?: () => string;
  readonly logger?: Logger;
  /** A new embedded database may be made where none is. */
  readonly mayCreate?: boolean;
  /** The program can serve nobody any more: close it and end. */
  readonly onFatal?: () => void;
}

export interface App {
  readonly url: string;
  readonly port: number;
  /** A page to chat with the bot is served at `url`. */
  readonly hasChat: boolean;
  /** Stops accepting, lets the turns under way end (10 s at most), closes the stores. Idempotent. */
  close(): Promise<void>;
}

const TURNS_DEADLINE_MS = 10_000;

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
      clock: options.clock ?? systemClock,
      sources: sourcesOf(late, options),
    });
    const { source, findable } = await openKnowledgeOrRefuse(config, logger, observation.observer);
    const knowledge = closers.add(source);
    const stores = closers.add(observation.stores(await openStoresOrRefuse(options, observation)));
    announceStores(stores, config, logger);
    const app = await serve({ ...options, logger }, { knowledge, stores, closers, observation, late });
    void tellUnfindable(findable, logger);
    return app;
  } catch (error) {
    await closers.close();
    throw error;
  }
}

/** What the metrics read, and is opened after them. */
interface Late {
  endpoint?: BotEndpoint;
  stores?: Stores;
  versions?: HealthOptions['versions'];
}

function sourcesOf(late: Late, { config, clock = systemClock }: AppOptions): ObservationOptions['sources'] {
  return {
    waiting: () => late.endpoint?.waiting() ?? 0,
    connections: () => late.stores?.connections?.(),
    backupAgeSeconds: async () => {
      const last = await lastBackup(config.dataDir);
      return last && ageOf(last, clock());
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
  const { config, logger, clock = systemClock } = options;
  const { stores, closers, observation, late } = opened;
  closers.add(await startRetention({ stores, clock, logger }));
  closers.add(watchStore({ stores, clock, logger, onGone: options.onFatal ?? (() => undefined) }));
  const trialDay = trialDayOf(options);
  const endpoint = createEndpoint(options, opened, trialDay);
  Object.assign(late, { endpoint, stores, versions: versionsOf(opened.knowledge, stores) });
  closers.add(startOutbox(options, stores, endpoint));
  closers.add({ close: async () => void (await endsWithin(endpoint.idle(), TURNS_DEADLINE_MS)) });
  let url = '';
  const chat = await openChat(options, opened, trialDay, () => url);
  const readiness = health(opened, options);
  const routes = [endpoint, ...observation.routes, ...(chat?.routes ?? [])];
  const server = closers.add(await startServer({ ...config, logger, routes, health: readiness }));
  const own = await observation.listen(readiness);
  if (own) closers.add(own);
  if (chat) closers.add(chat);
  url = server.url;
  return { url, port: server.port, hasChat: chat !== undefined, close: () => closers.close() };
}

function createEndpoint(
  options: AppOptions & { readonly logger: Logger },
  { knowledge, stores, observation }: Opened,
  trialDay: TrialDay | undefined,
): BotEndpoint {
  const { config, logger, clock = systemClock, random = Math.random, newId = randomUUID } = options;
  const onLost = (error: unknown): void => {
    if (!(error instanceof StoreUnavailable)) logger.warn({ err: error }, 'a count of use was not kept');
  };
  const playedDay = (campagne: Campagne) => trialDay?.played(campagne);
  const assistant = createAssistant({ knowledge, stores, clock, random, newId, onLost, playedDay });
  const { observer } = observation;
  return createBotEndpoint({ config, assistant, conversations: stores.conversations, logger, clock, observer });
}

function startOutbox(
  { logger, clock = systemClock, random = Math.random }: AppOptions & { readonly logger: Logger },
  { outbox, conversations }: Stores,
  endpoint: BotEndpoint,
): OutboxSender {
  const reach: BotEndpoint['reach'] = (reference, envoi) => endpoint.reach(reference, envoi);
  return new OutboxSender({ outbox, conversations, reach, clock, random, logger }).start();
}

type OpenedKnowledge = Extract<Awaited<ReturnType<typeof openKnowledge>>, { ok: true }>;

async function openKnowledgeOrRefuse(
  { knowledgeDir }: Config,
  logger: Logger,
  observer: Observer,
): Promise<OpenedKnowledge> {
  const opened = await openKnowledge(knowledgeDir, {
    onReport: (report) => {
      observer.knowledge('refused');
      logger.error({ report }, 'a change of the knowledge was refused: the last good version answers');
    },
    onReload: ({ version }, warnings) => {
      observer.knowledge('reloaded');
      logger.info({ version }, 'the knowledge was read again');
      if (warnings.length > 0) tellWeakPoints(warnings, logger);
    },
    onUndone: () => {
      observer.knowledge('undone');
      logger.info('the refused change of the knowledge was undone');
    },
  });
  if (!opened.ok) throw new StartRefused('knowledge', formatReport(opened.faults));
  if (opened.warnings.length > 0) tellWeakPoints(opened.warnings, logger);
  return opened;
}

function tellWeakPoints(warnings: readonly Fault[], logger: Logger): void {
  logger.warn({ report: formatReport(warnings) }, 'the knowledge has weak points');
}

/** After listening: the longest of the checks, and its faults keep nobody from an answer. */
async function tellUnfindable(findable: OpenedKnowledge['findable'], logger: Logger): Promise<void> {
  try {
    const faults = await findable();
    if (faults.length > 0)
      logger.error({ report: formatReport(faults) }, 'entries of the knowledge are found by nobody: mend them');
  } catch (error) {
    logger.error({ err: error }, 'the reach of the knowledge was not judged');
  }
}

async function openStoresOrRefuse({ config, mayCreate = true }: AppOptions, observation: Observation): Promise<Stores> {
  const { databaseUrl, dataDir, erasuresDir } = config;
  const onDatabase: OnDatabase = (change) => observation.onDatabase(change);
  try {
    return await openStores({ databaseUrl, dataDir, erasuresDir, mayCreate, onDatabase });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    throw new StartRefused('storage', error.code === 'storage.corrupt' ? damaged(error, dataDir) : error.message);
  }
}

/** Whoever restores may be of the secretariat. */
function damaged(error: StorageError, dataDir: string): string {
  return storeUnread('L’assistant ne démarre pas : sa base est abîmée.', error, dataDir);
}

/** What must not go unseen: an empty database where another was expected, erasures that a restore would undo. */
function announceStores({ file }: Stores, { erasuresDir }: Config, logger: Logger): void {
  if (file?.created) logger.warn({ path: file.path }, 'a new database was created');
  if (erasuresDir === undefined) {
    logger.warn('erasures are not noted outside the database: give ERASURES_DIR a folder, or a restore undoes them');
  }
}

/** Directors who write from Teams live in today; who tries it without an identity may play another day. */
function trialDayOf({ config, clock = systemClock }: AppOptions): TrialDay | undefined {
  const { identity, production, trialDay } = config;
  return identity !== undefined || production ? undefined : createTrialDay({ clock, given: trialDay });
}

/** Nobody's word is checked there: only on trial, never in production nor beside an identity; not even loaded. */
async function openChat(
  { logger }: { readonly logger: Logger },
  { knowledge }: Opened,
  trialDay: TrialDay | undefined,
  botUrl: () => string,
): Promise<Chat | undefined> {
  if (trialDay === undefined) return undefined;
  const { createChat } = await import('./chat');
  const view = () => trialDay.view(knowledge.current().campagne);
  return createChat({ botUrl, logger, trialDay: { view, choose: (value) => trialDay.choose(value) } });
}

function health(
  { knowledge, stores }: Opened,
  { config: { dataDir }, clock = systemClock }: AppOptions,
): HealthOptions {
  return {
    versions: versionsOf(knowledge, stores),
    checks: healthChecks({ knowledge, stores, dataDir, now: clock }),
    essential: ESSENTIAL,
  };
}

function versionsOf(knowledge: KnowledgeSource, stores: Stores): HealthOptions['versions'] {
  const program = programVersion();
  return () => ({ program, knowledge: knowledge.current().version, schema: stores.schemaVersion });
}

function programVersion(): string {
  const manifest = readFileSync(join(__dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
