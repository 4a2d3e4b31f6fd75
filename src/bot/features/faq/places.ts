import { createPlaceMask } from '../../../faq';
import { namesIn } from '../../../knowledge/parts/names';
import type { KnowledgeBase } from '../../../knowledge/types';
import type { Places } from './masking';

/** One of each knowledge in force: a national register holds tens of thousands of names. */
const known = new WeakMap<KnowledgeBase['directory'], Places>();

/** Places that the knowledge names, of whatever département. */
export function placesOf({ directory }: Pick<KnowledgeBase, 'directory'>): Places {
  const before = known.get(directory);
  if (before !== undefined) return before;
  const places = { mask: createPlaceMask(namesIn(directory)), departement: directory.departement ?? '' };
  known.set(directory, places);
  return places;
}
