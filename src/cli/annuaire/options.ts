import { parseArgs } from 'node:util';
import { argumentFault } from '../arguments';

export type AnnuaireOptions =
  | { readonly kind: 'help' }
  /** Not understood; `why` is in French, for the person. */
  | { readonly kind: 'fault'; readonly why: string }
  | { readonly kind: 'read'; readonly file: string; readonly ecrire: boolean; readonly sorties: boolean };

export const ANNUAIRE_USAGE = `Usage : npm run -s annuaire -- FICHIER [--ecrire] [--accepter-sorties]

Met à jour la liste des écoles (ecoles.csv, ecoles-fermees.csv) avec un fichier officiel tel qu’il est téléchargé de
data.education.gouv.fr : « Annuaire de l’éducation », « Adresse et géolocalisation des établissements », ou
« Établissements fermés » (CSV, 64 Mo ou 500 000 lignes au plus).
Sans option : dit ce qui changerait, et n’écrit rien.
--ecrire : écrit les deux listes, ou aucune des deux.
--accepter-sorties : écrit même si plus d’un tiers des écoles de la liste n’est plus dans le fichier.
Code de sortie : 0 c’est fait, ou rien à changer ; 1 le fichier est refusé ; 2 commande mal écrite.`;

export function readAnnuaireOptions(args: readonly string[]): AnnuaireOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        ecrire: { type: 'boolean', default: false },
        'accepter-sorties': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    });
    if (values.help) return { kind: 'help' };
    const [file] = positionals;
    if (file === undefined) return { kind: 'fault', why: 'Il manque le fichier.' };
    if (positionals.length > 1)
      return { kind: 'fault', why: `Un seul fichier à la fois (reçu : ${positionals.join(', ')}).` };
    return { kind: 'read', file, ecrire: values.ecrire, sorties: values['accepter-sorties'] };
  } catch (error) {
    return { kind: 'fault', why: argumentFault(error) };
  }
}
