/** Feature id → weight. */
export type Bag = Map<number, number>;

export function addTo(bag: Bag, feature: number, weight: number): void {
  bag.set(feature, (bag.get(feature) ?? 0) + weight);
}

/**
 * For each feature, the classes that bear it and with what weight, in flat arrays: features of `f` stand at
 * `starts[f] … starts[f + 1] - 1`.
 */
export interface Postings {
  readonly starts: Uint32Array;
  readonly classes: Uint32Array;
  readonly weights: Float32Array;
}

/** `bags[c]` holds the features of class `c`; `weigh` turns a count into the weight kept. */
export function buildPostings(
  bags: readonly Bag[],
  features: number,
  weigh: (count: number, feature: number, owner: number) => number,
): Postings {
  const starts = new Uint32Array(features + 1);
  for (const bag of bags) for (const feature of bag.keys()) starts[feature + 1]! += 1;
  for (let feature = 0; feature < features; feature++) starts[feature + 1]! += starts[feature]!;
  const next = starts.slice(0, features);
  const classes = new Uint32Array(starts[features]!);
  const weights = new Float32Array(classes.length);
  bags.forEach((bag, owner) => {
    for (const [feature, count] of bag) {
      const place = next[feature]!++;
      classes[place] = owner;
      weights[place] = weigh(count, feature, owner);
    }
  });
  return { starts, classes, weights };
}

/** Adds `factor` × weight of `feature` to each of its classes in `totals`. */
export function addVotes(postings: Postings, feature: number, factor: number, totals: Float64Array): void {
  const end = postings.starts[feature + 1]!;
  for (let place = postings.starts[feature]!; place < end; place++) {
    totals[postings.classes[place]!]! += factor * postings.weights[place]!;
  }
}

/** In how many of `bags` each feature occurs. */
export function countOwners(bags: readonly Bag[], features: number): Uint32Array {
  const owners = new Uint32Array(features);
  for (const bag of bags) for (const feature of bag.keys()) owners[feature]! += 1;
  return owners;
}

/** Rarity of each feature: ln(1 + (n − df + ½)/(df + ½)), never negative (BM25's). */
export function rarity(owners: Uint32Array, classes: number): Float64Array {
  return Float64Array.from(owners, (df) => Math.log(1 + (classes - df + 0.5) / (df + 0.5)));
}
