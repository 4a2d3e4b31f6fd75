import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BotProcess } from './declaration/bot-process';
import { Channel } from './declaration/channel';
import { Visitor } from './declaration/visitor';

const USAGE = `npm run bench:metrics [-- --turns N --rounds N]

What metrics cost: CPU of an answered question, with and without them, each bot in a process of its own, in turn.
Prints the ratio of each pair of rounds: median, lowest, highest. Defaults: 10 rounds of 300 turns.`;

const QUESTION = 'Qui peut être tuteur ?';
const KNOWLEDGE = join(__dirname, '..', 'knowledge');
const STARTS_AT = '2024-05-13T08:00:00Z';
const TOKEN = 'a-token-for-the-bench-alone';

interface Load {
  readonly turns: number;
  readonly rounds: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      turns: { type: 'string', default: '300' },
      rounds: { type: 'string', default: '10' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return console.log(USAGE);
  await run({ turns: Number(values.turns), rounds: Number(values.rounds) });
}

async function run(load: Load): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-metrics-'));
  const channel = await Channel.open();
  const settings = (name: string) => ({ dataDir: join(folder, name), knowledgeDir: KNOWLEDGE, startsAt: STARTS_AT });
  const bots = [
    await BotProcess.ours(settings('without')),
    await BotProcess.ours({ ...settings('with'), metrics: { token: TOKEN } }),
  ] as const;
  try {
    report(await rounds(bots, channel, load));
  } finally {
    for (const bot of bots) await bot.stop();
    channel.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Pair {
  readonly without: number;
  readonly with: number;
}

/** CPU of a turn, in milliseconds; which bot goes first alternates. */
async function rounds([without, withThem]: readonly BotProcess[], channel: Channel, load: Load): Promise<Pair[]> {
  if (!without || !withThem) throw new Error('two bots are compared');
  const measure = (bot: BotProcess): Promise<number> => cpuOfTurn(bot, channel, load.turns);
  for (const bot of [without, withThem]) await measure(bot);
  const pairs: Pair[] = [];
  for (let round = 0; round < load.rounds; round += 1) {
    const first = round % 2 === 0 ? await measure(without) : undefined;
    const second = await measure(withThem);
    pairs.push({ without: first ?? (await measure(without)), with: second });
  }
  return pairs;
}

async function cpuOfTurn(bot: BotProcess, channel: Channel, turns: number): Promise<number> {
  const visitor = new Visitor(channel, bot.url);
  const before = await bot.cpuMilliseconds();
  for (let turn = 0; turn < turns; turn += 1) await visitor.says('question', QUESTION);
  visitor.leaves();
  return ((await bot.cpuMilliseconds()) - before) / turns;
}

function report(pairs: readonly Pair[]): void {
  const ratios = pairs.map((pair) => pair.with / pair.without).sort((one, other) => one - other);
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
  const shown = (value = NaN): string => value.toFixed(3);
  console.log(
    `CPU of an answered question, with metrics to without (Node ${process.version}, ${pairs.length} rounds):`,
  );
  console.log(`  ${shown(median(ratios))} (lowest ${shown(ratios[0])}, highest ${shown(ratios.at(-1))})`);
  console.log(`  without ${shown(median(pairs.map((pair) => pair.without)))} ms a turn`);
  console.log(`  with    ${shown(median(pairs.map((pair) => pair.with)))} ms a turn`);
}

void main();
