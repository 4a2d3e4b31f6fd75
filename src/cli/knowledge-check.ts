import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { knowledgeFolder } from '../config';
import { formatReport, loadEvaluation, loadKnowledge } from '../knowledge';
import type { Fault, KnowledgeBase } from '../knowledge/types';
import { fr } from '../texts/typography';
import { run } from './run';

const USAGE = fr(`Usage : npm run knowledge:check [-- DOSSIER]

Vérifie les fichiers de connaissance (le dossier de l’assistant, KNOWLEDGE_DIR, si rien n’est précisé) et dit, pour chaque défaut,
le fichier, la ligne, ce qui ne va pas et comment le corriger.
Code de sortie : 0 tout est bon (avertissements permis), 1 des défauts sont à corriger, 2 commande mal écrite.`);

/** `npm run knowledge:check [-- DIR]`, `folder` by default. Writes its report through `write`; gives the exit code. */
export async function knowledgeCheck(
  args: readonly string[],
  folder: string,
  write: (text: string) => void,
): Promise<number> {
  const asked = readArgs(args, folder);
  if ('fault' in asked) {
    write(`${fr(asked.fault)}\n\n${USAGE}`);
    return 2;
  }
  if (asked.help) {
    write(USAGE);
    return 0;
  }
  return report(asked.dir, write);
}

async function report(dir: string, write: (text: string) => void): Promise<number> {
  const loaded = await loadKnowledge(dir);
  const faults = loaded.ok ? loaded.warnings : loaded.faults;
  const ids = loaded.ok ? new Set(loaded.base.fiches.map(({ id }) => id)) : undefined;
  const evaluation = await loadEvaluation(dir, ids);
  const all = [...faults, ...(evaluation.ok ? [] : evaluation.faults)];
  if (all.length > 0) write(formatReport(all));
  const failed = !loaded.ok || !evaluation.ok;
  write(failed ? refusal(all) : approval(loaded.base, evaluation.sets.flatMap(({ messages }) => messages).length));
  return failed ? 1 : 0;
}

function refusal(faults: readonly Fault[]): string {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const files = new Set(errors.map(({ file }) => file));
  const agreement = errors.length > 1 ? 'défauts sont à corriger' : 'défaut est à corriger';
  return `${errors.length} ${agreement}, dans ${files.size} fichier${files.size > 1 ? 's' : ''}.`;
}

function approval(base: KnowledgeBase, messages: number): string {
  const { fiches, hors_sujet, recommandations, questionnaire, directory } = base;
  const formulations = fiches.flatMap((fiche) => fiche.formulations).length;
  const questions = questionnaire.sections.flatMap((section) => section.questions).length;
  return [
    'Tout est bon.',
    `${fiches.length} fiches, ${formulations} formulations, ${hors_sujet.length} hors-sujet, ${recommandations.length} recommandations ;`,
    `${questions} questions en ${questionnaire.sections.length} sections ; ${directory.ecoles.length} écoles, ${directory.fermees.length} écoles fermées, ${directory.communes.length} communes ;`,
    `${messages} messages d’évaluation. Version ${base.version}.`,
  ]
    .map(fr)
    .join('\n');
}

type Asked = { readonly fault: string } | { readonly help: boolean; readonly dir: string };

function readArgs(args: readonly string[], folder: string): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { help: { type: 'boolean', short: 'h', default: false } },
      allowPositionals: true,
    });
    if (positionals.length > 1) return { fault: `Un seul dossier à la fois (reçu : ${positionals.join(', ')}).` };
    const dir = positionals[0] ?? folder;
    return values.help || isFolder(dir) ? { help: values.help, dir } : { fault: `Le dossier « ${dir} » n’existe pas.` };
  } catch {
    const option = args.find((arg) => arg.startsWith('-')) ?? '';
    return { fault: `L’option « ${option} » n’existe pas.` };
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

if (require.main === module) {
  run(() => knowledgeCheck(process.argv.slice(2), knowledgeFolder(), (text) => console.log(text)));
}
