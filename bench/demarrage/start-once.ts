import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

export interface Program {
  readonly name: string;
  readonly script: string;
  /** Of node. */
  readonly options: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Times in milliseconds until the program says where it listens; memory in MB some time after. */
export interface Started {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly rssMb: number;
}

/** What a program does once it listens, such as judging its knowledge, is over by then. */
const SETTLED_AFTER_MS = 2_000;
/** Linux counts a process's CPU in hundredths of a second. */
const TICK_MS = 10;

/** Starts a program, waits until it says its address, then ends it. Reads /proc: Linux only. */
export async function startOnce({ script, options, environment }: Program): Promise<Started> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment };
  const started = performance.now();
  const child = spawn(process.execPath, [...options, script, '--creer'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  try {
    await saysItsAddress(child);
    const wallMs = performance.now() - started;
    const cpuMs = await cpuOf(child);
    await pause(SETTLED_AFTER_MS);
    return { wallMs, cpuMs, rssMb: await memoryOf(child) };
  } finally {
    child.kill('SIGTERM');
    await exited;
  }
}

async function saysItsAddress({ stdout }: ChildProcess): Promise<void> {
  for await (const said of stdout ?? []) if (String(said).includes('http://')) return;
  throw new Error('it ended before it listened');
}

async function cpuOf({ pid }: ChildProcess): Promise<number> {
  const fields = (await readFile(`/proc/${pid ?? 0}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
