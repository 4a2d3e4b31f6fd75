import { loadConfig } from '../config';
import type { KnowledgeBase } from '../knowledge/types';
import type { Stores } from '../storage/types';
import { fr } from '../texts/typography';
import { confirmedOf, judgedOf, unansweredOf } from './retours/lessons';
import type { Evidence } from './retours/lessons';
import { readRetoursOptions, RETOURS_USAGE } from './retours/options';
import type { RetoursOptions } from './retours/options';
import { tableOf } from './retours/table';
import { sayRetours, sayTable } from './retours/wording';
import { run } from './run';
import { readStored } from './stored';
import type { Places } from './stored';

/** Lines told of each list. */
const SHOWN = 50;

export interface RetoursOutput {
  /** The report or the table, in one piece; nothing is printed when it fails. */
  readonly print: (text: string) => void;
  /** A word to the person: how many lines the table has, or why there is nothing to show. */
  readonly tell: (text: string) => void;
}

type Wanted = Extract<RetoursOptions, { kind: 'report' | 'csv' }>;

/**
 * `npm run -s retours [-- --tout | --csv]`: what stayed unanswered, what people confirmed and judged, read against the
 * knowledge in force; `--csv` gives the unanswered alone, as the census is given. The assistant may run meanwhile.
 * `config` is asked only when something must be read. Gives the exit code: 2 misused; 1 nothing could be read.
 */
export async function retours(
  args: readonly string[],
  config: () => { readonly ok: true; readonly config: Places } | { readonly ok: false; readonly message: string },
  output: RetoursOutput,
): Promise<number> {
  const options = readRetoursOptions(args);
  if (options.kind === 'help') {
    output.print(`${fr(RETOURS_USAGE)}\n`);
    return 0;
  }
  if (options.kind === 'fault') {
    output.tell(`${fr(options.why)}\n\n${fr(RETOURS_USAGE)}`);
    return 2;
  }
  const settings = config();
  if (settings.ok) return show(options, settings.config, output);
  output.tell(settings.message);
  return 1;
}

async function show(wanted: Wanted, places: Places, output: RetoursOutput): Promise<number> {
  const unread = 'Les retours n’ont pas pu être lus.';
  const stored = await readStored(places, evidenceOf, { unread, tell: output.tell });
  if (stored === undefined) return 1;
  print(wanted, stored.read, stored.base, output);
  return 0;
}

async function evidenceOf({ evidence }: Stores): Promise<Evidence> {
  return {
    unanswered: await evidence.unanswered(),
    choices: await evidence.choices(),
    votes: await evidence.votes(),
  };
}

function print(wanted: Wanted, evidence: Evidence, base: KnowledgeBase, output: RetoursOutput): void {
  const { campagne } = base;
  const unanswered = unansweredOf(evidence, base);
  if (wanted.kind === 'csv') {
    output.print(tableOf(unanswered, campagne));
    output.tell(sayTable(unanswered.length));
    return;
  }
  const confirmed = confirmedOf(evidence, base);
  const judged = judgedOf(evidence, base);
  const shown = wanted.tout ? Infinity : SHOWN;
  output.print(`${sayRetours({ campagne, unanswered, confirmed, judged, shown })}\n`);
}

async function main(): Promise<number> {
  return retours(process.argv.slice(2), loadConfig, {
    print: (text) => process.stdout.write(text),
    tell: (text) => console.error(text),
  });
}

if (require.main === module) run(main);
