import type { Row } from './rows';

/**
 * For each feature, the classes that bear it and with what weight, in flat arrays: those of feature `f` stand at
 * `starts[f] … starts[f + 1] - 1`.
 */
export interface Postings {
  readonly starts: Uint32Array;
  readonly classes: Uint32Array;
  readonly weights: Float32Array;
}

/** Weight kept of a feature that a class bears `count` times; 0 leaves it out of the postings. */
export type Weigh = (count: number, feature: number, owner: number) => number;

/** `rows[c]` holds the features of class `c`; `features`: how many there are. */
export function buildPostings(rows: readonly Row[], features: number, weigh: Weigh): Postings {
  const starts = new Uint32Array(features + 1);
  for (const { features: own } of rows) for (const feature of own) starts[feature + 1]! += 1;
  for (let feature = 0; feature < features; feature++) starts[feature + 1]! += starts[feature]!;
  const next = starts.slice(0, features);
  const classes = new Uint32Array(starts[features]!);
  const weights = new Float32Array(classes.length);
  rows.forEach(({ features: own, counts }, owner) => {
    for (let place = 0; place < own.length; place++) {
      const feature = own[place]!;
      const slot = next[feature]!++;
      classes[slot] = owner;
      weights[slot] = weigh(counts[place]!, feature, owner);
    }
  });
  return { starts, classes, weights };
}

/** Adds `factor` × weight of `feature` to each of its classes in `totals`. */
export function addVotes(postings: Postings, feature: number, factor: number, totals: Float64Array): void {
  const { starts, classes, weights } = postings;
  const end = starts[feature + 1]!;
  for (let place = starts[feature]!; place < end; place++) totals[classes[place]!]! += factor * weights[place]!;
}

/** Rarity of each feature among the classes: ln(1 + (n − df + ½)/(df + ½)), never negative (BM25's). */
export function rarityOf(rows: readonly Row[], features: number): Float64Array {
  const owners = new Float64Array(features);
  for (const { features: own } of rows) for (const feature of own) owners[feature]! += 1;
  return owners.map((df) => Math.log(1 + (rows.length - df + 0.5) / (df + 0.5)));
}
