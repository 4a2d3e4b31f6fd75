import { writeFile } from 'node:fs/promises';
import { knowledgeFolder } from '../config';
import {
  confusedPairs,
  confusionMatrix,
  judgeMessage,
  judgeOrder,
  summarise,
  weakEntries,
  wrongAnswers,
} from '../evaluation';
import type { LabelledMessage, Verdict } from '../evaluation/types';
import { yearsOf } from '../campagne';
import { createFaqEngine, ofOneCampaign } from '../faq';
import type { FaqKnowledge } from '../faq/types';
import { formatReport, loadEvaluation, loadFaq, REFUS } from '../knowledge';
import type { EvaluationMessage, EvaluationSet, FaqResult } from '../knowledge';
import { fr } from '../texts/typography';
import { createUnderstanding, labelOf } from '../utterance';
import type { Understand } from '../utterance';
import { drawConfusion } from './evaluate/confusion-picture';
import { EVALUATE_USAGE, readEvaluateOptions } from './evaluate/options';
import { readOrdersFile } from './evaluate/orders-file';
import { sayOrders } from './evaluate/orders-wording';
import { writePage } from './evaluate/page';
import { sayReport } from './evaluate/wording';
import type { SetReport } from './evaluate/wording';
import { run } from './run';

export interface EvaluateOutput {
  readonly write: (text: string) => void;
  /** Path of the page, replaced at each run. */
  readonly page: string;
  /** Folder measured when none is named. */
  readonly folder: string;
}

/**
 * `npm run knowledge:evaluate [-- --knowledge DIR] [--ordres FILE]`: figures on the terminal, the same with a picture as a
 * page; of a file of orders, figures alone.
 * Gives the exit code: 2 misused; 1 nothing measured, knowledge or labelled messages being at fault.
 */
export async function knowledgeEvaluate(args: readonly string[], output: EvaluateOutput): Promise<number> {
  const options = readEvaluateOptions(args, output.folder);
  if (options.kind !== 'measure') {
    output.write(options.kind === 'fault' ? `${options.why}\n\n${EVALUATE_USAGE}` : EVALUATE_USAGE);
    return options.kind === 'fault' ? 2 : 0;
  }
  const why = await (options.ordres === undefined
    ? measure(options.knowledge, output)
    : measureOrders(options.knowledge, options.ordres, output));
  if (why !== undefined) output.write(why);
  return why === undefined ? 0 : 1;
}

/** Gives why nothing could be measured. */
async function measure(dir: string, output: EvaluateOutput): Promise<string | undefined> {
  const loaded = await loadFaq(dir);
  if (!loaded.ok) return formatReport(loaded.faults);
  const evaluation = await loadEvaluation(dir, new Set(loaded.faq.fiches.map(({ id }) => id)));
  if (!evaluation.ok) return formatReport(evaluation.faults);
  if (evaluation.sets.length === 0) return `Aucun message étiqueté dans ${dir}/evaluation : rien à mesurer.`;
  await report(evaluation.sets, loaded, output);
  return undefined;
}

/** Gives why nothing could be measured. */
async function measureOrders(dir: string, path: string, output: EvaluateOutput): Promise<string | undefined> {
  const loaded = await loadFaq(dir);
  if (!loaded.ok) return formatReport(loaded.faults);
  const file = readOrdersFile(path, labelsOf(loaded));
  if (file.kind === 'fault') return fr(file.why);
  const understand = understandingOf(loaded);
  output.write(sayOrders(file.messages.map((one) => judgeOrder(one, understand))));
  return undefined;
}

/** All that a message may be expected to be. */
function labelsOf({ faq, ordres }: Loaded): ReadonlySet<string> {
  return new Set([
    ...ordres.ordres.map(labelOf),
    ...ordres.courtoisies.map(({ id }) => id),
    ...faq.fiches.map(({ id }) => id),
  ]);
}

type Loaded = Extract<FaqResult, { ok: true }>;

/** As the assistant reads them while declarations are open. */
function understandingOf({ faq, ordres, campagne }: Loaded): Understand {
  const engine = createFaqEngine(faq);
  const own = campagne ? ofOneCampaign(engine, yearsOf(campagne, campagne.declarations.ouverture)) : engine;
  return createUnderstanding(faq, ordres, own);
}

async function report(sets: readonly EvaluationSet[], loaded: Loaded, output: EvaluateOutput): Promise<void> {
  const { faq } = loaded;
  const understand = understandingOf(loaded);
  const ids = faq.fiches.map(({ id }) => id);
  const reports: SetReport[] = [];
  const pictures = new Map<string, string>();
  for (const { name, messages } of sets) {
    const verdicts = messages.map((one) => judgeMessage(labelledBy(one), understand));
    reports.push(reportOf(name, verdicts, faq));
    pictures.set(name, drawConfusion(ids, confusionMatrix(verdicts, ids)));
  }
  output.write(reports.map(sayReport).join('\n\n'));
  await writeFile(output.page, writePage(reports, pictures));
  output.write(fr(`\nPage écrite, à ouvrir dans un navigateur : ${output.page}`));
}

function reportOf(name: string, verdicts: readonly Verdict[], faq: FaqKnowledge): SetReport {
  const themes = new Map(faq.fiches.map(({ id, theme }) => [id, theme]));
  return {
    name,
    summary: summarise(verdicts, (id) => themes.get(id) ?? ''),
    wrong: wrongAnswers(verdicts),
    confused: confusedPairs(verdicts),
    weak: weakEntries(verdicts),
  };
}

function labelledBy({ message, attendu, style, proche }: EvaluationMessage): LabelledMessage {
  return { message, expected: attendu === REFUS ? [] : [attendu].flat(), style, near: proche ?? false };
}

if (require.main === module) {
  run(() =>
    knowledgeEvaluate(process.argv.slice(2), {
      write: (text) => console.log(text),
      page: 'evaluation-rapport.html',
      folder: knowledgeFolder(),
    }),
  );
}
