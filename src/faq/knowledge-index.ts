import { isPair } from './features';
import type { FeatureReader, Interners, ReadWord } from './features';
import { learn } from './learning';
import type { Learned, Lesson } from './learning';
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
  readonly grams: readonly (readonly number[])[];
  readonly norms: Float64Array;
}

export interface KnowledgeIndex {
  readonly subjects: readonly Subject[];
  readonly words: Vote;
  readonly grams: Vote;
  readonly pairs: Vote;
  readonly formulations: Formulations;
  readonly learned: Learned;
  /** The class of each formulation, by its words; none for words that two classes claim. */
  readonly wordings: ReadonlyMap<string, number | undefined>;
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
  const pool = { words: new Tally(), grams: new Tally(), pairs: new Tally() };
  const read = classes.map((one) => readClass(one, lexicon, reader, pool, tuning.words.answer));
  const words = indexWords(rowsOf(read, 'words'), interners.words.size, tuning);
  const grams = indexGrams(rowsOf(read, 'grams'), interners.grams.size, tuning);
  return {
    subjects: classes.map(({ subject }) => subject),
    words,
    grams,
    pairs: indexPairs(rowsOf(read, 'pairs'), interners.pairs.size),
    formulations: keepFormulations(read, grams.rarity),
    learned: learn(
      read.map(({ lesson }) => lesson),
      interners.learned.keys().map(isPair),
      tuning,
    ),
    wordings: keepWordings(classes, lexicon),
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

const KINDS = ['words', 'grams', 'pairs'] as const;
type Pooled = (typeof KINDS)[number];

/** A class as it is indexed: what is kept of each of its formulations, and all of them together. */
interface ReadClass {
  readonly grams: readonly (readonly number[])[];
  readonly pooled: Readonly<Record<Pooled, Row>>;
  readonly lesson: Lesson;
}

const rowsOf = (read: readonly ReadClass[], kind: Pooled): Row[] => read.map(({ pooled }) => pooled[kind]);

type Pool = Readonly<Record<Pooled, Tally>>;

/** Reads a class: its question is one formulation among others, the words of its answer count at a low weight. */
function readClass(
  { question, formulations, answer }: RawClass,
  lexicon: Lexicon,
  reader: FeatureReader,
  pool: Pool,
  weightOfAnswer: number,
): ReadClass {
  const texts = [question, ...formulations].map((text) => {
    const read = reader.read(wordsOf(text, lexicon), true);
    for (const kind of KINDS) pool[kind].addRow(read[kind], 1);
    return { grams: read.grams.features, learned: read.learned };
  });
  const answered = wordsOf(answer, lexicon);
  pool.words.addRow(reader.readWords(answered, true), weightOfAnswer);
  const pooled = { words: pool.words.take(), grams: pool.grams.take(), pairs: pool.pairs.take() };
  return {
    grams: texts.map(({ grams }) => grams),
    lesson: { texts: texts.map(({ learned }) => learned), answer: reader.readLearned(answered, true) },
    pooled,
  };
}
/** BM25 over pooled words. */
function indexWords(rows: readonly Row[], features: number, { bm25: { k1, b } }: Tuning): Vote {
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
function indexGrams(rows: readonly Row[], features: number, tuning: Tuning): Vote {
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
  const kept: { readonly features: number[]; readonly counts: number[] } = { features: [], counts: [] };
  features.forEach((feature, place) => {
    if (rarity[feature]! < common) return;
    kept.features.push(feature);
    kept.counts.push(counts[place]!);
  });
  return kept;
}

/** A pair seen again adds less and less. */
function indexPairs(rows: readonly Row[], features: number): Vote {
  return { postings: buildPostings(rows, features, (count) => count / (count + 1)), rarity: rarityOf(rows, features) };
}

function keepFormulations(read: readonly ReadClass[], rarity: Float64Array): Formulations {
  const starts = new Uint32Array(read.length + 1);
  read.forEach((one, owner) => (starts[owner + 1] = starts[owner]! + one.grams.length));
  const grams = read.flatMap((one) => one.grams);
  return { starts, grams, norms: Float64Array.from(grams, (own) => Math.sqrt(squares(own, rarity))) };
}

function keepWordings(classes: readonly RawClass[], lexicon: Lexicon): Map<string, number | undefined> {
  const wordings = new Map<string, number | undefined>();
  classes.forEach(({ question, formulations }, owner) => {
    for (const text of [question, ...formulations]) {
      const wording = wordingOf(lexicon.tokensOf(text));
      if (wording === '') continue;
      wordings.set(wording, !wordings.has(wording) || wordings.get(wording) === owner ? owner : undefined);
    }
  });
  return wordings;
}

/** A text as a key, by its words in order. */
export const wordingOf = (words: readonly string[]): string => words.join(' ');

function squares(features: readonly number[], rarity: Float64Array): number {
  let total = 0;
  for (const feature of features) total += rarity[feature]! * rarity[feature]!;
  return total;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
