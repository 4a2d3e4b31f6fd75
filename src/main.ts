import './compile-cache';
import { startApp, type App } from './app';
import { systemClock } from './clock';
import { loadConfig, type Config } from './config';
import { startDailyDiagnosis } from './daily-diagnosis';
import { adoptConsole, createLogger, type Logger } from './logging';
import { nodeAdvice } from './node-version';
import { StartRefused } from './start-refused';

/** Composition root: the only module, with cli/* and the compile cache, that has effects on import. */
async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (asked === undefined) return refuse(USAGE);
  const loaded = loadConfig();
  if (!loaded.ok) return refuse(loaded.message);
  const { config } = loaded;
  const logger = createLogger({ level: config.logLevel, json: config.production });
  adoptConsole(logger);
  try {
    const mayCreate = asked.creer || !config.dataDirGiven;
    const onFatal = (): void => void starting.then((started) => closeAndExit(started, logger, 1));
    const starting = startApp({ config, logger, mayCreate, onFatal });
    const app = await starting;
    stopOnSignal(app, logger);
    stopOnBug(app, logger);
    announce(app, config, logger);
    advise(logger);
    startDailyDiagnosis({ config, logger, clock: systemClock });
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    refuse(error.message);
  }
}

const USAGE = `Usage: npm start [-- --creer]
  --creer   makes the embedded database where DATA_DIR is set and holds none: a new installation. One that is there is
            used as it is.`;

/** `undefined` when they are not understood. */
function readArguments(args: readonly string[]): { readonly creer: boolean } | undefined {
  const unknown = args.filter((arg) => arg !== '--creer');
  return unknown.length > 0 ? undefined : { creer: args.length > 0 };
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

/** To a person who tries it on this machine, a sentence; to an operator, an event. */
function announce({ hasChat, port, url }: App, { identity }: Config, logger: Logger): void {
  if (hasChat) process.stdout.write(`L’assistant vous attend sur http://localhost:${port}\n`);
  else logger.info({ url, identity: identity?.type }, 'listening');
}

function advise(logger: Logger): void {
  const advice = nodeAdvice(process.version);
  if (advice !== undefined) logger.warn(advice);
}

/** The first signal stops cleanly; a second one at once. */
function stopOnSignal(app: App, logger: Logger): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, 'stopping');
    void closeAndExit(app, logger, 0);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

/** A bug that nothing caught leaves the program in an unknown state: it stops, for its supervisor to start it again. */
function stopOnBug(app: App, logger: Logger): void {
  let stopping = false;
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'an error that nothing caught');
    if (!stopping) void closeAndExit(app, logger, 1);
    stopping = true;
  });
}

/** Whatever does not close, the process ends: a supervisor acts on exits, not on a program without a port. */
const EXIT_WITHIN_MS = 25_000;

async function closeAndExit(app: App, logger: Logger, code: number): Promise<void> {
  setTimeout(() => {
    logger.error({ seconds: EXIT_WITHIN_MS / 1000 }, 'stopping takes too long: the process ends');
    process.exit(1);
  }, EXIT_WITHIN_MS);
  try {
    await app.close();
    process.exit(code);
  } catch (error) {
    logger.error({ err: error }, 'stopping failed');
    process.exit(1);
  }
}

void main();
