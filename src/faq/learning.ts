import type { Vote } from './knowledge-index';
import type { Postings } from './postings';
import type { Row } from './rows';
import type { Tuning } from './tuning';

/** Tells classes apart by the words that oppose them. */
export interface Learned {
  /** Probability of each class, by class number; zeros for a message without known words. */
  vote(words: Row): Float64Array;
}

/** A formulation as it is learned: its words, scaled to length 1. */
interface Example {
  readonly features: readonly number[];
  readonly values: readonly number[];
  readonly owner: number;
}

/** Visits examples in an order that mixes the classes, the same on every machine. */
const STRIDE = 7919;

/**
 * Multinomial logistic regression over the words of each formulation, by stochastic gradient from zero. Where pooled
 * votes count what a class has, this one learns what parts it from its rivals. Only classes that have one of the words
 * are its rivals, and only the words that a class has speak for or against it; words that too many classes have are
 * left out. So the cost grows with the formulations, not with classes × words.
 */
export function learn(asked: readonly (readonly Row[])[], { postings, rarity }: Vote, { learning }: Tuning): Learned {
  const weights: Postings = { ...postings, weights: new Float32Array(postings.weights.length) };
  const telling = (feature: number): boolean =>
    rarity[feature]! >= learning.common && postings.starts[feature + 1]! - postings.starts[feature]! <= learning.rivals;
  const examples = asked.flatMap((texts, owner) => texts.map((words) => ({ ...unit(words, rarity, telling), owner })));
  const stride = examples.length % STRIDE === 0 ? STRIDE + 2 : STRIDE;
  const rivals = new Rivals(asked.length);
  for (let pass = 0; pass < learning.passes; pass++) {
    for (let turn = 0; turn < examples.length; turn++) {
      const example = examples[(turn * stride + pass) % examples.length]!;
      rivals.predict(weights, example);
      correct(weights, example, rivals.believed, learning.rate);
      rivals.clear();
    }
  }
  return {
    vote: (words) => {
      rivals.predict(weights, unit(words, rarity, telling));
      const votes = rivals.believed.slice();
      rivals.clear();
      return votes;
    },
  };
}

/** Weight × rarity of each telling word, scaled to length 1. */
function unit(words: Row, rarity: Float64Array, telling: (feature: number) => boolean): Omit<Example, 'owner'> {
  const features: number[] = [];
  const values: number[] = [];
  let squares = 0;
  for (let place = 0; place < words.features.length; place++) {
    const feature = words.features[place]!;
    if (!telling(feature)) continue;
    const value = Math.sqrt(words.counts[place]!) * rarity[feature]!;
    features.push(feature);
    values.push(value);
    squares += value * value;
  }
  const norm = Math.max(Math.sqrt(squares), 1e-9);
  return { features, values: values.map((value) => value / norm) };
}

/** What is believed of the classes that have one of the words; used again and again, left at zeros by `clear`. */
class Rivals {
  /** Probabilities by class number. */
  readonly believed: Float64Array;
  private readonly seen: Uint8Array;
  private readonly classes: number[] = [];

  constructor(count: number) {
    this.believed = new Float64Array(count);
    this.seen = new Uint8Array(count);
  }

  /** Softmax of the sums of the rivals. */
  predict(weights: Postings, example: Omit<Example, 'owner'>): void {
    this.sum(weights, example);
    const { believed, classes } = this;
    let highest = -Infinity;
    for (const one of classes) if (believed[one]! > highest) highest = believed[one]!;
    let mass = 0;
    for (const one of classes) mass += believed[one] = Math.exp(believed[one]! - highest);
    for (const one of classes) believed[one]! /= mass;
  }

  clear(): void {
    for (const one of this.classes) this.believed[one] = this.seen[one] = 0;
    this.classes.length = 0;
  }

  private sum({ starts, classes, weights }: Postings, { features, values }: Omit<Example, 'owner'>): void {
    const { believed, seen } = this;
    for (let place = 0; place < features.length; place++) {
      const value = values[place]!;
      const end = starts[features[place]! + 1]!;
      for (let slot = starts[features[place]!]!; slot < end; slot++) {
        const one = classes[slot]!;
        if (seen[one] === 0) this.classes.push(one);
        seen[one] = 1;
        believed[one]! += value * weights[slot]!;
      }
    }
  }
}

/** Steps towards the class that the formulation belongs to, away from those believed instead. */
function correct(
  { starts, classes, weights }: Postings,
  { features, values, owner }: Example,
  believed: Float64Array,
  rate: number,
): void {
  for (let place = 0; place < features.length; place++) {
    const step = rate * values[place]!;
    const end = starts[features[place]! + 1]!;
    for (let slot = starts[features[place]!]!; slot < end; slot++) {
      const one = classes[slot]!;
      weights[slot]! += step * ((one === owner ? 1 : 0) - believed[one]!);
    }
  }
}
