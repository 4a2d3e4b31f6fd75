import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { dirname, extname, join } from 'node:path';
import type { Route, RouteRequest } from '../server/types';
import { sendJson } from './responses';

/** Beside this module, in the sources as in the built program (scripts/assemble.mjs). */
const PAGE = join(__dirname, 'page');

/** The build puts its libraries there: a production install has not their packages. */
const BUILT_LIBRARIES = join(__dirname, 'lib');

/** Names of the page's files; nothing else of the folder, and no way out of it. */
const PAGE_FILE = /^[a-z-]+\.(js|css|svg)$/;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nothing but this site; no inline script nor style sheet (styles set by script remain allowed). */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page and the two libraries that it draws with. */
export function assetRoutes(): readonly Route[] {
  return [
    asset('/', () => join(PAGE, 'index.html')),
    { method: 'GET', path: '/chat/page/:file', handle: sendPageFile },
    library('adaptivecards', 'dist/adaptivecards.min.js'),
    library('markdown-it', 'dist/browser/markdown-it.umd.min.js'),
  ];
}

function asset(path: string, file: () => string): Route {
  return { method: 'GET', path, handle: async (_request, response) => sendFile(response, file()) };
}

function library(name: string, file: string): Route {
  const built = join(BUILT_LIBRARIES, `${name}.js`);
  return asset(`/chat/lib/${name}.js`, () => (existsSync(built) ? built : inPackage(name, file)));
}

function inPackage(name: string, file: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), file);
}

async function sendPageFile(request: RouteRequest, response: ServerResponse): Promise<void> {
  const name = request.params.file ?? '';
  const file = join(PAGE, name);
  if (PAGE_FILE.test(name) && existsSync(file)) await sendFile(response, file);
  else sendJson(response, 404, { error: 'no-such-file' });
}

async function sendFile(response: ServerResponse, file: string): Promise<void> {
  const content = await readFile(file);
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': content.length,
    'cache-control': 'no-store',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(content);
}
