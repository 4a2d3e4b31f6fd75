import type { HorsSujet, ScoredFiche } from '../../faq/types';
import { meantBy, orderMeant } from './known';
import type { Known, Meant } from './known';

/** What the knowledge in force makes of words that a director typed once. */
export type Today =
  /** One entry, or two when they hold two questions. */
  | { readonly kind: 'answered'; readonly meant: readonly Meant[] }
  /** Proposed, or near: best first, never empty. */
  | { readonly kind: 'near'; readonly meant: readonly Meant[] }
  /** A subject not to be answered, and the entries near to the words all the same, if any. */
  | { readonly kind: 'off-topic'; readonly sujet: HorsSujet; readonly meant: readonly Meant[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'order'; readonly meant: readonly Meant[] }
  | { readonly kind: 'courtesy' };

export function todayOf(words: string, known: Known): Today {
  const utterance = known.understand(words);
  if (utterance.kind === 'smalltalk') return { kind: 'courtesy' };
  if (utterance.kind === 'command') {
    const order = orderMeant({ id: utterance.command, intention: utterance.intention }, known);
    return { kind: 'order', meant: order === undefined ? [] : [order] };
  }
  const { outcome, orders } = utterance;
  const offered = orders.flatMap((order) => orderMeant(order, known) ?? []);
  const found = (scored: readonly ScoredFiche[]): Meant[] => scored.flatMap(({ id }) => meantBy(id, known) ?? []);
  if (offered.length > 0) return { kind: 'near', meant: offered };
  switch (outcome.kind) {
    case 'answered':
      return { kind: 'answered', meant: found(outcome.fiches) };
    case 'ambiguous':
      return { kind: 'near', meant: found(outcome.candidates) };
    case 'no_match': {
      const meant = found(outcome.near);
      if (outcome.hors_sujet !== undefined) return { kind: 'off-topic', sujet: outcome.hors_sujet, meant };
      return meant.length === 0 ? { kind: 'unknown' } : { kind: 'near', meant };
    }
  }
}
