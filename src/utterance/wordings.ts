import { fold } from '../french';
import type { Fiche } from '../faq/types';
import type { Order, Ordres, SmalltalkTopic } from './types';

/** What a message is, being one of the wordings that somebody wrote down for it. */
export type Worded =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'courtesy'; readonly topic: SmalltalkTopic }
  | { readonly kind: 'entry' };

/** Courtesies around an order, which change nothing of it. */
const AROUND =
  /\b(?:bonjour|bonsoir|salut|slt|coucou|hello|bjr|bsr|s'il (?:vous|te) plait|svp|stp|merci(?: (?:beaucoup|bien|d'avance|par avance))?|alors|euh|bon)\b/g;

/**
 * Every wording of the knowledge, to be known again whatever its case, accents, punctuation and the courtesies around it.
 * An entry that has the very words of an order wins: its author wanted them answered.
 */
export function createWordings(fiches: readonly Fiche[], ordres: Ordres): (text: string) => Worded | undefined {
  const known = new Map<string, Worded>();
  for (const { id, formulations } of ordres.courtoisies) put(known, formulations, { kind: 'courtesy', topic: id });
  for (const { id, intention, formulations } of ordres.ordres) {
    put(known, formulations, { kind: 'order', order: intention === undefined ? { id } : { id, intention } });
  }
  for (const { question, formulations } of fiches) put(known, [question, ...formulations], { kind: 'entry' });
  return (text) => known.get(squeezed(text)) ?? known.get(bare(text));
}

function put(known: Map<string, Worded>, texts: readonly string[], worded: Worded): void {
  for (const text of texts) {
    known.set(squeezed(text), worded);
    known.set(bare(text), worded);
  }
}

/** Without the courtesies around it; the whole where nothing else is in it. */
function bare(text: string): string {
  const rest = squeeze(fold(text).replace(AROUND, ' '));
  return rest === '' ? squeezed(text) : rest;
}

const squeezed = (text: string): string => squeeze(fold(text));

/** A question mark is a word: « déclarer ? » asks. */
const squeeze = (folded: string): string => folded.replace(/[^a-z0-9'?]+/g, ' ').trim();
