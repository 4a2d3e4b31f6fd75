import { ideasOf } from './french/ideas';
import type { Order } from './types';

/** The idea that an order rests on, and that a denial turns: « ne retirez pas », « on ne refuse pas ». */
const IDEA_OF: readonly (readonly [Pick<Order, 'id' | 'intention'>, string])[] = [
  [{ id: 'retirer' }, 'withdrawal'],
  [{ id: 'effacer-mes-donnees' }, 'erasing'],
  [{ id: 'annuler' }, 'leaving'],
  [{ id: 'recommencer' }, 'restarting'],
  [{ id: 'modifier' }, 'change'],
  [{ id: 'declarer', intention: 'non' }, 'refusal'],
];

const DENIALS: ReadonlySet<string> = new Set(['pas', 'jamais']);
/** « Ne » tells that what follows the verb denies it; « plus » alone may only say more. */
const DENYING = 'ne';
const AFTER_DENYING: ReadonlySet<string> = new Set(['pas', 'jamais', 'plus', 'rien']);

/**
 * Whether the words deny what the order asks: each word that carries its idea stands beside a negation. Without such a
 * word nothing is denied.
 */
export function denies(words: readonly string[], order: Pick<Order, 'id' | 'intention'>): boolean {
  const found = IDEA_OF.find(([{ id, intention }]) => id === order.id && intention === order.intention);
  if (found === undefined) return false;
  const places = words.flatMap((word, place) => (ideasOf(word).includes(found[1]) ? [place] : []));
  const own = places.filter((place) => !DENIALS.has(words[place]!));
  return own.length > 0 && own.every((place) => isDenied(words, place));
}

function isDenied(words: readonly string[], place: number): boolean {
  if (words.slice(Math.max(0, place - 2), place).some((word) => DENIALS.has(word))) return true;
  const denying = words.slice(Math.max(0, place - 3), place).includes(DENYING);
  return denying && words.slice(place + 1, place + 3).some((word) => AFTER_DENYING.has(word));
}
