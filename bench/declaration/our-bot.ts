import { startApp } from '../../src/app';
import { createLogger } from '../../src/logging';
import { serveParent } from './child';

/** What the parent process decides, as JSON in the first argument. */
export interface OurBotSettings {
  readonly dataDir: string;
  readonly knowledgeDir: string;
  readonly databaseUrl?: string;
  /** ISO instant at which the clock starts: a day when declarations are open. */
  readonly startsAt: string;
  readonly metrics?: { readonly token: string };
}

const TRIAL = {
  production: false,
  host: '127.0.0.1',
  port: 0,
  logLevel: 'info',
  trustProxy: false,
  dataDirGiven: true,
} as const;

/** The whole program as it runs in production, its log included; without identity, as the echo bot. */
function start(settings: OurBotSettings) {
  const origin = Date.parse(settings.startsAt);
  return startApp({
    config: { ...settings, ...TRIAL },
    clock: () => new Date(origin + performance.now()),
    logger: createLogger({ level: 'info', json: true }),
  });
}

void serveParent(() => start(JSON.parse(process.argv[2] ?? '{}') as OurBotSettings));
