import type { Features, FeatureReader, Interners, ReadWord } from './features';
import { learn } from './learning';
import type { Learned } from './learning';
import type { Lexicon } from './lexicon';
import { buildPostings, rarityOf } from './postings';
import type { Postings } from './postings';
import { Tally } from './rows';
import type { Row } from './rows';
import type { Tuning } from './tuning';
import type { FaqKnowledge } from './types';

const TINY = 1e-9;

/** What a message may mean: an entry, or a subject not to be answered. */
export interface Subject {
  readonly id: string;
  readonly horsSujet: boolean;
}

/** One vote: which features point to which classes, and how rare each feature is. */
export interface Vote {
  readonly postings: Postings;
  readonly rarity: Float64Array;
}

/** Formulations of all classes, as feature numbers. Class `c` owns `starts[c] … starts[c + 1] - 1`. */
export interface Formulations {
  readonly starts: Uint32Array;
  readonly grams: readonly Uint32Array[];
  readonly norms: Float64Array;
}

export interface KnowledgeIndex {
  readonly subjects: readonly Subject[];
  readonly words: Vote;
  readonly grams: Vote;
  readonly pairs: Vote;
  readonly formulations: Formulations;
  readonly learned: Learned;
}

interface RawClass {
  readonly subject: Subject;
  readonly question: string;
  readonly formulations: readonly string[];
  readonly answer: string;
}

export function buildIndex(
  knowledge: FaqKnowledge,
  lexicon: Lexicon,
  reader: FeatureReader,
  interners: Interners,
  tuning: Tuning,
): KnowledgeIndex {
  const classes = classesOf(knowledge);
  const asked = classes.map(({ question, formulations }) =>
    [question, ...formulations].map((text) => reader.read(wordsOf(text, lexicon), true)),
  );
  const answers = classes.map(({ answer }) => reader.readWords(wordsOf(answer, lexicon), true));
  const words = indexWords(asked, answers, interners.words.size, tuning);
  const grams = indexGrams(asked, interners.grams.size, tuning);
  return {
    subjects: classes.map(({ subject }) => subject),
    words,
    grams,
    pairs: indexPairs(asked, interners.pairs.size, tuning),
    formulations: keepFormulations(asked, grams.rarity),
    learned: learn(kindOf(asked, 'words'), words.rarity, tuning),
  };
}

function classesOf(knowledge: FaqKnowledge): RawClass[] {
  const fiches = knowledge.fiches.map((fiche) => ({
    subject: { id: fiche.id, horsSujet: false },
    question: fiche.question,
    formulations: fiche.formulations,
    answer: fiche.reponse,
  }));
  const refused = knowledge.hors_sujet.map((subject) => ({
    subject: { id: subject.id, horsSujet: true },
    question: subject.titre,
    formulations: subject.formulations,
    answer: '',
  }));
  return [...fiches, ...refused];
}

function wordsOf(text: string, lexicon: Lexicon): ReadWord[] {
  return lexicon.tokensOf(text).map((word) => ({ word, weight: lexicon.weigh(word) }));
}

const kindOf = (asked: readonly (readonly Features[])[], kind: keyof Features): Row[][] =>
  asked.map((texts) => texts.map((text) => text[kind]));

/** One row a class: its question and formulations together, and the words of its answer at a low weight. */
function pool(asked: readonly (readonly Row[])[], { words }: Tuning, answers?: readonly Row[]): Row[] {
  const tally = new Tally();
  return asked.map((texts, owner) => {
    texts.forEach((text, place) => tally.addRow(text, place === 0 ? words.question : 1));
    const answer = answers?.[owner];
    if (answer !== undefined) tally.addRow(answer, words.answer);
    return tally.take();
  });
}

/** BM25 over pooled words. */
function indexWords(
  asked: readonly (readonly Features[])[],
  answers: readonly Row[],
  features: number,
  tuning: Tuning,
): Vote {
  const rows = pool(kindOf(asked, 'words'), tuning, answers);
  const { k1, b } = tuning.bm25;
  const lengths = rows.map(({ counts }) => sum(counts));
  const mean = Math.max(sum(lengths) / Math.max(1, lengths.length), TINY);
  const postings = buildPostings(rows, features, (count, _, owner) => {
    return count / (count + k1 * (1 - b + (b * lengths[owner]!) / mean));
  });
  return { postings, rarity: rarityOf(rows, features) };
}

/**
 * Unit vectors of ln(1 + count) × rarity. Runs of letters that half of the classes have count in the length of the
 * vectors and cast no vote: they are half of the work and say next to nothing.
 */
function indexGrams(asked: readonly (readonly Features[])[], features: number, tuning: Tuning): Vote {
  const rows = pool(kindOf(asked, 'grams'), tuning);
  const rarity = rarityOf(rows, features);
  const weigh = (count: number, feature: number): number => Math.log(1 + count) * rarity[feature]!;
  const norms = rows.map((row) =>
    Math.max(Math.sqrt(sum(row.counts.map((n, place) => weigh(n, row.features[place]!) ** 2))), TINY),
  );
  const telling = rows.map((row) => keepTelling(row, rarity, tuning.grams.common));
  const postings = buildPostings(telling, features, (count, feature, owner) => weigh(count, feature) / norms[owner]!);
  return { postings, rarity };
}

function keepTelling({ features, counts }: Row, rarity: Float64Array, common: number): Row {
  return {
    features: features.filter((feature) => rarity[feature]! >= common),
    counts: counts.filter((_, place) => rarity[features[place]!]! >= common),
  };
}

/** A pair seen again adds less and less. */
function indexPairs(asked: readonly (readonly Features[])[], features: number, tuning: Tuning): Vote {
  const rows = pool(kindOf(asked, 'pairs'), tuning);
  return { postings: buildPostings(rows, features, (count) => count / (count + 1)), rarity: rarityOf(rows, features) };
}

function keepFormulations(asked: readonly (readonly Features[])[], rarity: Float64Array): Formulations {
  const starts = new Uint32Array(asked.length + 1);
  asked.forEach((texts, owner) => (starts[owner + 1] = starts[owner]! + texts.length));
  const grams = asked.flat().map((text) => text.grams.features);
  return { starts, grams, norms: Float64Array.from(grams, (own) => Math.sqrt(squares(own, rarity))) };
}

function squares(features: Uint32Array, rarity: Float64Array): number {
  let total = 0;
  for (const feature of features) total += rarity[feature]! * rarity[feature]!;
  return total;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
