import { agreementIn, plain } from '../../french';

const ASKS =
  /^(qui|que|quoi|quel|quels|quelle|quelles|lequel|laquelle|combien|comment|pourquoi|quand|ou|est ce|qu est ce|puis je|peut on|peuvent|doit on|dois je|faut il|c est quoi|y a t il|(on peut|je peux)(?! (plus|pas|rien))|(je )?(ne |n )?sais pas (si|qui|que|quoi|comment|combien|quand|ou|quels?|quelles?))\b/;
const ASKS_WITHIN = /\b(est ce que?|savoir (si|qui|comment|combien|quand|ou|quels?|quelles?))\b/;
/** « l'atsem peut-elle être tutrice »; a comma between them makes no question. */
const INVERTED =
  /\b(peut|peuvent|peux|puis|doit|doivent|dois|faut|pourra|devra|est|sont|sera|a|ont|aura)([- ]t)?[- ](il|elle|ils|elles|on|je)\b/;
const ASKING_WORDS = /\b(qui|quoi|combien|comment|pourquoi|quand|quels?|quelles?)\b/;
/** One or two words with a question mark are an answer that hesitates: « Beauval ? », « deux ? ». */
const HESITATION_WORDS = 2;

const DECLINES =
  /^(non|non merci|rien|rien du tout|rien a (signaler|ajouter|dire)|aucune?|aucune remarque|neant|ras|sans|pas de remarque|je passe|passe|passer|pas besoin)$/;
const NOT_LISTED =
  /\b((pas|plus) (dans|sur|sous|de|affichee? dans) (la|votre|cette|ta) liste|aucune (de ces|de celles|ecole de la liste)|pas (listee?|proposee?|affichee?|parmi)|absente?( de la liste)?|n (y )?est pas( la)?|aucune|autre ecole)\b/;

/**
 * The message asks something (« combien de stagiaires ? ») instead of answering. `anywhere`: an asking word inside is
 * enough (« convention qui signe »), where the answer awaited holds none, such as a person's name.
 */
export function asksSomething(text: string, anywhere = false): boolean {
  const folded = plain(text);
  const words = folded.split(' ').length;
  if (words <= 1) return false;
  if (ASKS.test(folded) || ASKS_WITHIN.test(folded)) return true;
  if (anywhere && (ASKING_WORDS.test(folded) || INVERTED.test(text.toLowerCase()))) return true;
  return text.trimEnd().endsWith('?') && words > HESITATION_WORDS;
}

/** « oui », « c'est bon », « vas-y »: what is proposed is accepted as it stands. */
export function acceptsProposal(text: string): boolean {
  return agreementIn(text, 'easy') === 'agrees';
}

/** « non merci », « rien à signaler »: an optional question is left aside. */
export function declines(text: string): boolean {
  return DECLINES.test(plain(text)) || agreementIn(text, 'easy') === 'refuses';
}

/** A bare « oui » or « non », whatever it is said of. */
export function saysYesOrNo(text: string): boolean {
  return acceptsProposal(text) || declines(text);
}

/** « mon école n'est pas dans la liste », « aucune de celles-ci ». */
export function saysNotListed(text: string): boolean {
  return NOT_LISTED.test(plain(text));
}
