/** How somebody says yes to hosting at the head of a message. */
const ACCEPTS =
  /^(?:oui|ok|d'accord|volontiers|partants?|partantes?|nous sommes partants|on est partants|c'est d'accord|c'est ok|je suis d'accord|nous sommes d'accord|(?:je|nous|on) (?:peux|peut|pouvons|veux|veut|voulons|souhaite|souhaitons|propose|proposons|accueille|accueillons|accueillerai|accueillera|accueillerons|prends|prend|prenons|prendrai|prendrons|declare|declarons))\b/;
const HOSTS =
  /\b(?:accueil\w{0,6}|prendr\w{0,4}|prends?|prenons|propos\w{0,4}|recevoir|recevrons|declar\w{0,5}|lyceen\w{0,3}|stagiaires?|jeunes?|eleves?|place|places)\b/;
const NUMBER =
  /\b(?:un|une|deux|trois|1|2|3|quatre|4)\b(?=(?: \w+){0,2} (?:lyceen|stagiaire|jeune|eleve|place|2nde|seconde))/;
const WEEKS =
  /\b(?:(?:premiere|1ere|1re|deuxieme|2eme|2e|seconde|derniere) semaine|semaine (?:1|2|une|deux)|(?:les )?(?:deux|2) semaines|du 17|du 24)\b/;
const ECOLE = /\b(?:ecole|maternelle|primaire|elementaire|rpi)\b(?: \w+){0,3} (?:de |d'|du |des |a )?\w{3,}/;
/** A school by its commune, not any word that follows « école ». */
const NAMED = /\b(?:ecole|maternelle|primaire|elementaire|rpi)\b(?: \w+){0,3} (?:de |d'|du |des |a )\w{3,}/;
/** The school is who speaks: « l'école de Meyssac accueillera un stagiaire ». */
const ECOLE_ACCEPTS =
  /^(?:l'|notre |mon )ecole\b(?: (?!ne\b|n')\S+){0,6}? (?:(?:peut|pourra|veut|souhaite|va) (?:bien )?)?(?:accueill\w+|prendra?|prendre|propose|proposera|recevra|recevoir)\b/;
const REFUSES =
  /^(?:non\b|(?:nous|on|je) (?:ne |n')|(?:l'|notre |mon )ecole\b(?: \S+){0,6}? (?:ne |n'))(?:(?! et | car ).)*?\b(?:(?:accueill\w+|prend\w*|prenons|recev\w+|propos\w+) pas\b|pas (?:encore si\b|accueillir|prendre|recevoir|proposer|(?:de |d')?(?:stagiaires?|lyceen\w*|eleves?|jeunes?)\b))/;
const UAI = /\b0\d{6} ?[a-z]\b/;
const ASKS =
  /\?|\b(?:comment|combien|quand|pourquoi|quels?|quelles?|est-ce|est ce que|qui doit|que faire|faut[- ]il|puis[- ]je|peut[- ](?:on|il|elle)|dois[- ]je|doit[- ]on|c'est quoi|savoir si|obligatoire|possible de|a-t-il|y a[- ]t[- ]il|mais|si je|ou je|quoi)\b/;

/** Not the first word of a commune's name: « non à la cantine », « oui à bientôt », « oui pour recevoir la convention ». */
const NO_PLACE =
  "(?!(?:l[ea]s?|une?|des?|du|ce|cet|cette|ces|mon|ma|mes|notre|nos|votre|vos|ton|ta|tes|son|sa|ses|leurs?|tout|toute|tous|toutes|nous|vous|moi|toi|lui|eux|elles?|bientot|plus|demain|midi|partir|juin|juillet|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|l'heure|l'instant|information|info|[a-z]+[ei]r)\\b)";
const PLACE = `(?:(?:l'|notre |mon )?(?:ecole|maternelle|primaire|elementaire)(?: [a-z]+){0,2} ?(?:de |d'|du |des |a )${NO_PLACE}[a-z]{3,}(?:[ '][a-z]+){0,4}|(?:(?:l'|notre |mon )?ecole )?0\\d{6} ?[a-z]|${NO_PLACE}(?!ecole)[a-z]{3,}(?:[ '][a-z]+){0,3})`;
const OURS =
  "(?:(?:nous|moi|(?:l'|notre |mon )ecole|cette annee|cette fois(?: ci)?)(?: (?:cette annee|cette fois(?: ci)?))?)";
const TOLD = "(?:c'est|ce sera|ca sera|ce serait)";
const UNDECIDED =
  "(?:(?:c'est|ce n'est|rien n'est|on (?:n'a|a)|nous n'avons|je n'ai|j'ai|on (?:n'est|est)|nous ne sommes|je ne suis) )?pas encore (?:decidee?s?|arretee?s?|tranchee?s?|surs?)";
/** The intention, with the school or ourselves for whom it is told, and nothing else. */
const INTENTION = new RegExp(
  [
    `^(?:${TOLD} )?(?:oui|non) (?:(?:a|pour) ${PLACE}|pour ${OURS})$`,
    `^(?:a|pour) (?:${PLACE}|${OURS}) ${TOLD} (?:oui|non|${UNDECIDED})$`,
    `^${UNDECIDED}(?: (?:a|pour) (?:${PLACE}|${OURS}))?$`,
    `^(?:non )?(?:on|nous|je|(?:l'|notre |mon )ecole(?: (?:de |d'|du |des )${NO_PLACE}[a-z]{3,}(?:[ '][a-z]+){0,4}?)?) (?:ne |n')?(?:participe\\w*|participons|accueill\\w+) pas(?: (?:au stage|(?:de |d')?(?:stagiaires?|lyceens?|eleves?)(?: de seconde)?))?(?: ${OURS})?$`,
  ].join('|'),
);

/**
 * A statement that already answers the declaration: it says the intention, for a school or for ourselves, and nothing
 * else; it accepts, and says at least two of number, week and school; or it declines for a school that it names.
 * `order` is the folded message without courtesies. A question never passes.
 */
export function readsAsDeclaration(text: string, order: string): boolean {
  if (ASKS.test(text.toLowerCase()) || ASKS.test(order)) return false;
  if (INTENTION.test(order)) return true;
  if (REFUSES.test(order) && (NAMED.test(order) || UAI.test(order))) return true;
  if (ACCEPTS.test(order)) return says(order, [NUMBER, WEEKS, ECOLE, UAI]);
  return ECOLE_ACCEPTS.test(order) && says(order, [NUMBER, WEEKS, NAMED, UAI]);
}

function says(order: string, signs: readonly RegExp[]): boolean {
  const answers = signs.filter((sign) => sign.test(order)).length;
  return answers >= 2 && (HOSTS.test(order) || UAI.test(order));
}
