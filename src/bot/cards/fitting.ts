import type { Card } from '../types';

/** Bytes of a card: Teams takes more, but slowly on phones, and other fields share the message. */
export const MAX_CARD_BYTES = 20_000;

/** Lengths tried in turn for each typed text, until the card fits. */
const LENGTHS = [4_000, 1_500, 600, 200, 60] as const;

/** Builds the card with the longest typed texts that fit in a message. */
export function fitting(build: (maxText: number) => Card): Card {
  const built = LENGTHS.map((length) => () => build(length));
  for (const make of built) {
    const candidate = make();
    if (cardBytes(candidate) <= MAX_CARD_BYTES) return candidate;
  }
  return build(LENGTHS[LENGTHS.length - 1]!);
}

export function cardBytes(card: Card): number {
  return Buffer.byteLength(JSON.stringify(card), 'utf8');
}
