import { fold } from '../faq';

/** The longest message that can be an order or a courtesy and nothing else. */
const SHORT = 200;

/** Courtesies that may surround an order: « bonjour, je voudrais déclarer svp merci ». */
const AROUND =
  /\b(?:bonjour|bonsoir|salut|slt|coucou|hello|bjr|bsr|s'il (?:vous|te) plait|svp|stp|merci(?: beaucoup| bien| d'avance| par avance)?|alors|euh|bon)\b/g;

/**
 * A short message as orders and courtesies are compared: folded, punctuation as spaces, one space between words.
 * `undefined` when it is too long to be either.
 */
export function phraseOf(text: string): string | undefined {
  if (text.length > SHORT) return undefined;
  return squeeze(fold(text));
}

/** The phrase without the courtesies around it; the phrase itself where nothing else is in it. */
export function withoutCourtesy(phrase: string): string {
  const rest = squeeze(phrase.replace(AROUND, ' '));
  return rest === '' ? phrase : rest;
}

function squeeze(folded: string): string {
  return folded.replace(/[^a-z0-9']+/g, ' ').trim();
}
