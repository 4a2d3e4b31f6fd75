import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Order, Report } from './child';
import type { OurBotSettings } from './our-bot';

const START_DEADLINE_MS = 60_000;

/** A bot in a process of its own, so that what measures it and what it answers to weigh nothing on it. */
export class BotProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static echo(): Promise<BotProcess> {
    return BotProcess.start('echo-bot.ts', []);
  }

  static ours(settings: OurBotSettings): Promise<BotProcess> {
    return BotProcess.start('our-bot.ts', [JSON.stringify(settings)]);
  }

  /** CPU time used since its start, of the bot's process alone. */
  async cpuMilliseconds(): Promise<number> {
    this.order({ kind: 'cpu' });
    const report = await nextReport(this.child);
    return report.kind === 'cpu' ? report.milliseconds : NaN;
  }

  /** Ends it as SIGTERM would: what it stores is closed. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.order({ kind: 'stop' });
    await exited;
  }

  /** Its standard output, that is its log, is written to nowhere. */
  private static async start(program: string, args: readonly string[]): Promise<BotProcess> {
    const child = fork(join(__dirname, program), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const report = await nextReport(child);
    if (report.kind !== 'started') throw new Error(`${program} did not start`);
    return new BotProcess(child, report.url);
  }

  private order(order: Order): void {
    this.child.send(order);
  }
}

async function nextReport(child: ChildProcess): Promise<Report> {
  const aborter = new AbortController();
  const options = { signal: AbortSignal.any([aborter.signal, AbortSignal.timeout(START_DEADLINE_MS)]) };
  try {
    return await Promise.race([
      once(child, 'message', options).then(([report]) => report as Report),
      once(child, 'exit', options).then(([code]) => Promise.reject(new Error(`a bot ended by itself (${code})`))),
    ]);
  } finally {
    aborter.abort();
  }
}
