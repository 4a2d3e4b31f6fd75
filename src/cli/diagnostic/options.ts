import { parseArgs } from 'node:util';
import { fr } from '../../texts/typography';

export type DiagnosticOptions =
  | { readonly kind: 'diagnose'; readonly json: boolean; readonly offline: boolean }
  | { readonly kind: 'help' }
  /** Not understood; `why` is in French, for the person. */
  | { readonly kind: 'fault'; readonly why: string };

export const DIAGNOSTIC_USAGE = fr(`Usage :
  npm run -s diagnostic                    tout ce qui doit être en ordre pour que l’assistant réponde dans Teams
  npm run -s diagnostic -- --hors-ligne    sans rien demander à Internet
  npm run -s diagnostic -- --json          la même chose, pour une machine

Lit la configuration (environnement et .env), et regarde sans rien changer : l’assistant peut fonctionner pendant ce
temps. Aucun secret n’est montré. L’accès depuis Internet n’est pas prouvé : tout est vérifié de l’intérieur.
Code de sortie : 0 aucune faute (des points d’attention sont possibles), 1 au moins une faute, 2 commande mal écrite.`);

export function readDiagnosticOptions(args: readonly string[]): DiagnosticOptions {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values.help === true || values.aide === true) return { kind: 'help' };
    return { kind: 'diagnose', json: values.json === true, offline: values['hors-ligne'] === true };
  } catch {
    return { kind: 'fault', why: fr(`« ${args.join(' ')} » n’est pas compris.`) };
  }
}

const OPTIONS = {
  json: { type: 'boolean' },
  'hors-ligne': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  aide: { type: 'boolean' },
} as const;
