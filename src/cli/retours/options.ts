import { parseArgs } from 'node:util';

export type RetoursOptions =
  /** `tout`: without the bound of the lists. */
  | { readonly kind: 'report'; readonly tout: boolean }
  | { readonly kind: 'csv' }
  | { readonly kind: 'help' }
  /** Not understood; `why` is in French, for the person. */
  | { readonly kind: 'fault'; readonly why: string };

export const RETOURS_USAGE = `Usage :
  npm run -s retours                       ce que les directeurs ont demandé, les 50 premières lignes de chaque liste
  npm run -s retours -- --tout             toutes les lignes
  npm run -s retours -- --csv > fichier    les questions restées sans réponse, toutes, à ouvrir dans Excel

Montre, sans dire qui a écrit, les questions restées sans réponse, les formulations que des directeurs ont confirmées en
choisissant une suggestion, et les pouces donnés aux réponses. L’assistant peut continuer de fonctionner pendant ce temps.
Code de sortie : 0 tout est montré, 1 rien n’a pu être lu, 2 commande mal écrite.`;

export function readRetoursOptions(args: readonly string[]): RetoursOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        csv: { type: 'boolean' },
        tout: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
        aide: { type: 'boolean' },
      },
    });
    if (values.help === true || values.aide === true) return { kind: 'help' };
    return values.csv === true ? { kind: 'csv' } : { kind: 'report', tout: values.tout };
  } catch (error) {
    return { kind: 'fault', why: faultOf(error, args) };
  }
}

function faultOf(error: unknown, args: readonly string[]): string {
  const option = args.find((arg) => arg.startsWith('-')) ?? '';
  switch ((error as { code?: string }).code) {
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `L’option ${option.replace(/=.*/s, '')} s’emploie seule, sans valeur.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return 'Cette commande ne prend que des options.';
    default:
      return `L’option ${unknownOf(error) ?? option} n’existe pas.`;
  }
}

/** Node names the option, in quotes, in its message. */
function unknownOf(error: unknown): string | undefined {
  return /'(-[^' <]+)/.exec((error as { message?: string }).message ?? '')?.[1];
}
