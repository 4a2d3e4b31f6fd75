import { wordingKey } from '../../src/knowledge/checks/duplicates';

/** A wording reduced to what two near copies share. */
export interface Traits {
  readonly wording: string;
  readonly words: ReadonlySet<string>;
  readonly trigrams: ReadonlySet<string>;
}

export function traitsOf(wording: string): Traits {
  const key = wordingKey(wording);
  const padded = ` ${key} `;
  const trigrams = Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3));
  return { wording, words: new Set(key.split(' ')), trigrams: new Set(trigrams) };
}

/** 0 to 1: the greater of the shares of words and of trigrams that two wordings have in common. */
export function likeness(a: Traits, b: Traits): number {
  return Math.max(jaccard(a.words, b.words), jaccard(a.trigrams, b.trigrams));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const item of a) if (b.has(item)) common++;
  return common / (a.size + b.size - common);
}
