import type { ReplacedDeclaration } from '../declaration/ports';
import type { DeclarationEvent } from '../declaration/types';

/**
 * Pure: what became of a person's declaration, from its whole history (oldest first). `undefined` while it is theirs,
 * and when no state of it bears them.
 */
export function replacementIn(history: readonly DeclarationEvent[], personne: string): ReplacedDeclaration | undefined {
  const last = history.findLastIndex(({ etat }) => etat.declarant.id === personne);
  const own = history[last]?.etat;
  const by = history[last + 1];
  const current = history.at(-1)?.etat;
  return own && by && current && { own, by, current };
}
