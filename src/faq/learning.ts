import type { Row } from './rows';
import type { Tuning } from './tuning';

/** Tells classes apart by the words that oppose them. */
export interface Learned {
  /** Probability of each class, by class number; zeros for a message without known words, empty when nothing was learned. */
  vote(words: Row): Float64Array;
}

interface Example {
  readonly features: Uint32Array;
  readonly values: Float64Array;
  readonly owner: number;
}

/** Visits examples in an order that mixes the classes, the same on every machine. */
const STRIDE = 7919;
/** A class believed less than this is not worth a step. */
const NEGLIGIBLE = 0.002;

/**
 * Multinomial logistic regression over the words of each formulation, by stochastic gradient from zero. Where pooled
 * votes count what a class has, this one learns what parts it from its rivals. It is silent beyond `limit` weights:
 * the cost grows with classes × words.
 */
export function learn(asked: readonly (readonly Row[])[], rarity: Float64Array, { learning }: Tuning): Learned {
  const classes = asked.length;
  if (classes * rarity.length > learning.limit || classes < 2) return { vote: () => new Float64Array(0) };
  const weights = new Float32Array(rarity.length * classes);
  const examples = asked.flatMap((texts, owner) => texts.map((words) => ({ ...unit(words, rarity), owner })));
  const stride = examples.length % STRIDE === 0 ? STRIDE + 2 : STRIDE;
  const predicted = new Float64Array(classes);
  for (let pass = 0; pass < learning.passes; pass++) {
    for (let turn = 0; turn < examples.length; turn++) {
      const example = examples[(turn * stride + pass) % examples.length]!;
      predict(weights, example, predicted);
      correct(weights, example, predicted, learning.rate);
    }
  }
  return {
    vote: (words) => {
      const votes = new Float64Array(classes);
      if (words.features.length > 0) predict(weights, unit(words, rarity), votes);
      return votes;
    },
  };
}

/** Weight × rarity of each word, scaled to length 1. */
function unit({ features, counts }: Row, rarity: Float64Array): Omit<Example, 'owner'> {
  const values = counts.map((weight, place) => Math.sqrt(weight) * rarity[features[place]!]!);
  let squares = 0;
  for (const value of values) squares += value * value;
  const norm = Math.max(Math.sqrt(squares), 1e-9);
  return { features, values: values.map((value) => value / norm) };
}

/** Writes into `sums` the softmax of the classes' sums. */
function predict(weights: Float32Array, { features, values }: Omit<Example, 'owner'>, sums: Float64Array): void {
  const classes = sums.length;
  sums.fill(0);
  for (let place = 0; place < features.length; place++) {
    const from = features[place]! * classes;
    const value = values[place]!;
    for (let owner = 0; owner < classes; owner++) sums[owner]! += value * weights[from + owner]!;
  }
  let highest = -Infinity;
  for (const sum of sums) if (sum > highest) highest = sum;
  let mass = 0;
  for (let owner = 0; owner < classes; owner++) mass += sums[owner] = Math.exp(sums[owner]! - highest);
  for (let owner = 0; owner < classes; owner++) sums[owner]! /= mass;
}

/** Steps towards the class that the formulation belongs to, away from those believed instead. */
function correct(
  weights: Float32Array,
  { features, values, owner }: Example,
  predicted: Float64Array,
  rate: number,
): void {
  const classes = predicted.length;
  const rivals: number[] = [];
  for (let one = 0; one < classes; one++) if (predicted[one]! > NEGLIGIBLE) rivals.push(one);
  for (let place = 0; place < features.length; place++) {
    const from = features[place]! * classes;
    const step = rate * values[place]!;
    for (const rival of rivals) weights[from + rival]! -= step * predicted[rival]!;
    weights[from + owner]! += step;
  }
}
