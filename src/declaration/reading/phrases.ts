import { plain } from '../../french';
import { createRepair } from '../../ecoles';

/** A value and the ways to say it, each already `plain`. */
export interface Sayings<T> {
  readonly valeur: T;
  readonly phrases: readonly string[];
}

/**
 * The values that a text says: those of the longest phrase found in it as whole words (« pas encore » wins over « non »).
 * Several only where phrases of equal length say different things. Misspelt words are repaired when nothing is found.
 */
export function saidIn<T>(text: string, sayings: readonly Sayings<T>[]): readonly T[] {
  const folded = plain(text);
  const exact = longestIn(folded, sayings);
  return exact.length > 0 ? exact : longestIn(repaired(folded, sayings), sayings);
}

function longestIn<T>(folded: string, sayings: readonly Sayings<T>[]): readonly T[] {
  const lengths = sayings.map(({ phrases }) => Math.max(0, ...phrases.map((phrase) => lengthIn(folded, phrase))));
  const longest = Math.max(0, ...lengths);
  return longest === 0 ? [] : sayings.filter((_, at) => lengths[at] === longest).map(({ valeur }) => valeur);
}

/** Words of the phrase where the text holds it, else 0. */
function lengthIn(folded: string, phrase: string): number {
  return phrase !== '' && ` ${folded} `.includes(` ${phrase} `) ? phrase.split(' ').length : 0;
}

function repaired<T>(folded: string, sayings: readonly Sayings<T>[]): string {
  const repair = createRepair(
    new Set(sayings.flatMap(({ phrases }) => phrases).flatMap((phrase) => phrase.split(' '))),
  );
  return folded
    .split(' ')
    .map((word) => repair(word) ?? word)
    .join(' ');
}
