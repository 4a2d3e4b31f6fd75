import { buildPostings, rarityOf } from './postings';
import type { Postings } from './postings';
import { Tally } from './rows';
import type { Row } from './rows';
import type { Tuning } from './tuning';

/** Tells classes apart by the words, and the words side by side, that oppose them. */
export interface Learned {
  /** How much the vote counts, 0 to 1: it grows with the texts that a class is learned from. */
  readonly trust: number;
  /** Probability of each class, by class number; zeros for a message without anything learned. */
  vote(read: Row): Float64Array;
}

/** What one class is learned from. */
export interface Lesson {
  readonly texts: readonly Row[];
  readonly answer: Row;
}

/** Features of a text that teach, with their values scaled to length 1 at most. */
interface Sample {
  readonly features: readonly number[];
  readonly values: readonly number[];
}

/** A text and the class that it teaches, with the strength of its steps. */
interface Example extends Sample {
  readonly owner: number;
  readonly rate: number;
}

/** Visits examples in an order that mixes the classes, the same on every machine. */
const STRIDE = 7919;

/**
 * Multinomial logistic regression over the formulations and, more weakly, the answers, by stochastic gradient from zero.
 * Where pooled votes count what a class has, this one learns what parts it from its rivals. Only classes that have one
 * of the features are rivals on it; features seen in one text, or in too many classes, are left out. So the cost grows
 * with the formulations, not with classes × features.
 * `pairs`: for each feature, whether it is two words side by side.
 */
export function learn(lessons: readonly Lesson[], pairs: readonly boolean[], tuning: Tuning): Learned {
  const { learning } = tuning;
  const rows = lessons.flatMap(({ texts, answer }) => [...texts, answer]);
  const scale = scaleOf(rows, pairs.length);
  const postings = telling(lessons, rows, pairs, tuning);
  const examples = lessons.flatMap(({ texts, answer }, owner): Example[] => [
    ...texts.map((row) => ({ ...unit(row, scale, postings), owner, rate: learning.rate })),
    { ...unit(answer, scale, postings), owner, rate: learning.rate * learning.answer },
  ]);
  const beliefs = new Beliefs(lessons.length);
  for (let pass = 0; pass < learning.passes; pass++) study(examples, pass, postings, beliefs);
  return {
    trust: trustIn(lessons, learning.trusted),
    vote: (read) => beliefs.of(postings, unit(read, scale, postings)).slice(),
  };
}

/** Half at `half` texts a class. */
function trustIn(lessons: readonly Lesson[], half: number): number {
  const texts = lessons.reduce((sum, lesson) => sum + lesson.texts.length, 0);
  return texts / Math.max(texts + half * lessons.length, 1);
}

/** One pass over the examples. */
function study(examples: readonly Example[], pass: number, weights: Postings, beliefs: Beliefs): void {
  const stride = examples.length % STRIDE === 0 ? STRIDE + 2 : STRIDE;
  for (let turn = 0; turn < examples.length; turn++) {
    const example = examples[(turn * stride + pass) % examples.length]!;
    correct(weights, example, beliefs.of(weights, example));
  }
}

/** Features that teach, with the classes that have them, all weights at 0. */
function telling(
  lessons: readonly Lesson[],
  rows: readonly Row[],
  pairs: readonly boolean[],
  { learning }: Tuning,
): Postings {
  const texts = countOf(rows, pairs.length);
  const pooled = pool(lessons, (feature) => !pairs[feature] || texts[feature]! >= learning.seen);
  const classes = countOf(pooled, pairs.length);
  const kept = pooled.map((row) => keep(row, (feature) => classes[feature]! <= learning.rivals));
  return buildPostings(kept, pairs.length, () => 0);
}

function countOf(rows: readonly Row[], features: number): Uint32Array {
  const counts = new Uint32Array(features);
  for (const row of rows) for (const feature of row.features) counts[feature]! += 1;
  return counts;
}

/** The features of each class, each once. */
function pool(lessons: readonly Lesson[], keeps: (feature: number) => boolean): Row[] {
  const tally = new Tally();
  return lessons.map(({ texts, answer }) => {
    for (const row of [...texts, answer]) for (const feature of row.features) if (keeps(feature)) tally.add(feature, 1);
    return tally.take();
  });
}

function keep({ features, counts }: Row, keeps: (feature: number) => boolean): Row {
  return {
    features: features.filter(keeps),
    counts: counts.filter((_, place) => keeps(features[place]!)),
  };
}

/** How rare features are, and how rare the rarest is; above 0. */
interface Scale {
  readonly rarity: Float64Array;
  readonly rarest: number;
}

function scaleOf(rows: readonly Row[], features: number): Scale {
  const rarity = rarityOf(rows, features);
  return { rarity, rarest: rarity.reduce((highest, value) => Math.max(highest, value), Number.MIN_VALUE) };
}

/**
 * Weight × rarity of each feature that teaches, scaled to length 1; to less for a text that says less than one rare word
 * (« stagiaire » alone): nothing sure is to be believed of it.
 */
function unit({ features, counts }: Row, scale: Scale, { starts }: Postings): Sample {
  const kept: number[] = [];
  const values: number[] = [];
  let squares = 0;
  for (let place = 0; place < features.length; place++) {
    const feature = features[place]!;
    if (starts[feature] === starts[feature + 1]) continue;
    const value = Math.sqrt(counts[place]!) * scale.rarity[feature]!;
    kept.push(feature);
    values.push(value);
    squares += value * value;
  }
  const norm = Math.max(Math.sqrt(squares), scale.rarest);
  return { features: kept, values: values.map((value) => value / norm) };
}

/** What is believed of the classes that have one of the features; one is used again and again. */
class Beliefs {
  private readonly believed: Float64Array;
  private readonly seen: Uint8Array;
  private readonly rivals: number[] = [];

  constructor(classes: number) {
    this.believed = new Float64Array(classes);
    this.seen = new Uint8Array(classes);
  }

  /** Probability of each class, valid until the next call; zeros where nothing speaks for or against it. */
  of(weights: Postings, sample: Sample): Float64Array {
    for (const one of this.rivals) this.believed[one] = this.seen[one] = 0;
    this.rivals.length = 0;
    this.sum(weights, sample);
    toProbabilities(this.believed, this.rivals);
    return this.believed;
  }

  private sum({ starts, classes, weights }: Postings, { features, values }: Sample): void {
    const { believed, seen, rivals } = this;
    for (let place = 0; place < features.length; place++) {
      const value = values[place]!;
      const end = starts[features[place]! + 1]!;
      for (let slot = starts[features[place]!]!; slot < end; slot++) {
        const one = classes[slot]!;
        if (seen[one] === 0) rivals.push(one);
        seen[one] = 1;
        believed[one]! += value * weights[slot]!;
      }
    }
  }
}

/** Softmax in place, of the sums of the rivals: the other classes, at 0, have their share of the belief too. */
function toProbabilities(sums: Float64Array, rivals: readonly number[]): void {
  let highest = 0;
  for (const one of rivals) if (sums[one]! > highest) highest = sums[one]!;
  let mass = (sums.length - rivals.length) * Math.exp(-highest);
  for (const one of rivals) mass += sums[one] = Math.exp(sums[one]! - highest);
  for (const one of rivals) sums[one]! /= mass;
}

/** Steps towards the class that the text belongs to, away from those believed instead. */
function correct(
  { starts, classes, weights }: Postings,
  { features, values, owner, rate }: Example,
  believed: Float64Array,
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
