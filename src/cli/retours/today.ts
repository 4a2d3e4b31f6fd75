import type { Fiche, HorsSujet, ScoredFiche } from '../../faq/types';
import type { Known } from '../../utterance';
import { understand } from '../../utterance';

/** What the knowledge in force makes of words that a director typed once. */
export type Today =
  /** One entry, or two when they hold two questions. */
  | { readonly kind: 'answered'; readonly fiches: readonly Fiche[] }
  /** Proposed, or near: best first, never empty. */
  | { readonly kind: 'near'; readonly fiches: readonly Fiche[] }
  /** A subject not to be answered, and the entries near to the words all the same, if any. */
  | { readonly kind: 'off-topic'; readonly sujet: HorsSujet; readonly fiches: readonly Fiche[] }
  | { readonly kind: 'unknown' }
  /** An order or a courtesy. */
  | { readonly kind: 'no-question' };

export function todayOf(words: string, known: Known): Today {
  const utterance = understand(words, known);
  if (utterance.kind !== 'faq') return { kind: 'no-question' };
  const { outcome } = utterance;
  const found = (scored: readonly ScoredFiche[]): Fiche[] =>
    scored.flatMap(({ id }) => known.fiches.find((fiche) => fiche.id === id) ?? []);
  switch (outcome.kind) {
    case 'answered':
      return { kind: 'answered', fiches: found(outcome.fiches) };
    case 'ambiguous':
      return { kind: 'near', fiches: found(outcome.candidates) };
    case 'no_match': {
      const fiches = found(outcome.near);
      if (outcome.hors_sujet !== undefined) return { kind: 'off-topic', sujet: outcome.hors_sujet, fiches };
      return fiches.length === 0 ? { kind: 'unknown' } : { kind: 'near', fiches };
    }
  }
}
