import { spawn } from 'node:child_process';
import { driverCode, StorageError } from './errors';

/** Variables that a child process is given. */
export type ToolEnvironment = Readonly<Record<string, string>>;

type Tool = 'pg_dump' | 'pg_restore' | 'psql';

/** What of the address PostgreSQL's own tools read from a variable. */
const PARAMETERS: Readonly<Record<string, string>> = {
  host: 'PGHOST',
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  options: 'PGOPTIONS',
};

/** The database for PostgreSQL's tools, by variables alone: what stands on a command line is seen by the whole machine. */
export function connectionVariables(databaseUrl: string): ToolEnvironment {
  const { hostname, port, username, password, pathname, searchParams } = new URL(databaseUrl);
  const given = [...searchParams].flatMap(([name, value]) => (PARAMETERS[name] ? [[PARAMETERS[name], value]] : []));
  const parts = {
    PGHOST: decodeURIComponent(hostname).replace(/^\[|\]$/g, ''),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(Object.fromEntries(given) as ToolEnvironment),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}

/**
 * Runs one of PostgreSQL's tools to its end; each line that it prints goes to `onLine`. Throws `storage.tools-missing`
 * where it is not installed, `storage.tools-failed` with its own last words.
 */
export function runTool(
  tool: Tool,
  args: readonly string[],
  environment: ToolEnvironment,
  onChunk: (text: string) => void = () => undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, { env: { LC_ALL: 'C', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', onChunk);
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-WORDS_KEPT)));
    child.on('error', (cause) =>
      reject(driverCode(cause) === 'ENOENT' ? notInstalled(tool) : failed(tool, said, cause)),
    );
    child.on('close', (code) => (code === 0 ? resolve() : reject(failed(tool, said))));
  });
}

const WORDS_KEPT = 2_000;

function notInstalled(tool: Tool): StorageError {
  const remedy = 'Install the package postgresql-client, of the version of the server or later, and run this again.';
  return new StorageError('storage.tools-missing', `${tool} is not installed on this machine. ${remedy}`);
}

function failed(tool: Tool, said: string, cause?: unknown): StorageError {
  const words = said.trim().split('\n').slice(0, 3).join(' ') || 'it said nothing';
  return new StorageError('storage.tools-failed', `${tool} did not succeed: ${words}`, { cause });
}
