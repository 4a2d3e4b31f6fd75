import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createEcoleFinder } from '../src/ecoles';
import type { Directory } from '../src/ecoles/types';
import { startOnce, type Started } from './demarrage/start-once';
import { createPlainScan } from './ecoles/plain-scan';
import { COUNTRY, aCountry, knowledgeWith } from './ecoles/register';
import { randomFrom } from './faq/noise';

const USAGE = `npm run bench:ecoles

The program as built, started with the schools of a whole country (48,000 schools, 36,000 communes, made up) beside the
shipped ones, in turns; then a school found in it by name and commune, spelt right and misspelt, beside a plain scan.`;

const ROOT = join(__dirname, '..');
const ROUNDS = 5;
const MESSAGES = 2_000;
/** A plain scan takes seconds for a misspelt name: it is asked less. */
const MESSAGES_SCANNED = 20;

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return console.log(USAGE);
  const country = aCountry(COUNTRY);
  await compareStarts(country);
  compareFinds(country);
}

async function compareStarts(country: Directory): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-ecoles-'));
  try {
    const knowledge = join(folder, 'knowledge');
    await knowledgeWith(knowledge, country);
    const shipped: Started[] = [];
    const national: Started[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      shipped.push(await startOnce(program(folder, {})));
      national.push(await startOnce(program(folder, { KNOWLEDGE_DIR: knowledge })));
    }
    const more = national.map(({ cpuMs }, round) => cpuMs - shipped[round]!.cpuMs);
    console.log(`Start, ${ROUNDS} rounds, medians (Node ${process.version})`);
    console.log(`  shipped schools: ${told(shipped)}`);
    console.log(
      `  a country's: ${told(national)}; ${median(more).toFixed(0)} ms of CPU more, × ${median(national.map(({ cpuMs }, round) => cpuMs / shipped[round]!.cpuMs)).toFixed(2)}`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const program = (folder: string, environment: Record<string, string>): Parameters<typeof startOnce>[0] => ({
  name: 'the program',
  script: join(ROOT, 'dist/main.js'),
  options: ['--max-semi-space-size=4'],
  environment: { DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'silent', ...environment },
});

const told = (starts: readonly Started[]): string =>
  `listens after ${median(starts.map(({ wallMs }) => wallMs)).toFixed(0)} ms, ${median(starts.map(({ cpuMs }) => cpuMs)).toFixed(0)} ms of CPU, ${median(starts.map(({ rssMb }) => rssMb)).toFixed(0)} MB`;

function compareFinds(country: Directory): void {
  const random = randomFrom(7);
  const right = Array.from({ length: MESSAGES }, (_, rank) =>
    asked(country, Math.floor(random() * COUNTRY.ecoles), rank),
  );
  const misspelt = right.map((message) => withSlip(message, random));
  const finder = createEcoleFinder(country);
  const find = (text: string): unknown => finder.find(text);
  const scan = createPlainScan(country);
  for (const [name, messages] of [
    ['spelt right', right],
    ['misspelt', misspelt],
  ] as const) {
    messages.slice(0, 50).forEach(find);
    const ours = messages.map((message) => timeOf(() => find(message)));
    const theirs = messages.slice(0, MESSAGES_SCANNED).map((message) => timeOf(() => scan(message)));
    console.log(`\n${name}: p50 ${quantile(ours, 0.5)} ms, p99 ${quantile(ours, 0.99)} ms`);
    console.log(`  plain scan: p50 ${quantile(theirs, 0.5)} ms, × ${(median(theirs) / median(ours)).toFixed(0)}`);
  }
}

/** By name and commune, by commune alone, by a name that hundreds bear. */
function asked({ ecoles }: Directory, at: number, rank: number): string {
  const { nom, commune } = ecoles[at]!;
  return [`${nom} ${commune}`, commune, `école de ${commune}`, nom][rank % 4]!;
}

/** One letter of the longest word is lost: no word of the register is written so. */
function withSlip(message: string, random: () => number): string {
  const longest = message.split(/[ '’-]/).reduce((best, word) => (word.length > best.length ? word : best), '');
  const at = message.indexOf(longest) + 2 + Math.floor(random() * Math.max(1, longest.length - 3));
  return message.slice(0, at) + message.slice(at + 1);
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const quantile = (times: readonly number[], share: number): string =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(2);

void main();
