import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startOnce, type Program, type Started } from './demarrage/start-once';

const USAGE = `npm run bench:demarrage -- [--rounds 10] [-- options of node, such as --max-semi-space-size=4]

Starts the program as built, and beside it a bare stack (botbuilder behind restify), one after the other, round after
round: CPU and wall time until each listens, and the memory that it holds then. The options of node are given to both.`;

const ROOT = join(__dirname, '..');

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) return console.log(USAGE);
  const folder = await mkdtemp(join(tmpdir(), 'bench-demarrage-'));
  try {
    await compare(Number(values.rounds ?? 10), programs(folder, positionals));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function programs(folder: string, options: readonly string[]): readonly Program[] {
  const environment = { DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'silent' };
  return [
    { name: 'bare stack', script: join(__dirname, 'demarrage/bare-stack.js'), options, environment },
    { name: 'the program', script: join(ROOT, 'dist/main.js'), options, environment },
  ];
}

/** A first start of each fills the caches of the machine and of node, and is not counted. */
async function compare(rounds: number, programs: readonly Program[]): Promise<void> {
  const starts = programs.map((): Started[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [rank, program] of programs.entries()) {
      const started = await startOnce(program);
      if (round > 0) starts[rank]!.push(started);
    }
  }
  console.log(`Node ${process.version}, ${rounds} rounds; median (lowest–highest).\n`);
  for (const [rank, { name }] of programs.entries()) console.log(`  ${name.padEnd(12)} ${told(starts[rank]!)}`);
  const cpu = starts[1]!.map((ours, round) => ours.cpuMs / starts[0]![round]!.cpuMs);
  console.log(`\n  CPU until it listens, to the bare stack's: ${spread(cpu, 2)}`);
}

function told(starts: readonly Started[]): string {
  const of = (what: keyof Started): string =>
    spread(
      starts.map((start) => start[what]),
      0,
    );
  return `listens after ${of('wallMs')} ms, ${of('cpuMs')} ms of CPU; ${of('rssMb')} MB once settled`;
}

function spread(numbers: readonly number[], digits: number): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
  return [median, sorted[0] ?? NaN, sorted.at(-1) ?? NaN]
    .map((number) => number.toFixed(digits))
    .join(' (')
    .replace(/ \(([^(]*)$/, '–$1)');
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
