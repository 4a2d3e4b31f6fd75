import type { Draft } from '../../../declaration/types';
import { ecoleAlreadyDeclared } from '../../../texts/journey';
import { ecoleWarningCard } from '../../cards/declaration-cards';
import type { Reply } from '../../types';
import type { Turn } from '../turn';
import { cardReply } from '../turn';
import { ecoleOf } from './displaying';

/** Tells, as soon as a school is known, that it was declared already: before the other questions, not after them. */
export async function warnIfDeclared(turn: Turn, before: Draft, draft: Draft): Promise<Reply[]> {
  const uai = ecoleOf(draft);
  if (uai === undefined || uai === ecoleOf(before)) return [];
  const declared = await turn.stores.declarations.findByEcole(turn.campagne.id, uai);
  if (declared?.etat !== 'active' || declared.reference === draft.amende?.reference) return [];
  const own = declared.declarant.id === turn.person.id;
  const words = ecoleAlreadyDeclared(turn.campagne, declared.modifiee_le, own);
  return [cardReply(ecoleWarningCard(words, declared, turn.person.id), words)];
}
