import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';

export type EvaluateOptions =
  | { readonly kind: 'measure'; readonly knowledge: string; readonly ordres?: string }
  | { readonly kind: 'help' }
  /** Not understood; `why` is in French, for the person. */
  | { readonly kind: 'fault'; readonly why: string };

export const EVALUATE_USAGE = `Usage : npm run -s knowledge:evaluate [-- --knowledge DOSSIER] [--ordres FICHIER]

Pose à l’assistant les messages étiquetés de DOSSIER/evaluation (le dossier de l’assistant, KNOWLEDGE_DIR, si rien n’est précisé) et dit
combien reçoivent la bonne réponse, lesquels en reçoivent une fausse, les fiches que l’on confond et les fiches faibles.
La même chose, avec l’image des confusions, est écrite dans une page à ouvrir dans un navigateur.

Avec --ordres, mesure à la place les demandes de FICHIER, une par ligne : le message, une tabulation, ce qui est attendu
(declarer:non, retirer, merci, ou l’id d’une fiche). Dit combien sont justes tout de suite, justes ou proposées au choix,
et prises pour une autre demande.`;

/** `folder`: the knowledge that is measured when none is named. */
export function readEvaluateOptions(args: readonly string[], folder: string): EvaluateOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        knowledge: { type: 'string', default: folder },
        help: { type: 'boolean', short: 'h' },
        ordres: { type: 'string' },
      },
    });
    if (values.help === true) return { kind: 'help' };
    const { knowledge, ordres } = values;
    if (isFolder(knowledge)) return { kind: 'measure', knowledge, ...(ordres === undefined ? {} : { ordres }) };
    return { kind: 'fault', why: `Le dossier « ${values.knowledge} » n’existe pas.` };
  } catch (error) {
    return { kind: 'fault', why: faultOf(error, args) };
  }
}

function faultOf(error: unknown, args: readonly string[]): string {
  switch ((error as { code?: string }).code) {
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return args.at(-1) === '--ordres'
        ? 'L’option --ordres attend un fichier.'
        : 'L’option --knowledge attend un dossier.';
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return 'Un dossier se donne après --knowledge.';
    default:
      return `L’option ${args.find((arg) => arg.startsWith('-')) ?? ''} n’existe pas.`;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
