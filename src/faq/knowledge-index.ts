import type { FeatureBags, FeatureReader, Interners, ReadWord } from './features';
import { learn } from './learning';
import type { Learned } from './learning';
import type { Lexicon } from './lexicon';
import { addTo, buildPostings, countOwners, rarity } from './postings';
import type { Bag, Postings } from './postings';
import { tokenise } from './tokens';
import type { Tuning } from './tuning';
import type { FaqKnowledge } from './types';

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

/** Formulations of all classes, as sorted feature numbers. Class `c` owns `starts[c] … starts[c + 1] - 1`. */
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
  const readOf = (text: string): FeatureBags => reader.read(wordsOf(text, lexicon), true);
  const asked = classes.map(({ question, formulations }) => [question, ...formulations].map(readOf));
  const pooled = asked.map((texts) => pool(texts, tuning));
  const owners = {
    grams: rarity(
      countOwners(
        pooled.map(({ grams }) => grams),
        interners.grams.size,
      ),
      classes.length,
    ),
    pairs: rarity(
      countOwners(
        pooled.map(({ pairs }) => pairs),
        interners.pairs.size,
      ),
      classes.length,
    ),
  };
  const answered = classes.map(({ answer }) => reader.readWords(wordsOf(answer, lexicon), true));
  const words = pooled.map((bags, owner) => addAnswer(bags.words, answered[owner]!, tuning.words.answer));
  const wordRarity = rarity(countOwners(words, interners.words.size), classes.length);
  return {
    subjects: classes.map(({ subject }) => subject),
    words: { postings: bm25Postings(words, interners.words.size, tuning), rarity: wordRarity },
    grams: {
      postings: cosinePostings(
        pooled.map(({ grams }) => grams),
        interners.grams.size,
        owners.grams,
      ),
      rarity: owners.grams,
    },
    pairs: {
      postings: buildPostings(
        pooled.map(({ pairs }) => pairs),
        interners.pairs.size,
        (n) => n / (n + 1),
      ),
      rarity: owners.pairs,
    },
    formulations: keepFormulations(asked, owners.grams),
    learned: learn(
      asked.map((texts) => texts.map((text) => text.words)),
      wordRarity,
      tuning,
    ),
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
  return tokenise(text).map((word) => ({ word, weight: lexicon.weigh(word) }));
}

function pool(texts: readonly FeatureBags[], tuning: Tuning): FeatureBags {
  const bags: FeatureBags = { words: new Map(), grams: new Map(), pairs: new Map() };
  texts.forEach((text, place) => {
    const weight = place === 0 ? tuning.words.question : 1;
    for (const kind of ['words', 'grams', 'pairs'] as const) {
      for (const [feature, count] of text[kind]) addTo(bags[kind], feature, count * weight);
    }
  });
  return bags;
}

function addAnswer(asked: Bag, answer: Bag, weight: number): Bag {
  const all = new Map(asked);
  for (const [feature, count] of answer) addTo(all, feature, count * weight);
  return all;
}

function bm25Postings(bags: readonly Bag[], features: number, { bm25 }: Tuning): Postings {
  const lengths = bags.map((bag) => sum(bag.values()));
  const mean = sum(lengths) / Math.max(1, lengths.length);
  return buildPostings(bags, features, (count, _, owner) => {
    const length = 1 - bm25.b + (bm25.b * lengths[owner]!) / Math.max(mean, 1e-9);
    return count / (count + bm25.k1 * length);
  });
}

/** Unit vectors of ln(1 + count) × rarity, times the rarity of the message's side. */
function cosinePostings(bags: readonly Bag[], features: number, rare: Float64Array): Postings {
  const weigh = (count: number, feature: number): number => Math.log(1 + count) * rare[feature]!;
  const norms = bags.map((bag) => Math.sqrt(sum([...bag].map(([feature, count]) => weigh(count, feature) ** 2))));
  return buildPostings(
    bags,
    features,
    (count, feature, owner) => weigh(count, feature) / Math.max(norms[owner]!, 1e-9),
  );
}

function keepFormulations(asked: readonly (readonly FeatureBags[])[], rare: Float64Array): Formulations {
  const starts = new Uint32Array(asked.length + 1);
  asked.forEach((texts, owner) => (starts[owner + 1] = starts[owner]! + texts.length));
  const bags = asked.flat().map(({ grams }) => grams);
  return {
    starts,
    grams: bags.map((bag) => Uint32Array.from(bag.keys()).sort()),
    norms: Float64Array.from(bags, (bag) => Math.sqrt(sum([...bag.keys()].map((gram) => rare[gram]! ** 2)))),
  };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
