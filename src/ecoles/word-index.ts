/** Things found by the words that they bear, whatever their number: a message looks at none but those. */
export interface WordIndex<T> {
  /** Every word that one of them bears. */
  words(): Iterable<string>;
  /** How many bear this word. */
  count(word: string): number;
  /** Those that bear one of these words at least, each once, in the order in which they were given. */
  bearingAny(words: Iterable<string>): readonly T[];
}

export function indexByWord<T>(items: readonly T[], wordsOf: (item: T) => readonly string[]): WordIndex<T> {
  const ranks = new Map<string, number[]>();
  items.forEach((item, rank) => {
    for (const word of wordsOf(item)) {
      const bearers = ranks.get(word);
      if (bearers === undefined) ranks.set(word, [rank]);
      else if (bearers[bearers.length - 1] !== rank) bearers.push(rank);
    }
  });
  return {
    words: () => ranks.keys(),
    count: (word) => ranks.get(word)?.length ?? 0,
    bearingAny(words) {
      const found = new Set<number>();
      for (const word of words) for (const rank of ranks.get(word) ?? []) found.add(rank);
      return [...found].sort((a, b) => a - b).map((rank) => items[rank]!);
    },
  };
}
