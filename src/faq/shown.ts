import type { FaqOutcome, ScoredFiche } from './types';

/** Entries that the person would be shown: answered, proposed, or near a refusal. */
export function shownBy(outcome: FaqOutcome): readonly ScoredFiche[] {
  switch (outcome.kind) {
    case 'answered':
      return outcome.fiches;
    case 'ambiguous':
      return outcome.candidates;
    case 'no_match':
      return outcome.near;
  }
}
