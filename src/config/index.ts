import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { z } from 'zod';
import { asWritten, underOneName } from './aliases';
import { readCloud, type CloudAddresses } from './cloud';
import type { Environment, Fault } from './fault';
import { readHost } from './host';
import { readIdentity, type Identity } from './identity';
import { readProxy, type Proxy } from './proxy';
import { readTrialDay } from './trial-day';
import { DEFAULT_DATA_DIR, ROOT, SHIPPED_KNOWLEDGE, shown, Variables, type LogLevel, type Values } from './variables';

export type { CloudAddresses } from './cloud';
export { isLoopback } from './host';
export { ROOT, SHIPPED_KNOWLEDGE } from './variables';
export type { Identity } from './identity';
export type { Proxy } from './proxy';
export type { LogLevel } from './variables';

/** What the environment decides, checked once. Everything else of the program receives it, typed. */
export interface Config {
  readonly production: boolean;
  /** 0: any free port. */
  readonly port: number;
  /** Address listened on: loopback only when there is no identity. */
  readonly host: string;
  /** The bot's registration in Azure. Without it nothing proves who writes: local trial only. */
  readonly identity?: Identity;
  /** Addresses that stand for Microsoft's in tests. Never in production. */
  readonly cloud?: CloudAddresses;
  /** Through which the channel is reached. Its address may hold a password: never printed. */
  readonly proxy?: Proxy;
  /** Day played in the place of today, `AAAA-MM-JJ`: without an identity only. */
  readonly trialDay?: string;
  /** PostgreSQL; without it, an embedded database in `dataDir`. Holds a password: never printed. */
  readonly databaseUrl?: string;
  /** Absolute. */
  readonly dataDir: string;
  /** The operator chose the folder: an embedded database missing there is then a mistake, unless one is asked for. */
  readonly dataDirGiven: boolean;
  /** Absolute; where erasures are noted outside the database. None: PostgreSQL, and no folder was given for it. */
  readonly erasuresDir?: string;
  /** Absolute. */
  readonly knowledgeDir: string;
  readonly logLevel: LogLevel;
  /** The peer is our own reverse proxy, whose last `X-Forwarded-For` entry is the client. */
  readonly trustProxy: boolean;
  /** Origin under which Teams reaches the bot: `https://bot.ac-x.fr`. */
  readonly publicUrl?: string;
  /** Who answers for the app, as its package says it: asked only where the package is made. */
  readonly teamsApp?: TeamsApp;
  /** Day on which the registration's secret expires, `AAAA-MM-JJ`. */
  readonly secretExpiresOn?: string;
  readonly metrics?: Metrics;
  /** Where Azure's hosting services hand out tokens of a managed identity. */
  readonly managedIdentity?: { readonly endpoint: string; readonly header: string };
}

/** What Teams shows of who made the app: a name, and pages beginning with https. */
export interface TeamsApp {
  readonly developer?: string;
  readonly website?: string;
  readonly privacy?: string;
  readonly terms?: string;
}

/** Who may read `/metrics`, and where: nobody without a token or a port of its own, on loopback. */
export interface Metrics {
  readonly token?: string;
  /** 0: any free port. */
  readonly port?: number;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** `message` lists every fault, one a line: variable, value (never of a secret), what to write. */
  | { readonly ok: false; readonly message: string };

/** Reads `.env` beside package.json, when it is there, then the environment, which wins over it. */
export function loadConfig(envFile = join(ROOT, '.env')): ConfigResult {
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  return parseConfig(process.env);
}

/**
 * Folder of the knowledge alone, as a command on the knowledge shows it: as it was written, or the shipped one seen from
 * here. Whatever else is wrong in the environment.
 */
export function knowledgeFolder(envFile = join(ROOT, '.env')): string {
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const written = process.env.KNOWLEDGE_DIR;
  return written?.trim() ? written : relative(process.cwd(), SHIPPED_KNOWLEDGE);
}

/** What the tools of PostgreSQL are run with: where they are, and their own variables. None of our secrets. */
export function toolEnvironment(): Readonly<Record<string, string>> {
  const entries = Object.entries(process.env).filter(([name]) => /^(PATH|HOME|TMPDIR|SystemRoot|PG\w+)$/i.test(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? '']));
}

/** Pure: the environment's values into a config, or all their faults. An empty value counts as absent. */
export function parseConfig(environment: Environment): ConfigResult {
  const written = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const { value: given, faults: contradictions } = underOneName(written);
  const parsed = Variables.safeParse(given);
  const identity = readIdentity(given);
  const hasIdentity = identity.value !== undefined || identity.faults.length > 0;
  const parts = {
    identity,
    cloud: readCloud(given),
    host: readHost(given, hasIdentity),
    proxy: readProxy(given),
    trialDay: readTrialDay(given, hasIdentity),
  };
  const faults = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => faultOf(issue, given))),
    ...Object.values(parts).flatMap((part): readonly Fault[] => part.faults),
    ...contradictions,
  ];
  if (!parsed.success || faults.length > 0) return { ok: false, message: report(faults, written) };
  const checked = {
    identity: identity.value,
    cloud: parts.cloud.value,
    host: parts.host.value,
    proxy: parts.proxy.value,
    trialDay: parts.trialDay.value,
  };
  return { ok: true, config: build(parsed.data, checked) };
}

function build(
  values: Values,
  checked: {
    readonly identity?: Identity;
    readonly cloud?: CloudAddresses;
    readonly host: string;
    readonly proxy?: Proxy;
    readonly trialDay?: string;
  },
): Config {
  return {
    ...checked,
    production: values.NODE_ENV === 'production',
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    dataDir: resolve(values.DATA_DIR ?? DEFAULT_DATA_DIR),
    dataDirGiven: values.DATA_DIR !== undefined,
    erasuresDir: erasuresDir(values),
    knowledgeDir: resolve(values.KNOWLEDGE_DIR),
    logLevel: values.LOG_LEVEL,
    trustProxy: values.TRUST_PROXY === 'true',
    publicUrl: values.PUBLIC_URL && new URL(values.PUBLIC_URL).origin,
    teamsApp: {
      developer: values.TEAMS_DEVELOPER,
      website: values.TEAMS_WEBSITE,
      privacy: values.TEAMS_PRIVACY,
      terms: values.TEAMS_TERMS,
    },
    secretExpiresOn: values.SECRET_EXPIRES_ON,
    metrics: { token: values.METRICS_TOKEN, port: values.METRICS_PORT },
    managedIdentity: managedIdentityOf(values),
  };
}

/** Set by Azure, both of them, where the program runs with a managed identity. */
function managedIdentityOf({
  IDENTITY_ENDPOINT: endpoint,
  IDENTITY_HEADER: header,
}: Values): Config['managedIdentity'] {
  return endpoint === undefined || header === undefined ? undefined : { endpoint, header };
}

/** With PostgreSQL nothing else is written beside the program: no folder is taken without being given. */
function erasuresDir({ ERASURES_DIR, DATA_DIR, DATABASE_URL }: Values): string | undefined {
  const dir = ERASURES_DIR ?? DATA_DIR ?? (DATABASE_URL === undefined ? DEFAULT_DATA_DIR : undefined);
  return dir === undefined ? undefined : resolve(dir);
}

function faultOf(issue: z.core.$ZodIssue, given: Environment): Fault {
  const variable = String(issue.path[0]);
  if (variable === 'PORT') {
    return { variable, message: `is ${shown(given.PORT)}; write a whole number from 0 to 65535 (3978 by default)` };
  }
  return { variable, message: issue.message };
}

function report(faults: readonly Fault[], written: Environment): string {
  const named = faults.map((fault) => asWritten(fault, written));
  const lines = named.map(({ variable, message }) => `  - ${variable} ${message}.`);
  return ['The configuration is not right (environment or .env; see .env.example):', ...lines].join('\n');
}
