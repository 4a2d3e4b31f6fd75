import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BotProcess } from './declaration/bot-process';

const IDLE = 5_000;
const OPENED_AT_ONCE = 100;
const REQUESTS = 100;
const BETWEEN_MS = 50;

/**
 * Legitimate requests while hostile connections are held: each opened again as soon as it is dropped. Prints how long the
 * requests took beside those of the same program without them; a request refused or lost makes the run fail.
 */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-connexions-'));
  const bot = await BotProcess.ours({
    dataDir: folder,
    knowledgeDir: join(__dirname, '../knowledge'),
    startsAt: '2024-04-02T08:00:00Z',
  });
  try {
    const calm = await measure(bot.url);
    const crowd = await Crowd.open(bot.url);
    const crowded = await measure(bot.url);
    crowd.leave();
    print({ calm, crowded, dropped: crowd.dropped });
  } finally {
    await bot.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Connections that say nothing, or half a request, and come back when they are dropped. */
class Crowd {
  dropped = 0;
  private left = false;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly port: number) {}

  static async open(url: string): Promise<Crowd> {
    const crowd = new Crowd(Number(new URL(url).port));
    for (let opened = 0; opened < IDLE; opened += OPENED_AT_ONCE) {
      for (let one = 0; one < OPENED_AT_ONCE; one += 1) crowd.come(one % 2 === 0);
      await pause(5);
    }
    return crowd;
  }

  leave(): void {
    this.left = true;
    for (const socket of this.sockets) socket.destroy();
  }

  private come(speaks: boolean): void {
    const socket = connect(
      this.port,
      '127.0.0.1',
      () => speaks && socket.write('POST /api/messages HTTP/1.1\r\nHost: '),
    );
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('data', () => undefined);
    socket.on('close', () => this.comeBack(socket, speaks));
  }

  private comeBack(socket: Socket, speaks: boolean): void {
    this.sockets.delete(socket);
    if (this.left) return;
    this.dropped += 1;
    setTimeout(() => !this.left && this.come(speaks), 1_000).unref();
  }
}

interface Measured {
  /** Milliseconds, sorted. */
  readonly times: readonly number[];
  readonly lost: number;
}

/** Each on a connection of its own, at a steady pace. */
async function measure(url: string): Promise<Measured> {
  const running: Promise<number>[] = [];
  for (let sent = 0; sent < REQUESTS; sent += 1) {
    running.push(timed(url).catch(() => Infinity));
    await pause(BETWEEN_MS);
  }
  const times = await Promise.all(running);
  return {
    times: times.filter(Number.isFinite).sort((a, b) => a - b),
    lost: times.filter((ms) => !Number.isFinite(ms)).length,
  };
}

function timed(url: string): Promise<number> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/health`, { agent: false, timeout: 30_000 }, (answer) => {
      answer.resume().on('end', () => resolve(performance.now() - from));
    });
    sent.on('error', reject).on('timeout', () => sent.destroy());
    sent.end();
  });
}

function print(run: { readonly calm: Measured; readonly crowded: Measured; readonly dropped: number }): void {
  const { calm, crowded, dropped } = run;
  console.log(`${REQUESTS} requests, each on a new connection, alone and beside ${IDLE} idle or half-sent ones:`);
  console.log(`  alone:    median ${at(calm, 0.5)} ms, longest ${at(calm, 1)} ms, lost ${calm.lost}`);
  console.log(`  crowded:  median ${at(crowded, 0.5)} ms, longest ${at(crowded, 1)} ms, lost ${crowded.lost}`);
  console.log(`  ratio of the medians ${ratio(crowded, calm)}; ${dropped} hostile connections dropped, all came again`);
  if (crowded.lost > 0) process.exitCode = 1;
}

const rank = ({ times }: Measured, part: number): number => times[Math.ceil(part * times.length) - 1] ?? NaN;
const at = (measured: Measured, part: number): string => rank(measured, part).toFixed(1);
const ratio = (one: Measured, other: Measured): string => (rank(one, 0.5) / rank(other, 0.5)).toFixed(1);

void main();
