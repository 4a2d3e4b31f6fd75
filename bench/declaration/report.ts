import type { Filled } from './database-size';
import type { Round, Target } from './measure';

/** All the rounds of one bot, told in the units of the table. */
interface Summary {
  readonly name: string;
  readonly visitsPerSecond: number;
  readonly turnsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuPerTurn: number;
  readonly callsPerTurn: number;
}

/** Table of the bots, then each of ours as a ratio to the echo bot: the median round, the lowest and the highest. */
export function printTurns(echo: Target, ours: readonly Target[]): void {
  const summaries = [echo, ...ours].map(({ name, rounds }) => summaryOf(name, rounds));
  printRows([HEADS, ...summaries.map(measures)]);
  console.log('\nRatio to the echo bot, median of the rounds (lowest–highest):\n');
  printRows([HEADS, ...ours.map((target) => ratios(target, echo))]);
}

/** Where the time goes, by step of the declaration, all rounds together. */
export function printSteps(ours: readonly Target[]): void {
  const steps = [...new Set(ours.flatMap(allTurns).map(({ step }) => step))];
  const heads = ['p50 / p99 ms by step', ...steps];
  const row = (target: Target) => [target.name, ...steps.map((step) => quantilesOf(target, step))];
  printRows([heads, ...ours.map(row)]);
}

export function printSize(name: string, { declarations, bytes, seconds }: Filled): void {
  const each = bytes / declarations / 1024;
  const scaled = declarations === 10_000 ? '' : ` (10,000 would take ${megabytes((bytes / declarations) * 10_000)})`;
  const count = declarations.toLocaleString('en');
  console.log(
    `  ${name}: ${count} declarations take ${megabytes(bytes)}, ${each.toFixed(1)} KiB each${scaled}; ` +
      `stored in ${seconds.toFixed(0)} s`,
  );
}

/** Of sorted numbers, the smallest such that this share of them is not above it. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Of sorted numbers. */
function middle(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

const HEADS = ['', 'declarations/s', 'turns/s', 'p50 ms', 'p99 ms', 'CPU ms/turn', 'calls/turn'];

/** A visit of the echo bot has the turns of a declaration: it counts as one. */
function summaryOf(name: string, rounds: readonly Round[]): Summary {
  const times = sorted(rounds.flatMap(({ turns }) => turns.map(({ milliseconds }) => milliseconds)));
  const total = (of: (round: Round) => number): number => rounds.reduce((sum, round) => sum + of(round), 0);
  const seconds = total(({ elapsed }) => elapsed) / 1000;
  return {
    name,
    visitsPerSecond: total(({ visits }) => visits) / seconds,
    turnsPerSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cpuPerTurn: total(({ cpu }) => cpu) / times.length,
    callsPerTurn: total(({ calls }) => calls) / times.length,
  };
}

function measures({ name, ...summary }: Summary): string[] {
  return [
    name,
    summary.visitsPerSecond.toFixed(1),
    summary.turnsPerSecond.toFixed(0),
    summary.p50.toFixed(1),
    summary.p99.toFixed(1),
    summary.cpuPerTurn.toFixed(2),
    summary.callsPerTurn.toFixed(2),
  ];
}

/** Each round of ours against the round of the echo bot just before it: what else the machine does weighs on both. */
function ratios(target: Target, echo: Target): string[] {
  const each = target.rounds.map((round, rank) => ratioOf([round], [echo.rounds[rank]!]));
  const told = (key: Key): string => {
    const rounds = sorted(each.map((ratio) => ratio[key]));
    const [median, lowest, highest] = [middle(rounds), rounds[0] ?? NaN, rounds.at(-1) ?? NaN];
    return `${median.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`;
  };
  return [target.name, ...KEYS.map(told)];
}

type Key = Exclude<keyof Summary, 'name'>;
const KEYS: readonly Key[] = ['visitsPerSecond', 'turnsPerSecond', 'p50', 'p99', 'cpuPerTurn', 'callsPerTurn'];

function ratioOf(rounds: readonly Round[], echo: readonly Round[]): Record<Key, number> {
  const [ours, unit] = [summaryOf('', rounds), summaryOf('', echo)];
  return Object.fromEntries(KEYS.map((key) => [key, ours[key] / unit[key]])) as Record<Key, number>;
}

function quantilesOf(target: Target, step: string): string {
  const times = sorted(
    allTurns(target)
      .filter((turn) => turn.step === step)
      .map(({ milliseconds }) => milliseconds),
  );
  return `${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.99).toFixed(1)}`;
}

function allTurns({ rounds }: Target) {
  return rounds.flatMap(({ turns }) => turns);
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

function printRows(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)));
    console.log(`  ${cells.join('   ')}`);
  }
}
