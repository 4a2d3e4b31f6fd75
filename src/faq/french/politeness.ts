/**
 * Turns of politeness that surround a question, on folded text with plain apostrophes. Each alternation is anchored on
 * a word and free of nested repetition: the cost is linear.
 */
const WRAPPINGS: readonly RegExp[] = [
  /\b(?:bonjour|bonsoir|salut|coucou|hello|bjr|bsr|slt|cc)\b(?: (?:a tous|a toutes|a vous|madame|monsieur|messieurs|mesdames|cher collegue|chere collegue))*/g,
  /\b(?:mesdames?|messieurs|madame|monsieur),? (?:(?:et|ou) )?(?:(?:mesdames?|messieurs|madame|monsieur|le |la )[^,.?!\n]{0,40})?,/g,
  /\b(?:je (?:vous|te) remercie|en vous remerciant|vous remerciant|avec (?:tous )?mes remerciements|merci(?: beaucoup| bien| infiniment| encore)?|mrci|mci)(?: (?:d'avance|par avance|a l'avance|d'avence|beaucoup|bcp|infiniment))?(?: (?:de|pour) (?:votre|vos|ta|tes|m'eclairer|me repondre|me dire)(?: (?:aide|reponses?|retour|attention|eclairages?|soutien|explications?|temps|patience|comprehension|precieuse aide|lecture))?)?/g,
  /\b(?:bien )?(?:cordialement|cdt|cdlt|respectueusement|sinceres salutations|salutations distinguees|bien a vous|avec mes respects|a bientot|bonne (?:journee|soiree|reception|fin de journee|continuation)|belle journee)\b/g,
  /\b(?:et )?(?:je )?(?:vous |te )?souhaite (?:une |de )?(?:bonne |belle |passer )/g,
  /\b(?:je me permets de|je souhaiterais|je souhaite|j'aimerais(?: bien)?|je voudrais(?: bien)?|je voulais|j'aurais (?:aime|voulu|souhaite)|nous (?:aimerions|souhaiterions|voudrions)|on (?:aimerait|voudrait)|jaimerais|jvoudrais)(?: (?:vous|te))?(?: (?:savoir|connaitre|demander|poser|avoir|solliciter|contacter|ecrire|soumettre))?(?: (?:si|une question|quelques precisions|une precision|un renseignement|des informations|une information))?(?: (?:s'il vous plait|svp|au sujet de|a propos de|concernant|sur))?/g,
  /\b(?:pourriez|pouvez|pourrais|peux|peut|pouvais|sauriez|savez|auriez|pouver|pourriai)[- ]?(?:vous|tu|on)(?: (?:svp|s'il vous plait|stp))?(?:,? (?:me|nous|m'|nous) ?(?:dire|preciser|indiquer|eclairer|expliquer|confirmer|renseigner|rappeler|aider|informer|repondre|donner|communiquer|faire savoir|expliqué|explique|dit))(?: (?:si|sur|quant a|a propos de|un peu|l'amabilite de))?/g,
  /\b(?:est[- ]ce que )?(?:vous|tu) (?:pouvez|pourriez|peux|pourrais|pouver) (?:me|nous|m') ?(?:dire|preciser|indiquer|expliquer|confirmer|renseigner|rappeler|aider|expliqué)(?: (?:si|sur))?/g,
  /\b(?:dites?|dis)[- ]?(?:moi|nous)(?: (?:si|svp))?/g,
  /\bauriez[- ]vous (?:l'amabilite|la gentillesse|l'obligeance) de (?:me|nous|m') ?\w{1,15}/g,
  /\b(?:s'il (?:vous|te) plait|sil vous plait|s'il vous plais|svp|stp|siouplait|please)\b/g,
  /\b(?:desolee?|excusez[- ]moi|pardon)(?: (?:de|pour) (?:vous|te|le|la|ma|cette) ?(?:deranger|derangement|embeter|question)?)?/g,
  /\b(?:j'ai|jai|g|j'aurais|j'avais) (?:juste )?une (?:petite )?question(?: (?:a (?:vous )?poser|pour vous|svp|concernant|sur|au sujet de))?/g,
  /\b(?:petite question|une question|question rapide|question bete|question idiote) ?[:,!]/g,
  /\bdans l'attente (?:de|d')[^.?!\n]{0,60}/g,
  /\bmerci\b/g,
  /\b(?:je suis perdue?|j'espere que vous allez bien|j'espere que tout va bien)\b/g,
];

/** The folded text without its politeness; the whole text where nothing else is in it. */
export function cutPoliteness(folded: string): string {
  const rest = WRAPPINGS.reduce((text, wrapping) => text.replace(wrapping, ' '), folded);
  return /[a-z0-9]{2}/.test(rest) ? rest : folded;
}
