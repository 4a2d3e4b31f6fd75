import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The program's own folder, where package.json stands. */
export const ROOT = resolve(__dirname, '..', '..');

/** The knowledge delivered with the program, absolute: its default folder, and what a folder elsewhere begins with. */
export const SHIPPED_KNOWLEDGE = join(ROOT, 'knowledge');

/** Characters that Teams gives to the developer's name. */
const MAX_DEVELOPER = 32;
/** A token that is guessed opens what the program tells of itself: 16 characters are out of reach. */
const MIN_METRICS_TOKEN = 16;
export const DEFAULT_DATA_DIR = join(ROOT, 'data');

/** A value as the operator wrote it. */
export const shown = (value: unknown): string => JSON.stringify(value);

const guid = (what: string) =>
  z.guid({
    error: ({ input }) => `is ${shown(input)}; write the ${what}, such as 00000000-0000-4000-8000-000000000000`,
  });

/** The variables that need nothing else than themselves to be judged. */
export const Variables = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'], {
      error: ({ input }) => `is ${shown(input)}; write production, development or test`,
    })
    .default('development'),
  PORT: z.coerce.number().refine(isPort).default(3978),
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
  DATA_DIR: z.string().optional(),
  ERASURES_DIR: z.string().optional(),
  KNOWLEDGE_DIR: z.string().default(SHIPPED_KNOWLEDGE),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: ({ input }) => `is ${shown(input)}; write one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
  TRUST_PROXY: z
    .enum(['true', 'false'], { error: ({ input }) => `is ${shown(input)}; write true or false` })
    .default('false'),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, {
      error: ({ input }) =>
        `is ${shown(input)}; write the address that Teams calls, without a path: https://bot.ac-x.fr`,
    })
    .optional(),
  TEAMS_DEVELOPER: z
    .string()
    .max(MAX_DEVELOPER, {
      error: ({ input }) =>
        `is ${shown(input)}; write at most ${MAX_DEVELOPER} characters, such as the name of your DSDEN`,
    })
    .optional(),
  TEAMS_WEBSITE: page('of whoever answers for the assistant'),
  TEAMS_PRIVACY: page('on personal data'),
  TEAMS_TERMS: page('on the terms of use'),
  SECRET_EXPIRES_ON: z.iso
    .date({ error: ({ input }) => `is ${shown(input)}; write the day as Azure shows it: YYYY-MM-DD` })
    .optional(),
  DATE_ESSAI: z.iso
    .date({ error: ({ input }) => `is ${shown(input)}; write the day to try the assistant on, as YYYY-MM-DD` })
    .optional(),
  METRICS_TOKEN: z
    .string()
    .min(MIN_METRICS_TOKEN, {
      error: `is too short to be safe; write at least ${MIN_METRICS_TOKEN} characters (openssl rand -hex 24)`,
    })
    .optional(),
  METRICS_PORT: z.coerce
    .number()
    .refine(isPort, {
      error: ({ input }) => `is ${shown(input)}; write a whole number from 0 to 65535`,
    })
    .optional(),
  IDENTITY_ENDPOINT: z.url().optional(),
  IDENTITY_HEADER: z.string().optional(),
});

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65_535;
}

/** https, but for a trial on this machine. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, origin, href } = new URL(text);
  const local = hostname === 'localhost' || hostname === '127.0.0.1';
  return (protocol === 'https:' || (protocol === 'http:' && local)) && href === `${origin}/`;
}

/** A page on the web that Teams shows beside the app. */
function page(about: string) {
  return z
    .string()
    .refine((url) => URL.canParse(url) && url.startsWith('https://'), {
      error: ({ input }) => `is ${shown(input)}; write the address of a page ${about}, beginning with https://`,
    })
    .optional();
}

export type Values = z.infer<typeof Variables>;
