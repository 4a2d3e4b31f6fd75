import type { IncomingMessage } from 'node:http';
import type { Next, Request, RequestHandler, Response } from 'restify';
import { answerStatus } from './errors';

interface GateOptions {
  readonly maxBodyBytes: number;
  /** The server answers this machine only: any other Host is a rebound DNS name. */
  readonly loopback: boolean;
}

const LOOPBACK_NAME = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/i;
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** First border: what is refused before a byte of the body is read. */
export function gate(options: GateOptions): RequestHandler {
  return (request: Request, response: Response, next: Next) => {
    const status = refusal(request, options);
    if (status === undefined) return next();
    response.setHeader('connection', 'close');
    answerStatus(response, status);
    return next(false);
  };
}

/** Status of the refusal, if any. */
export function refusal(request: IncomingMessage, options: GateOptions): number | undefined {
  const { headers, url = '' } = request;
  if (!isReadablePath(url)) return 400;
  if (options.loopback && !LOOPBACK_NAME.test(headers.host ?? '')) return 421;
  if (!mayBearBody(request)) return undefined;
  return bodyRefusal(request, options.maxBodyBytes);
}

/**
 * Restify counts compressed bytes (194 KB of gzip became 200 MB in memory before any authentication): only identity
 * encoding passes.
 */
function bodyRefusal({ headers }: IncomingMessage, maxBodyBytes: number): number | undefined {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity') return 415;
  if (!JSON_TYPE.test(headers['content-type'] ?? '')) return 415;
  if (Number(headers['content-length'] ?? 0) > maxBodyBytes) return 413;
  return undefined;
}

function mayBearBody({ method, headers }: IncomingMessage): boolean {
  if (method === 'POST' || method === 'PUT' || method === 'PATCH') return true;
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Restify's router throws on others. */
function isReadablePath(url: string): boolean {
  return url.startsWith('/') && !url.startsWith('//') && URL.canParse(url, 'http://localhost');
}
