import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { confusedPairs, confusionMatrix, judgeMessage, summarise, weakEntries } from '../evaluation';
import type { LabelledMessage, Verdict } from '../evaluation/types';
import { createFaqEngine } from '../faq';
import type { FaqKnowledge } from '../faq/types';
import { formatReport, loadEvaluation, loadFaq, REFUS } from '../knowledge';
import type { EvaluationMessage, EvaluationSet } from '../knowledge';
import { understand } from '../utterance';
import { drawConfusion } from './evaluate/confusion-picture';
import { writePage } from './evaluate/page';
import { sayReport } from './evaluate/wording';
import type { SetReport } from './evaluate/wording';
import { run } from './run';

const PAGE = 'evaluation-rapport.html';

/** `npm run knowledge:evaluate [-- --knowledge DIR]`: figures on the terminal, the same with a picture as a page. */
async function main(): Promise<number> {
  const dir = readDirectory(process.argv.slice(2));
  if (dir === undefined) {
    console.error('Usage : npm run knowledge:evaluate [-- --knowledge DOSSIER]');
    return 2;
  }
  const loaded = await loadFaq(dir);
  if (!loaded.ok) return fail(formatReport(loaded.faults));
  const evaluation = await loadEvaluation(dir, new Set(loaded.faq.fiches.map(({ id }) => id)));
  if (!evaluation.ok) return fail(formatReport(evaluation.faults));
  if (evaluation.sets.length === 0) return fail(`Aucun message étiqueté dans ${dir}/evaluation : rien à mesurer.`);
  await report(evaluation.sets, loaded.faq);
  return 0;
}

async function report(sets: readonly EvaluationSet[], faq: FaqKnowledge): Promise<void> {
  const known = { faq: createFaqEngine(faq), fiches: faq.fiches };
  const ids = faq.fiches.map(({ id }) => id);
  const reports: SetReport[] = [];
  const pictures = new Map<string, string>();
  for (const { name, messages } of sets) {
    const verdicts = messages.map((one) => judgeMessage(labelOf(one), (text) => understand(text, known)));
    reports.push(reportOf(name, verdicts, faq));
    pictures.set(name, drawConfusion(ids, confusionMatrix(verdicts, ids)));
  }
  console.log(reports.map(sayReport).join('\n\n'));
  await writeFile(PAGE, writePage(reports, pictures));
  console.log(`\nPage écrite : ${PAGE}`);
}

function reportOf(name: string, verdicts: readonly Verdict[], faq: FaqKnowledge): SetReport {
  const themes = new Map(faq.fiches.map(({ id, theme }) => [id, theme]));
  return {
    name,
    summary: summarise(verdicts, (id) => themes.get(id) ?? ''),
    confused: confusedPairs(verdicts),
    weak: weakEntries(verdicts),
  };
}

function labelOf({ message, attendu, style, proche }: EvaluationMessage): LabelledMessage {
  return { message, expected: attendu === REFUS ? [] : [attendu].flat(), style, near: proche ?? false };
}

function readDirectory(args: readonly string[]): string | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { knowledge: { type: 'string' } } });
    return values.knowledge ?? 'knowledge';
  } catch {
    return undefined;
  }
}

function fail(why: string): number {
  console.error(why);
  return 1;
}

run(main);
