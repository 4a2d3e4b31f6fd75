import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAssistant } from './bot/assistant';
import { createBotEndpoint, type BotEndpoint } from './bot/endpoint';
import type { Chat } from './chat';
import { Closers, endsWithin } from './closing';
import type { Config } from './config';
import { formatReport, openKnowledge } from './knowledge';
import type { KnowledgeSource } from './knowledge/types';
import { createLogger, type Logger } from './logging';
import { startRetention } from './retention';
import { startServer, type Health } from './server';
import { StartRefused } from './start-refused';
import { openStores, StorageError } from './storage';
import type { Stores } from './storage/types';
import { watchStore } from './store-watch';
import { storeUnread } from './texts/unread-store';

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
    const knowledge = closers.add(await openKnowledgeOrRefuse(config, logger));
    const stores = closers.add(await openStoresOrRefuse(options));
    announceStores(stores, config, logger);
    return await serve({ ...options, logger }, { knowledge, stores, closers });
  } catch (error) {
    await closers.close();
    throw error;
  }
}

interface Opened {
  readonly knowledge: KnowledgeSource;
  readonly stores: Stores;
  readonly closers: Closers;
}

async function serve(options: AppOptions & { readonly logger: Logger }, opened: Opened): Promise<App> {
  const { config, logger, clock = now } = options;
  const { knowledge, stores, closers } = opened;
  closers.add(await startRetention({ stores, clock, logger }));
  closers.add(watchStore({ stores, clock, logger, onGone: options.onFatal ?? (() => undefined) }));
  const endpoint = createEndpoint(options, opened);
  closers.add({ close: async () => void (await endsWithin(endpoint.idle(), TURNS_DEADLINE_MS)) });
  let url = '';
  const chat = await openChat(config, logger, () => url);
  const server = await startServer({
    ...config,
    logger,
    routes: [endpoint, ...(chat?.routes ?? [])],
    health: createHealth(knowledge, stores),
  });
  closers.add(server);
  if (chat) closers.add(chat);
  url = server.url;
  return { url, port: server.port, hasChat: chat !== undefined, close: () => closers.close() };
}

function createEndpoint(options: AppOptions & { readonly logger: Logger }, { knowledge, stores }: Opened): BotEndpoint {
  const { config, logger, clock = now, random = Math.random, newId = randomUUID } = options;
  const assistant = createAssistant({ knowledge, stores, clock, random, newId });
  return createBotEndpoint({ config, assistant, conversations: stores.conversations, logger, clock });
}

async function openKnowledgeOrRefuse({ knowledgeDir }: Config, logger: Logger): Promise<KnowledgeSource> {
  const opened = await openKnowledge(knowledgeDir, {
    onReport: (report) =>
      logger.error({ report }, 'a change of the knowledge was refused: the last good version answers'),
    onReload: ({ version }) => logger.info({ version }, 'the knowledge was read again'),
  });
  if (!opened.ok) throw new StartRefused('knowledge', formatReport(opened.faults));
  if (opened.warnings.length > 0)
    logger.warn({ report: formatReport(opened.warnings) }, 'the knowledge has weak points');
  return opened.source;
}

async function openStoresOrRefuse({ config, mayCreate = true }: AppOptions): Promise<Stores> {
  const { databaseUrl, dataDir, erasuresDir } = config;
  try {
    return await openStores({ databaseUrl, dataDir, erasuresDir, mayCreate });
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

function createHealth(knowledge: KnowledgeSource, stores: Stores): () => Promise<Health> {
  const program = programVersion();
  return async () => ({
    status: (await answers(stores)) ? 'ok' : 'unavailable',
    versions: { program, knowledge: knowledge.current().version, schema: stores.schemaVersion },
  });
}

async function answers(stores: Stores): Promise<boolean> {
  return endsWithin(stores.ping(), PING_DEADLINE_MS).catch(() => false);
}

function programVersion(): string {
  const manifest = readFileSync(join(__dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
