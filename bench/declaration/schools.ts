import { appendFile, cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prefixesOf } from '../../src/campagne';
import type { Campagne } from '../../src/campagne/types';
import { uaiKey } from '../../src/ecoles';
import type { KnowledgeBase } from '../../src/knowledge/types';
import { formatReport, loadEvaluation, loadKnowledge } from '../../src/knowledge';

const SHIPPED = join(__dirname, '../../knowledge');

export interface Schools {
  readonly campagne: Campagne;
  readonly uais: readonly string[];
  /** Messages that the FAQ answers, from the set that serves to tune it. */
  readonly questions: readonly string[];
}

/**
 * A copy of the shipped knowledge with so many more schools: there is one declaration a school, and a département has
 * too few for a measure. The new ones bear the names of the real ones, under codes that nobody has.
 */
export async function copyWithSchools(folder: string, count: number): Promise<Schools> {
  await cp(SHIPPED, folder, { recursive: true });
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) throw new Error(`the knowledge has faults:\n${formatReport(loaded.faults)}`);
  const { campagne } = loaded.base;
  const uais = await freeUais(folder, prefixesOf(campagne.departement)[0]!, count);
  await addSchools(join(folder, 'ecoles.csv'), uais);
  const questions = (await messages(folder)).filter((message) => isAnswered(message, loaded.base));
  return { campagne, uais, questions };
}

async function messages(folder: string): Promise<readonly string[]> {
  const evaluation = await loadEvaluation(folder);
  if (!evaluation.ok) throw new Error(`the evaluation has faults:\n${formatReport(evaluation.faults)}`);
  return evaluation.sets.flatMap((set) => set.messages.map(({ message }) => message));
}

function isAnswered(message: string, { understand }: KnowledgeBase): boolean {
  const understood = understand(message);
  return understood.kind === 'faq' && understood.outcome.kind === 'answered';
}

async function freeUais(folder: string, prefix: string, count: number): Promise<readonly string[]> {
  const files = await Promise.all(
    ['ecoles.csv', 'ecoles-fermees.csv'].map((file) => readFile(join(folder, file), 'utf8')),
  );
  const codes = Array.from({ length: 10_000 }, (_, rank) => `${prefix}${String(rank).padStart(4, '0')}`);
  const free = codes
    .map((digits) => digits + uaiKey(digits))
    .filter((uai) => !files.some((text) => text.includes(uai)));
  if (free.length < count) throw new Error(`${count} schools are too many: there are ${free.length} codes left`);
  return free.slice(0, count);
}

async function addSchools(file: string, uais: readonly string[]): Promise<void> {
  const text = await readFile(file, 'utf8');
  const models = text.trimEnd().split(/\r?\n/).slice(1);
  const lines = uais.map((uai, rank) => (models[rank % models.length] ?? '').replace(/^[^;]*/, uai));
  await appendFile(file, `${text.endsWith('\n') ? '' : '\n'}${lines.join('\n')}\n`);
}
