import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const VERSIONS = '/usr/lib/postgresql';
const START_TRIES = 40;

/** A PostgreSQL server of one's own, that may be stopped and killed: no other cluster of the machine is touched. */
export class Cluster {
  private constructor(
    private readonly bin: string,
    private readonly folder: string,
    readonly port: number,
  ) {}

  /** Made by initdb, which Debian's package `postgresql` brings, on a free port of loopback; running. */
  static async open(): Promise<Cluster> {
    const bin = await newestBin();
    const folder = await mkdtemp(join(tmpdir(), 'cluster-'));
    await chmod(folder, 0o777);
    const cluster = new Cluster(bin, folder, await freePort());
    await cluster.command('initdb', '-D', cluster.data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync');
    await cluster.start();
    return cluster;
  }

  urlAt(port: number): string {
    return `postgres://postgres@127.0.0.1:${port}/postgres`;
  }

  /** Resolves once it takes connections. After a kill, the old processes are waited for. */
  async start(): Promise<void> {
    const settings = `-p ${this.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${this.folder}`;
    const args = ['-w', '-D', this.data, '-l', join(this.folder, 'log'), '-o', settings, 'start'];
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.command('pg_ctl', ...args);
        return;
      } catch (error) {
        if (attempt === START_TRIES) throw error;
        await pause(100);
      }
    }
  }

  /** As an administrator restarts it: connections are told, and closed. */
  async stop(): Promise<void> {
    await this.command('pg_ctl', '-w', '-D', this.data, '-m', 'fast', 'stop');
  }

  /** kill -9 of the server's main process: its children find it gone. */
  async kill(): Promise<void> {
    const [pid] = (await readFile(join(this.data, 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGKILL');
  }

  async end(): Promise<void> {
    await this.command('pg_ctl', '-w', '-D', this.data, '-m', 'immediate', 'stop').catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true });
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  /** PostgreSQL refuses to be run by root. */
  private async command(name: string, ...args: readonly string[]): Promise<void> {
    const path = join(this.bin, name);
    if (process.getuid?.() !== 0) await run(path, args, { cwd: '/' });
    else await run('runuser', ['-u', 'postgres', '--', path, ...args], { cwd: '/' });
  }
}

async function newestBin(): Promise<string> {
  const versions = await readdir(VERSIONS).catch(() => [] as string[]);
  const newest = versions
    .map(Number)
    .sort((a, b) => a - b)
    .at(-1);
  if (newest === undefined) throw new Error(`no PostgreSQL in ${VERSIONS}: apt-get install -y postgresql`);
  return join(VERSIONS, String(newest), 'bin');
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
