import { phraseOf, withoutCourtesy } from './phrase';
import { readsAsDeclaration } from './prefill';
import type { Command } from './types';

/** Ways to begin an order: « je veux », « on souhaiterait », « c'est pour ». */
const WISH =
  "(?:(?:je|j'?|nous|on) ?(?:veux|veu|ve|voudrais|voudrai|souhaite|souhaiterais|aimerais|aimerai|viens|vais|desire|voulons|souhaitons|aimerions|veut|voudrait|souhaite|aimerait|souhaiterait)(?: bien)? |c'est pour |pour |j'ai besoin de |besoin de |envie de )?";
const ECOLE = "(?: (?:pour )?(?:mon|notre|l'|une|cette) ?ecole?)?";
const NOW = '(?: maintenant| ici| tout de suite)?';
const HOST =
  '(?:un|une|des|1|2|3|deux|trois|plusieurs)?(?: (?:ou plusieurs|jeunes?|lyceens?|lyceennes?|eleves?|stagiaires?|de|seconde|2nde|secondes|en stage))+';

const PATTERNS: readonly (readonly [Command, RegExp])[] = [
  [
    'aide',
    /^(?:aide|aidez moi|aide moi|a l'aide|help|menu|sommaire|accueil|que (?:sais|peux) tu faire|que (?:savez|pouvez) vous faire|tu sais faire quoi|tu peux faire quoi|comment (?:ca marche|tu marches|ca fonctionne|tu fonctionnes)|besoin d'aide|j'ai besoin d'aide|mode d'emploi|start|commencer)$/,
  ],
  [
    'effacer-mes-donnees',
    new RegExp(
      `^${WISH}(?:effacer?|supprimer?|effacez|supprimez|oublier?|oubliez)(?: toutes)? (?:mes|les) (?:donnees|informations|infos)(?: personnelles)?$|^(?:oublie|oubliez) moi$`,
    ),
  ],
  [
    'mes-donnees',
    new RegExp(
      `^${WISH}(?:(?:voir|consulter|recuperer|exporter|telecharger|avoir|connaitre) )?mes donnees(?: personnelles)?$`,
    ),
  ],
  [
    'recommandations',
    /^(?:les |voir les |rappel des |rappeler les )?(?:recommandations?|consignes)(?: de la circulaire)?$/,
  ],
  [
    'retirer',
    new RegExp(`^${WISH}(?:retirer?|retirez|supprimer?|annuler?) (?:ma|notre|la) declaration$|^retirer?$|^retrait$`),
  ],
  [
    'modifier',
    new RegExp(
      `^${WISH}(?:modifier?|corriger?|changer?|rectifier?|mettre a jour|modif) (?:ma|notre|la) (?:declaration|reponse)$|^(?:modifier?|corriger)$`,
    ),
  ],
  [
    'ma-declaration',
    new RegExp(
      `^(?:(?:${WISH.slice(3, -2)})?(?:voir|revoir|consulter|afficher|montrer?|relire|retrouver) )?(?:ma|notre) declaration$|^mon recepisse$`,
    ),
  ],
  [
    'declarer',
    new RegExp(
      `^${WISH}(?:declarer?|declaration|me declarer|nous declarer|se declarer|faire (?:ma|une|la) declaration|nouvelle declaration|remplir (?:ma|la|une) declaration|(?:commencer|demarrer) (?:ma|la|une) declaration|inscrire (?:mon|notre) ecole)(?: (?:mon|notre|une) (?:intention|accueil)(?: d'accueil)?)?${ECOLE}${NOW}$`,
    ),
  ],
  ['declarer', new RegExp(`^(?:oui )?${WISH.replace(/\?$/, '')}(?:accueillir|prendre|recevoir|proposer) ${HOST}$`)],
  [
    'reprendre',
    new RegExp(
      `^${WISH}(?:reprendre|reprends|reprenons|continuer|continue|continuons|poursuivre)(?: (?:ma|la|notre) declaration)?$`,
    ),
  ],
  [
    'recommencer',
    new RegExp(
      `^${WISH}(?:recommencer|recommence|recommencons|repartir de zero|tout recommencer|reprendre (?:du|au) debut|remise a zero|restart)(?: (?:ma|la) declaration)?$`,
    ),
  ],
  [
    'annuler',
    new RegExp(
      `^${WISH}(?:annuler|annule|annulez|abandonner|arreter|arrete|stop|quitter|laisse tomber|laissez tomber|sortir)$|^tout annuler$`,
    ),
  ],
  [
    'retour',
    /^(?:retour|retour en arriere|revenir|revenir en arriere|precedent|precedente|etape precedente|question precedente|en arriere|arriere)$/,
  ],
  [
    'passer',
    /^(?:passer|passe|passer cette question|passer la question|question suivante|suivant|suivante|sauter|je passe|on passe|skip)$/,
  ],
  [
    'confirmer',
    /^(?:confirmer?|je confirme|confirme|confirmez|valider?|je valide|valide|on valide|nous confirmons|c'est bon je (?:confirme|valide)|oui je (?:confirme|valide))$/,
  ],
];

/** « je veux déclarer mon école de Meyssac », « déclaration pour l'école 0190840K »: the order, and which school. */
const DECLARES_AN_ECOLE = new RegExp(
  `^${WISH}(?:declarer?|faire (?:ma|une|la) declaration|declaration|inscrire)(?: (?:l'|mon |notre )?(?:intention|accueil))?(?: (?:pour|de|d'))? ?(?:mon|notre|l'?|la|une|cette) ?(?:ecole|maternelle|primaire|elementaire)(?: (?:maternelle|primaire|elementaire))? (?:de |d'|du |des |a |0\\d{6})(?!.*\\b(?:plateforme|site|1jeune1solution)\\b).+$`,
);

/**
 * The order that the whole message gives, if it is one. A question about an order (« comment je modifie ma
 * déclaration ? ») is none: it is for the FAQ. `prefill` is the message itself when it already answers the declaration.
 */
export function recognizeCommand(text: string): { readonly command: Command; readonly prefill?: string } | undefined {
  const phrase = phraseOf(text);
  if (phrase === undefined || phrase === '') return undefined;
  const order = withoutCourtesy(phrase);
  const found = PATTERNS.find(([, pattern]) => pattern.test(order));
  if (found !== undefined && !asks(text, found[0])) return { command: found[0] };
  const names = DECLARES_AN_ECOLE.test(order) && !asks(text, 'declarer');
  return names || readsAsDeclaration(text, order) ? { command: 'declarer', prefill: text.trim() } : undefined;
}

/** A question mark makes a question of an order, except of those that are asked anyway (« aide ? »). */
function asks(text: string, command: Command): boolean {
  return text.includes('?') && command !== 'aide' && text.trim().split(/\s+/).length > 2;
}
