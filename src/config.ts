import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';

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
  /** PostgreSQL; without it, an embedded database in `dataDir`. Holds a password: never printed. */
  readonly databaseUrl?: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute. */
  readonly knowledgeDir: string;
  readonly logLevel: LogLevel;
  /** The peer is our own reverse proxy, whose last `X-Forwarded-For` entry is the client. */
  readonly trustProxy: boolean;
}

export type Identity =
  | { readonly type: 'SingleTenant'; readonly appId: string; readonly tenantId: string; readonly password: string }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string };

export interface CloudAddresses {
  readonly openIdMetadata: string;
  readonly tokenIssuer: string;
  readonly loginUrl: string;
  readonly oauthScope: string;
  readonly oauthUrl: string;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** `message` lists every fault, one a line: variable, value (never of a secret), what to write. */
  | { readonly ok: false; readonly message: string };

type Environment = Readonly<Record<string, string | undefined>>;

const ROOT = resolve(__dirname, '..');
const LOOPBACK_HOST = '127.0.0.1';

/** SDK's own names. They come together or not at all: the SDK takes a partial set for a whole one. */
const CLOUD_VARIABLES = {
  openIdMetadata: 'ToBotFromChannelOpenIdMetadataUrl',
  tokenIssuer: 'ToBotFromChannelTokenIssuer',
  loginUrl: 'ToChannelFromBotLoginUrl',
  oauthScope: 'ToChannelFromBotOAuthScope',
  oauthUrl: 'OAuthUrl',
} as const;

const shown = (value: unknown): string => JSON.stringify(value);

const guid = (what: string) =>
  z.guid({
    error: ({ input }) => `is ${shown(input)}; write the ${what}, such as 00000000-0000-4000-8000-000000000000`,
  });

const Variables = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'], {
      error: ({ input }) => `is ${shown(input)}; write production, development or test`,
    })
    .default('development'),
  PORT: z.coerce
    .number()
    .refine((port) => Number.isInteger(port) && port >= 0 && port <= 65_535)
    .default(3978),
  HOST: z
    .string()
    .refine((host) => isIP(host) !== 0 || /^[a-z0-9.-]{1,253}$/i.test(host), {
      error: ({ input }) => `is ${shown(input)}; write an address to listen on, such as 127.0.0.1 or 0.0.0.0`,
    })
    .optional(),
  MicrosoftAppType: z.string().optional(),
  MicrosoftAppId: guid('application (client) id of the Azure Bot').optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: guid('directory (tenant) id').optional(),
  DATABASE_URL: z
    .string()
    .refine((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url), {
      error:
        'is not the address of a PostgreSQL database; write postgres://user:password@host:5432/base (its value is not shown here)',
    })
    .optional(),
  DATA_DIR: z.string().default(join(ROOT, 'data')),
  KNOWLEDGE_DIR: z.string().default(join(ROOT, 'knowledge')),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: ({ input }) => `is ${shown(input)}; write one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
  TRUST_PROXY: z
    .enum(['true', 'false'], { error: ({ input }) => `is ${shown(input)}; write true or false` })
    .default('false'),
});

type Values = z.infer<typeof Variables>;

interface Fault {
  readonly variable: string;
  readonly message: string;
}

/** Reads `.env` beside package.json, when it is there, then the environment, which wins over it. */
export function loadConfig(envFile = join(ROOT, '.env')): ConfigResult {
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  return parseConfig(process.env);
}

/** Pure: the environment's values into a config, or all their faults. An empty value counts as absent. */
export function parseConfig(environment: Environment): ConfigResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = Variables.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => faultOf(issue, given));
  const identity = readIdentity(given);
  const cloud = readCloud(given);
  const host = readHost(given, identity.value !== undefined || identity.faults.length > 0);
  faults.push(...identity.faults, ...cloud.faults, ...host.faults);
  if (!parsed.success || faults.length > 0) return { ok: false, message: report(faults) };
  return { ok: true, config: build(parsed.data, { identity: identity.value, cloud: cloud.value, host: host.value }) };
}

function build(
  values: Values,
  checked: { readonly identity?: Identity; readonly cloud?: CloudAddresses; readonly host: string },
): Config {
  return {
    ...checked,
    production: values.NODE_ENV === 'production',
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    dataDir: resolve(values.DATA_DIR),
    knowledgeDir: resolve(values.KNOWLEDGE_DIR),
    logLevel: values.LOG_LEVEL,
    trustProxy: values.TRUST_PROXY === 'true',
  };
}

function faultOf(issue: z.core.$ZodIssue, given: Environment): Fault {
  const variable = String(issue.path[0]);
  if (variable === 'PORT') {
    return { variable, message: `is ${shown(given.PORT)}; write a whole number from 0 to 65535 (3978 by default)` };
  }
  return { variable, message: issue.message };
}

function report(faults: readonly Fault[]): string {
  const lines = faults.map(({ variable, message }) => `  - ${variable} ${message}.`);
  return ['The configuration is not right (environment or .env; see .env.example):', ...lines].join('\n');
}

interface Checked<T> {
  readonly value: T;
  readonly faults: readonly Fault[];
}

const IDENTITY_VARIABLES = [
  'MicrosoftAppType',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
] as const;

/** All of an identity or nothing of it: a half would turn authentication off without a word. */
function readIdentity(given: Environment): Checked<Identity | undefined> {
  if (IDENTITY_VARIABLES.every((variable) => given[variable] === undefined)) return withoutIdentity(given);
  const type = given.MicrosoftAppType?.trim().toLowerCase();
  if (type === 'singletenant') return singleTenant(given);
  if (type === 'userassignedmsi') return managedIdentity(given);
  return { value: undefined, faults: [typeFault(given), ...missingIds(given, 'every identity')] };
}

function withoutIdentity({ NODE_ENV }: Environment): Checked<undefined> {
  if (NODE_ENV !== 'production') return { value: undefined, faults: [] };
  const message =
    'is missing, with the rest of the identity: in production anybody could write in the name of anybody; ' +
    'write SingleTenant (with MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword) or ' +
    'UserAssignedMSI (with MicrosoftAppId and MicrosoftAppTenantId)';
  return { value: undefined, faults: [{ variable: 'MicrosoftAppType', message }] };
}

/** Says the secret too where it is missing: whether it is needed depends on the type. */
function typeFault(given: Environment): Fault {
  const secret = given.MicrosoftAppPassword === undefined ? ', which also needs MicrosoftAppPassword,' : '';
  const remedy = `write SingleTenant${secret} or UserAssignedMSI`;
  return { variable: 'MicrosoftAppType', message: `${wrongType(given.MicrosoftAppType)}; ${remedy}` };
}

function wrongType(type: string | undefined): string {
  if (type === undefined) return 'is missing while other parts of the identity are set';
  if (type.trim().toLowerCase() !== 'multitenant') return `is ${shown(type)}`;
  return 'is MultiTenant: Azure registers no such bot since 2025-07-31, and anybody’s tenant could write to it';
}

function singleTenant(given: Environment): Checked<Identity | undefined> {
  const faults = [...missingIds(given, 'SingleTenant'), ...missingFor(given, ['MicrosoftAppPassword'], 'SingleTenant')];
  return { value: { type: 'SingleTenant', ...ids(given), password: given.MicrosoftAppPassword ?? '' }, faults };
}

function managedIdentity(given: Environment): Checked<Identity | undefined> {
  const faults = missingIds(given, 'UserAssignedMSI');
  if (given.MicrosoftAppPassword !== undefined) {
    faults.push({
      variable: 'MicrosoftAppPassword',
      message: 'is set, but a managed identity has no secret; remove it',
    });
  }
  return { value: { type: 'UserAssignedMSI', ...ids(given) }, faults };
}

function missingIds(given: Environment, who: string): Fault[] {
  return missingFor(given, ['MicrosoftAppId', 'MicrosoftAppTenantId'], who);
}

function missingFor(given: Environment, variables: readonly string[], who: string): Fault[] {
  return missing(given, variables, `is missing, and ${who} needs it; copy it from the registration in Azure`);
}

function ids(given: Environment): { readonly appId: string; readonly tenantId: string } {
  return { appId: given.MicrosoftAppId?.trim() ?? '', tenantId: given.MicrosoftAppTenantId?.trim() ?? '' };
}

function missing(given: Environment, variables: readonly string[], message: string): Fault[] {
  return variables.filter((variable) => given[variable] === undefined).map((variable) => ({ variable, message }));
}

function readCloud(given: Environment): Checked<CloudAddresses | undefined> {
  const variables = Object.values(CLOUD_VARIABLES);
  const set = variables.filter((variable) => given[variable] !== undefined);
  if (set.length === 0) return { value: undefined, faults: [] };
  if (given.NODE_ENV === 'production') return { value: undefined, faults: set.map(forbiddenInProduction) };
  const entries = Object.entries(CLOUD_VARIABLES).map(([field, variable]) => [field, given[variable]]);
  return {
    value: Object.fromEntries(entries) as CloudAddresses,
    faults: missing(
      given,
      variables,
      `is missing, and goes with ${set[0] ?? ''}; set all of ${variables.join(', ')} or none`,
    ),
  };
}

function forbiddenInProduction(variable: string): Fault {
  return { variable, message: 'is for tests only: it says who may vouch for a message; remove it in production' };
}

/** `identified`: an identity is given, be it faulty; its own faults are then the ones to mend. */
function readHost(given: Environment, identified: boolean): Checked<string> {
  const host = given.HOST?.trim();
  if (identified) return { value: host ?? '0.0.0.0', faults: [] };
  if (host === undefined || isLoopback(host)) return { value: host ?? LOOPBACK_HOST, faults: [] };
  const message = `is ${shown(host)}, but without an identity (MicrosoftAppId…) the bot believes whoever writes; write 127.0.0.1`;
  return { value: LOOPBACK_HOST, faults: [{ variable: 'HOST', message }] };
}

/** Reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
