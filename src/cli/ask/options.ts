import { parseArgs } from 'node:util';
import { isRealDay } from '../../campagne';

/** What the person wants of `ask`. */
export type AskOptions =
  | ({ readonly kind: 'question'; readonly question: string } & Asked)
  | ({ readonly kind: 'explain'; readonly question: string } & Asked)
  | ({ readonly kind: 'jsonl' } & Asked)
  | { readonly kind: 'help' }
  /** Not understood; `why` is in French, for the person. */
  | { readonly kind: 'fault'; readonly why: string };

interface Asked {
  readonly knowledge: string;
  /** Day on which it is asked, `AAAA-MM-JJ`; today by default. */
  readonly jour?: string;
}

/** `folder`: the knowledge that is asked when none is named. */
export function readOptions(args: readonly string[], folder: string): AskOptions {
  try {
    return choose(parseRaw(args), folder);
  } catch (error) {
    return { kind: 'fault', why: faultOf(error) };
  }
}

function parseRaw(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean' },
      knowledge: { type: 'string' },
      explain: { type: 'string' },
      jour: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      aide: { type: 'boolean' },
    },
  });
}

function choose({ values, positionals }: ReturnType<typeof parseRaw>, folder: string): AskOptions {
  const asked = { knowledge: values.knowledge ?? folder, jour: values.jour };
  const question = positionals.join(' ').trim();
  if (values.help === true || values.aide === true) return { kind: 'help' };
  if (asked.knowledge.trim() === '') return { kind: 'fault', why: 'L’option --knowledge attend un dossier.' };
  if (asked.jour !== undefined && !isRealDay(asked.jour)) return { kind: 'fault', why: WANTS_A_DAY };
  if (values.jsonl === true) {
    const alone = question === '' && values.explain === undefined;
    return alone
      ? { kind: 'jsonl', ...asked }
      : {
          kind: 'fault',
          why: 'Avec --jsonl, les messages se lisent sur l’entrée standard, un par ligne : pas de question ici.',
        };
  }
  if (values.explain !== undefined) {
    const explained = [values.explain, question].join(' ').trim();
    if (explained === '') return { kind: 'fault', why: 'L’option --explain attend un message entre guillemets.' };
    return { kind: 'explain', ...asked, question: explained };
  }
  if (question === '') return { kind: 'fault', why: 'Il manque la question.' };
  return { kind: 'question', ...asked, question };
}

function faultOf(error: unknown): string {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const option = /'(-[^' <]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `L’option ${option} n’existe pas.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `L’option ${option} ${wantedBy(option)}.`;
  return message;
}

const WANTS_A_DAY = 'L’option --jour attend un jour du calendrier, année-mois-jour : --jour AAAA-MM-JJ.';

function wantedBy(option: string): string {
  if (option === '--jour') return 'attend un jour, année-mois-jour : --jour AAAA-MM-JJ';
  if (option === '--explain') return 'attend un message entre guillemets';
  return option === '--knowledge' ? 'attend un dossier' : 's’emploie seule, sans valeur';
}

export const USAGE = `Usage :
  npm run ask -- "qui signe la convention ?"             ce que l’assistant répondrait
  npm run ask -- --explain "qui signe la convention ?"   pourquoi il répondrait cela
  npm run -s ask -- --jsonl < messages.txt               un message par ligne, un résultat JSON par ligne

Options : --knowledge DOSSIER   interroger d’autres connaissances (un dossier qui contient faq/)
          --jour AAAA-MM-JJ     ce qu’il répondrait ce jour-là (avant, pendant, après la campagne) ; sinon aujourd’hui

Un DOSSIER sans campagne.yaml n’est pas celui de cet assistant : chaque message y est une question pour ses fiches,
et aucun n’est une commande ni une politesse. Avec campagne.yaml, la réponse est celle de l’assistant dans Teams.

Résultat de --jsonl, pour chaque message : message ; outcome (answered, ambiguous, no_match, et avec campagne.yaml
command ou smalltalk) ; fiches, les id des fiches montrées : données en réponse (deux pour deux questions), proposées au
choix (ambiguous) ou signalées comme proches (no_match) ; entries, les cinq fiches les plus proches au plus, la meilleure
d’abord, chacune avec son id et son score (certitude de 0 à 1), quel que soit outcome ; ms, la durée ; reason, « other-year »
quand la question porte sur une autre année que la campagne, dont rien n’est publié (outcome est alors no_match).`;
