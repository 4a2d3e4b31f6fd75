import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The program's own folder, where package.json stands. */
export const ROOT = resolve(__dirname, '..', '..');

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
  DATA_DIR: z.string().optional(),
  ERASURES_DIR: z.string().optional(),
  KNOWLEDGE_DIR: z.string().default(join(ROOT, 'knowledge')),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: ({ input }) => `is ${shown(input)}; write one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
  TRUST_PROXY: z
    .enum(['true', 'false'], { error: ({ input }) => `is ${shown(input)}; write true or false` })
    .default('false'),
});

export type Values = z.infer<typeof Variables>;
