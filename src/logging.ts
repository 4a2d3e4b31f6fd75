import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './config';

export type { Logger } from 'pino';

export interface LoggingOptions {
  readonly level: LogLevel;
  /** One JSON object a line when true; a line to read otherwise. */
  readonly json: boolean;
  /** By default standard output. */
  readonly destination?: DestinationStream;
}

/** Whatever says who or what was written: removed wherever it is, so that a careless call leaks nothing. */
const NEVER_LOGGED = new Set([
  'text',
  'texte',
  'mots',
  'value',
  'answers',
  'person',
  'personne',
  'declarant',
  'nom',
  'name',
  'courriel',
  'email',
  'telephone',
  'from',
  'recipient',
  'member',
  'authorization',
  'password',
  'token',
  'databaseUrl',
]);

const MAX_DEPTH = 4;

/** The program's log: one event an object, never the words nor the person. */
export function createLogger({ level, json, destination }: LoggingOptions): Logger {
  const target = destination ?? process.stdout;
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: withoutPeople },
      serializers: { err: describeError },
    },
    json ? target : readable(target),
  );
}

/** Pino's own redaction costs 0.1 ms an event, a third of what our code may add to a turn; this one a tenth of that. */
function withoutPeople(facts: Record<string, unknown>, depth = 0): Record<string, unknown> {
  const kept = Object.entries(facts).filter(([key]) => !NEVER_LOGGED.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, cleaned(value, depth)]));
}

function cleaned(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (depth >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((item) => cleaned(item, depth + 1));
  return withoutPeople(value as Record<string, unknown>, depth + 1);
}

/** Azure's HTTP client gives the whole answer as the message: of the channel's members, that is a name and an address. */
const QUOTES_ANSWERS = new Set(['RestError']);

/**
 * What of an error may be kept: an HTTP client's error carries the request with its body and its token, a database's
 * the values of the row. Only the named fields pass.
 */
export function describeError(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, statusCode } = error as { readonly code?: unknown; readonly statusCode?: unknown };
  return {
    type: error.name,
    ...(QUOTES_ANSWERS.has(error.name) ? {} : { message: error.message.slice(0, 500) }),
    ...(isPlain(code) ? { code } : {}),
    ...(isPlain(statusCode) ? { statusCode } : {}),
    stack: error.stack?.split('\n').slice(1, 12).join('\n'),
    ...(error.cause !== undefined && depth < 3 ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** `10:42:07 INFO turn outcome=answered ms=3`, with a report or an error's stack below. */
function readable(target: DestinationStream): DestinationStream {
  return {
    write(line: string): void {
      target.write(readableLine(line));
    },
  };
}

function readableLine(line: string): string {
  const { level, time, msg, err, report, ...facts } = JSON.parse(line) as Record<string, unknown>;
  const pairs = Object.entries(facts).map(([key, value]) => `${key}=${readableValue(value)}`);
  const head = [String(time).slice(11, 19), String(level).toUpperCase(), msg, ...pairs].filter(Boolean).join(' ');
  const below = [typeof report === 'string' ? `${report}\n` : '', err === undefined ? '' : readableError(err)];
  return `${head}\n${below.join('')}`;
}

function readableValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function readableError(err: unknown): string {
  const { type, message, stack } = err as {
    readonly type?: string;
    readonly message?: string;
    readonly stack?: string;
  };
  return `    ${type ?? 'Error'}: ${message ?? ''}\n${stack ?? ''}\n`;
}

/**
 * Libraries that print by themselves (the Bot Framework's token validation) speak through the log instead: their first
 * words only, at `debug`, since nobody promised what they print. Gives back what undoes it.
 */
export function adoptConsole(logger: Logger): () => void {
  const { warn, error } = console;
  const relay =
    (stream: string) =>
    (first: unknown): void => {
      logger.debug(
        { stream, said: first instanceof Error ? first.name : String(first).slice(0, 80) },
        'a library printed',
      );
    };
  Object.assign(console, { warn: relay('warn'), error: relay('error') });
  return () => Object.assign(console, { warn, error });
}
