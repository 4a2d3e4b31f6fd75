import type { ReplacedDeclaration } from '../../../declaration/ports';
import * as mine from '../../../texts/mine';
import { isInPlace, replacedCard, replacingCard } from '../../cards/replaced-cards';
import type { Reply, TurnResult } from '../../types';
import type { Turn } from '../turn';
import { cardReply, result, text } from '../turn';
import { untyped } from './displaying';

/** Told at most: somebody who declared for many schools reads the last ones. */
const MAX_TOLD = 3;

/** Those of this person's declarations that somebody else replaced, the last one first. */
export function replacedDeclarations({ stores, campagne, person }: Turn): Promise<readonly ReplacedDeclaration[]> {
  return stores.declarations.findReplaced(campagne.id, person.id);
}

export async function replacedDeclaration(turn: Turn, reference: string): Promise<ReplacedDeclaration | undefined> {
  return (await replacedDeclarations(turn)).find(({ own }) => own.reference === reference);
}

/** By whom each was replaced, and when. */
export function toldReplaced(turn: Turn, replaced: readonly ReplacedDeclaration[]): Reply[] {
  return replaced
    .slice(0, MAX_TOLD)
    .map((one) => cardReply(replacedCard(one, turn.campagne, turn.phase), mine.replacedTitle()));
}

/** What stands in the place of one's declaration, to be read: its author's own words are left out. */
export async function showReplacing(turn: Turn, reference: string): Promise<TurnResult> {
  const replaced = await replacedDeclaration(turn, reference);
  const facts = { feature: 'declaration', outcome: 'replacing-shown' };
  if (replaced === undefined) return result({ ...facts, outcome: 'not-yours' }, text(mine.notYours()));
  if (!isInPlace(replaced)) return result({ ...facts, outcome: 'replaced' }, ...toldReplaced(turn, [replaced]));
  const card = replacingCard(replaced, untyped(replaced.current), turn.campagne, turn.phase);
  return result(facts, cardReply(card, mine.replacingTitle()));
}
