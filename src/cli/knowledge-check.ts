import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { knowledgeFolder } from '../config';
import { REPORT_FILE, contentsOf, loadEvaluation, loadKnowledge, verdict, writeReport } from '../knowledge';
import { fr } from '../texts/typography';
import { run } from './run';

const USAGE = fr(`Usage : npm run knowledge:check [-- DOSSIER]

Vérifie les fichiers de connaissance (le dossier de l’assistant, KNOWLEDGE_DIR, si rien n’est précisé) et dit, pour chaque défaut,
le fichier, la ligne, ce qui ne va pas et comment le corriger. Le rapport est aussi écrit dans ce dossier : RAPPORT.txt.
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
  const ids = loaded.ok ? new Set(loaded.base.fiches.map(({ id }) => id)) : undefined;
  const evaluation = await loadEvaluation(dir, ids);
  const faults = [...(loaded.ok ? loaded.warnings : loaded.faults), ...(evaluation.ok ? [] : evaluation.faults)];
  const messages = evaluation.ok ? evaluation.sets.flatMap((set) => set.messages).length : 0;
  const held = loaded.ok ? `${contentsOf(loaded.base)}\n${messages} messages d’évaluation.` : '';
  const ok = loaded.ok && evaluation.ok;
  const said = verdict(faults, ok ? held : '');
  write(said);
  if (!(await writeReport(dir, said))) write(fr(`(${REPORT_FILE} n’a pas pu être écrit dans ce dossier.)`));
  return ok ? 0 : 1;
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
