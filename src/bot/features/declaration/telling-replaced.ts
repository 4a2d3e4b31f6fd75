import type { Declaration } from '../../../declaration/types';
import * as mine from '../../../texts/mine';
import { replacedCard } from '../../cards/replaced-cards';
import type { Turn } from '../turn';

/** Whoever held the declaration that this person just replaced is told at once, in their own conversation. */
export async function tellWhoHeldIt(turn: Turn, { reference, version }: Declaration): Promise<void> {
  const { declarations, outbox } = turn.stores;
  const history = await declarations.history(reference);
  const holder = history.find(({ rang }) => rang === version - 1)?.etat.declarant.id ?? '';
  if (holder === '' || holder === turn.person.id) return;
  const replaced = await declarations.findReplaced(turn.campagne.id, holder);
  const one = replaced.find(({ own }) => own.reference === reference);
  if (one === undefined) return;
  await outbox.put({
    id: `remplacee:${reference}:${version}`,
    personne: holder,
    nature: 'remplacee',
    sujet: reference,
    nomme: turn.person.id,
    contenu: { card: replacedCard(one, turn.campagne, turn.phase), summary: mine.replacedTitle() },
    pas_avant: turn.at,
    essais: 0,
  });
}
