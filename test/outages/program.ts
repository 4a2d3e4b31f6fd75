import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = join(__dirname, '../..');
const START_WITHIN_MS = 60_000;

/** From the sources, or as `npm run build` made it. */
export type Build = 'sources' | 'built';

export interface ProgramOptions {
  readonly build: Build;
  readonly databaseUrl: string;
  readonly knowledgeDir: string;
  /** ISO instant at which its clock starts: a day when declarations are open. */
  readonly startsAt: string;
}

/** The whole program in a process of its own, main included: what would end it ends it. */
export class Program {
  private log = '';
  private said = '';

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.log += chunk.toString()));
  }

  static async start({ build, databaseUrl, knowledgeDir, startsAt }: ProgramOptions): Promise<Program> {
    const entry = build === 'built' ? ['dist/main.js'] : ['--import', 'tsx', 'src/main.ts'];
    const env = { PATH: process.env.PATH, DATABASE_URL: databaseUrl, KNOWLEDGE_DIR: knowledgeDir, PORT: '0' };
    const child = spawn(process.execPath, ['--import', playedClock(startsAt), ...entry], { cwd: ROOT, env });
    const program = new Program(child);
    await program.untilListening();
    return program;
  }

  get url(): string {
    const [, port] = /http:\/\/localhost:(\d+)/.exec(this.said) ?? [];
    if (port === undefined) throw new Error(`the program does not listen: ${this.said}${this.log}`);
    return `http://127.0.0.1:${port}`;
  }

  /** Its log, one event a line. */
  get lines(): readonly string[] {
    return this.said.split('\n');
  }

  get died(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** What its health says of the database; `undefined` when it does not answer. */
  async databaseState(): Promise<string | undefined> {
    const health = (await fetch(`${this.url}/health/ready`)
      .then((answer) => answer.json())
      .catch(() => undefined)) as { readonly checks: { readonly database: { readonly state: string } } } | undefined;
    return health?.checks.database.state;
  }

  /** Milliseconds until its health finds the database again. */
  async readyAgain(withinMs: number): Promise<number> {
    const started = performance.now();
    while ((await this.databaseState()) !== 'ok') {
      if (performance.now() - started > withinMs) return Infinity;
      await pause(20);
    }
    return Math.round(performance.now() - started);
  }

  /** Exit code after SIGTERM, or `undefined` when it had to be killed. */
  async stop(withinMs = 30_000): Promise<number | undefined> {
    if (this.died) return this.child.exitCode ?? undefined;
    const exited = once(this.child, 'exit') as Promise<[number | null]>;
    this.child.kill('SIGTERM');
    const late = pause(withinMs, 'late' as const, { ref: false });
    const first = await Promise.race([exited, late]);
    if (first !== 'late') return first[0] ?? undefined;
    this.child.kill('SIGKILL');
    return undefined;
  }

  private async untilListening(): Promise<void> {
    const started = performance.now();
    while (!this.said.includes('http://localhost:')) {
      if (this.died || performance.now() - started > START_WITHIN_MS) throw new Error(this.said + this.log);
      await pause(20);
    }
  }
}

/** The program as it is, on another day: its `Date` starts at that instant. */
function playedClock(startsAt: string): string {
  const code = `
    const Real = Date;
    const offset = Real.parse('${startsAt}') - Real.now();
    globalThis.Date = class extends Real {
      constructor(...given) {
        if (given.length > 0) super(...given);
        else super(Real.now() + offset);
      }
      static now() {
        return Real.now() + offset;
      }
    };`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
