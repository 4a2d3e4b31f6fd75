import type { Features, FeatureReader } from './features';
import type { KnowledgeIndex, Vote } from './knowledge-index';
import { addVotes } from './postings';
import type { Row } from './rows';
import type { ReadText, Reading } from './reading';
import type { Tuning } from './tuning';

/** What each part of the ranking gives to each class, by class number. Every vote lies between 0 and 1. */
export interface Votes {
  readonly words: Float64Array;
  readonly grams: Float64Array;
  readonly pairs: Float64Array;
  readonly nearest: Float64Array;
  readonly learned: Float64Array;
  readonly total: Float64Array;
}

export interface Ranker {
  /** Whole message mixed with the best sentence. */
  rank(reading: Reading): Votes;
  rankText(text: ReadText): Votes;
  /** Share of the text's sense in words unknown here, 0 to 1; each weighs as much as the rarest known one. */
  unknownOf(text: ReadText): number;
}

export function createRanker(index: KnowledgeIndex, features: FeatureReader, tuning: Tuning): Ranker {
  const rankText = (text: ReadText): Votes => vote(index, features.read(text.words, false), tuning);
  const rarest = Math.log(1 + (index.subjects.length + 0.5) / 0.5);
  return {
    rankText,
    unknownOf(text) {
      const unknown = text.unknown.length * rarest;
      const known = massOf(index.words, features.readWords(text.words, false));
      return unknown / Math.max(unknown + known, 1e-9);
    },
    rank(reading) {
      const whole = rankText(reading.whole);
      if (reading.sentences.length < 2) return whole;
      return mix(whole, reading.sentences.map(rankText), tuning.sentence);
    },
  };
}

function vote(index: KnowledgeIndex, read: Features, tuning: Tuning): Votes {
  const { votes } = tuning;
  const size = index.subjects.length;
  const words = tally(index.words, read.words, size, massOf(index.words, read.words));
  const grams = tally(index.grams, read.grams, size, normOf(index.grams, read.grams));
  const pairs = tally(index.pairs, read.pairs, size, massOf(index.pairs, read.pairs));
  const learned = index.learned.vote(read.learned);
  const total = new Float64Array(size);
  for (let owner = 0; owner < size; owner++) {
    total[owner] =
      votes.words * words[owner]! +
      votes.grams * grams[owner]! +
      votes.pairs * pairs[owner]! +
      votes.learned * index.learned.trust * learned[owner]!;
  }
  const nearest = voteOfNearest(index, read.grams, total, tuning);
  for (let owner = 0; owner < size; owner++) total[owner]! += votes.nearest * nearest[owner]!;
  return { words, grams, pairs, nearest, learned, total };
}

function tally(vote: Vote, { features, counts }: Row, size: number, mass: number): Float64Array {
  const totals = new Float64Array(size);
  if (mass <= 0) return totals;
  for (let place = 0; place < features.length; place++) {
    const feature = features[place]!;
    addVotes(vote.postings, feature, (counts[place]! * vote.rarity[feature]!) / mass, totals);
  }
  return totals;
}

function massOf({ rarity }: Vote, { features, counts }: Row): number {
  let mass = 0;
  for (let place = 0; place < features.length; place++) mass += counts[place]! * rarity[features[place]!]!;
  return mass;
}

function normOf({ rarity }: Vote, { features, counts }: Row): number {
  let squares = 0;
  for (let place = 0; place < features.length; place++) squares += (counts[place]! * rarity[features[place]!]!) ** 2;
  return Math.sqrt(squares);
}

/** For the leading classes only, the likeness of their formulations that are nearest to the message. */
function voteOfNearest(index: KnowledgeIndex, { features }: Row, total: Float64Array, tuning: Tuning): Float64Array {
  const { rarity } = index.grams;
  const weights = new Float64Array(rarity.length);
  let squares = 0;
  for (const gram of features) squares += weights[gram] = rarity[gram]! * rarity[gram]!;
  const nearest = new Float64Array(total.length);
  for (const owner of bestOf(total, tuning.nearest.classes)) {
    nearest[owner] = nearestOf(index, weights, Math.sqrt(squares), owner, tuning.nearest.formulations);
  }
  return nearest;
}

/** Mean cosine of the `count` nearest formulations of a class. `weights`: by gram, 0 if absent from the message. */
function nearestOf(index: KnowledgeIndex, weights: Float64Array, norm: number, owner: number, count: number): number {
  const { starts, grams, norms } = index.formulations;
  const likeness: number[] = [];
  for (let place = starts[owner]!; place < starts[owner + 1]!; place++) {
    let product = 0;
    for (const gram of grams[place]!) product += weights[gram]!;
    likeness.push(product / Math.max(norm * norms[place]!, 1e-9));
  }
  const best = likeness.sort((a, b) => b - a).slice(0, count);
  return best.reduce((all, one) => all + one, 0) / Math.max(1, best.length);
}

/** The `count` classes with the highest positive totals, best first; ties by number. */
export function bestOf(total: Float64Array, count: number): number[] {
  const found: number[] = [];
  for (let owner = 0; owner < total.length; owner++) {
    if (total[owner]! <= 0) continue;
    let place = found.length;
    while (place > 0 && total[found[place - 1]!]! < total[owner]!) place -= 1;
    if (place < count) found.splice(place, 0, owner);
    if (found.length > count) found.pop();
  }
  return found;
}

function mix(whole: Votes, sentences: readonly Votes[], share: number): Votes {
  const blend = (kind: keyof Votes): Float64Array =>
    whole[kind].map((value, owner) => {
      let best = 0;
      for (const votes of sentences) if (votes[kind][owner]! > best) best = votes[kind][owner]!;
      return (1 - share) * value + share * best;
    });
  return {
    words: blend('words'),
    grams: blend('grams'),
    pairs: blend('pairs'),
    nearest: blend('nearest'),
    learned: blend('learned'),
    total: blend('total'),
  };
}
