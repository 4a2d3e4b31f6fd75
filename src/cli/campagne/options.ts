import { parseArgs } from 'node:util';
import { isRealDay } from '../../campagne';
import type { IsoDay } from '../../campagne/types';
import { argumentFault } from '../arguments';
import { departementOf } from './departements';
import type { Departement } from './departements';

export type NewCampaignOptions =
  | { readonly kind: 'help' }
  /** Not understood; `why` is in French, for the person. */
  | { readonly kind: 'fault'; readonly why: string }
  | { readonly kind: 'make'; readonly dir: string; readonly departement: Departement; readonly stage: Period };

export interface Period {
  readonly debut: IsoDay;
  readonly fin: IsoDay;
}

export const NEW_CAMPAIGN_USAGE = `Usage : npm run -s campagne:nouvelle -- DOSSIER --departement CODE --stage DÉBUT..FIN

Prépare dans DOSSIER, absent ou vide, les connaissances d’une nouvelle campagne, à partir de celles qui sont en vigueur
(KNOWLEDGE_DIR) : dates, semaines et noms sont posés, les listes d’écoles sont vides, et ce qui reste à relire ou à remplir
est dit et gardé dans A-RELIRE.md, que la vérification suit.
--departement : le numéro du département, tel que 01, 2A ou 974.
--stage : le premier et le dernier jour, année-mois-jour, séparés par deux points : AAAA-MM-JJ..AAAA-MM-JJ.
Code de sortie : 0 c’est fait ; 1 rien n’a été fait ; 2 commande mal écrite.`;

/** Nobody's stage lasts more weeks: a wrong month was typed. */
const MOST_DAYS = 10 * 7;

export function readNewCampaignOptions(args: readonly string[]): NewCampaignOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        departement: { type: 'string' },
        stage: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    });
    return values.help ? { kind: 'help' } : judged(positionals, values);
  } catch (error) {
    return fault(argumentFault(error));
  }
}

function judged(dirs: readonly string[], values: { departement?: string; stage?: string }): NewCampaignOptions {
  const [dir = ''] = dirs;
  if (dir.trim() === '') return fault('Il manque le dossier.');
  if (dirs.length > 1) return fault(`Un seul dossier à la fois (reçu : ${dirs.join(', ')}).`);
  if (values.departement === undefined) return fault('Il manque le département : --departement et son numéro.');
  const departement = departementOf(values.departement);
  if (departement === undefined) return fault(`« ${values.departement} » n’est le numéro d’aucun département.`);
  const stage = periodOf(values.stage ?? '');
  if (stage === undefined) return fault('--stage attend deux jours du calendrier, AAAA-MM-JJ..AAAA-MM-JJ.');
  if (stage.fin < stage.debut) return fault(`Le stage finirait (${stage.fin}) avant de commencer (${stage.debut}).`);
  const days = (Date.parse(stage.fin) - Date.parse(stage.debut)) / 86_400_000;
  if (days >= MOST_DAYS) return fault('Le stage durerait plus de dix semaines : vérifiez les deux jours.');
  return { kind: 'make', dir, departement, stage };
}

function periodOf(typed: string): Period | undefined {
  const [debut = '', fin = '', ...rest] = typed.split('..');
  return rest.length === 0 && isRealDay(debut) && isRealDay(fin) ? { debut, fin } : undefined;
}

const fault = (why: string): NewCampaignOptions => ({ kind: 'fault', why });
