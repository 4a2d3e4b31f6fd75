import { parseArgs } from 'node:util';

export type InstallOptions =
  | { readonly kind: 'install' | 'compare' | 'seen'; readonly dir: string }
  | { readonly kind: 'help' }
  /** Not understood; `why` is in French, for the person. */
  | { readonly kind: 'fault'; readonly why: string };

export const INSTALL_USAGE = `Usage : npm run -s connaissances:installer -- DOSSIER [--comparer | --vu]

Sans option : met les connaissances livrées avec le programme dans DOSSIER, absent ou vide. Rien n’est jamais écrasé.
--comparer : après une mise à jour du programme, dit ce que la livraison a de nouveau par rapport à DOSSIER, sans y toucher.
--vu : note que cette livraison a été examinée ; --comparer ne dira plus que ce qui viendra après.
Code de sortie : 0 c’est fait, ou rien de nouveau ; 1 rien n’a été fait, ou il y a du nouveau ; 2 commande mal écrite.`;

export function readInstallOptions(args: readonly string[]): InstallOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { comparer: { type: 'boolean' }, vu: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help === true) return { kind: 'help' };
    return choose(positionals, values);
  } catch {
    return { kind: 'fault', why: `L’option ${args.find((arg) => arg.startsWith('-')) ?? ''} n’existe pas.` };
  }
}

function choose(
  dirs: readonly string[],
  { comparer, vu }: { readonly comparer?: boolean; readonly vu?: boolean },
): InstallOptions {
  const [dir] = dirs;
  if (dir === undefined || dir.trim() === '') return { kind: 'fault', why: 'Il manque le dossier.' };
  if (dirs.length > 1) return { kind: 'fault', why: `Un seul dossier à la fois (reçu : ${dirs.join(', ')}).` };
  if (comparer === true && vu === true) return { kind: 'fault', why: 'Choisissez --comparer ou --vu.' };
  if (comparer === true) return { kind: 'compare', dir };
  return { kind: vu === true ? 'seen' : 'install', dir };
}
