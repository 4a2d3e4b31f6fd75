import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a production machine has: nothing of ours in its environment, npm's cache apart. */
const BARE = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' };

/** Ends with whatever exit code; never throws for it. */
export function run(
  cwd: string,
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...BARE, ...environment };
    execFile(command, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, out, err });
    });
  });
}

async function runOrThrow(cwd: string, command: string, args: readonly string[]): Promise<string> {
  const { code, out, err } = await run(cwd, command, args);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} gave ${code}:\n${err}${out}`);
  return out;
}

export interface Production {
  /** The program's folder. */
  readonly dir: string;
  /** What `npm ci --omit=dev` said on standard error. */
  readonly said: string;
  remove(): void;
}

/** The release built here, unpacked in a fresh folder and installed there as an operator does. */
export async function installRelease(): Promise<Production> {
  const archive = (await runOrThrow(ROOT, 'npm', ['run', '-s', 'release'])).trim().split('\n').pop() ?? '';
  const parent = mkdtempSync(join(tmpdir(), 'production-'));
  await runOrThrow(parent, 'tar', ['-xzf', archive]);
  const dir = join(parent, readdirSync(parent)[0] ?? '');
  const { code, err } = await run(dir, 'npm', ['ci', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(err);
  return { dir, said: err, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** On disk, in MB (10^6 bytes), by what the file system gives away to it. */
export function sizeOnDisk(path: string): number {
  const bytes = (at: string): number => {
    const stat = lstatSync(at);
    const own = stat.blocks * 512;
    return stat.isDirectory() ? readdirSync(at).reduce((sum, name) => sum + bytes(join(at, name)), own) : own;
  };
  return bytes(path) / 1e6;
}

export interface Started {
  readonly url: string;
  /** Sends SIGTERM; gives the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** `npm start` on any free port; throws what it said when it stops before it listens. */
export async function start(dir: string, environment: Readonly<Record<string, string>>): Promise<Started> {
  const child = spawn(process.execPath, ['dist/main.js'], { cwd: dir, env: { ...BARE, PORT: '0', ...environment } });
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  const url = await addressOf(child);
  return {
    url,
    stop: () => {
      child.kill('SIGTERM');
      return exit;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const port = /http:\/\/[^\s"]*:(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('close', () => reject(new Error(said)));
  });
}
