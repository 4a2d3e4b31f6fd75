/** Features of a text with how much each counts, each feature once, in order of first appearance. */
export interface Row {
  readonly features: readonly number[];
  readonly counts: readonly number[];
}

/** Sums features into rows. One is used again and again: its scratch grows with the features and is left at zeros. */
export class Tally {
  private sums = new Float64Array(1024);
  private readonly seen: number[] = [];

  /** `weight` above 0. */
  add(feature: number, weight: number): void {
    if (feature >= this.sums.length) this.grow(feature);
    if (this.sums[feature] === 0) this.seen.push(feature);
    this.sums[feature]! += weight;
  }

  addRow({ features, counts }: Row, factor: number): void {
    for (let place = 0; place < features.length; place++) this.add(features[place]!, counts[place]! * factor);
  }

  /** The row summed since the last call. */
  take(): Row {
    const features = this.seen.slice();
    const counts = features.map((feature) => this.sums[feature]!);
    for (const feature of features) this.sums[feature] = 0;
    this.seen.length = 0;
    return { features, counts };
  }

  private grow(feature: number): void {
    const larger = new Float64Array(2 * feature + 1);
    larger.set(this.sums);
    this.sums = larger;
  }
}
