import { readConcepts } from './concepts';
import { explain } from './explanation';
import { createFeatureReader } from './features';
import type { Interners } from './features';
import { Interner } from './interner';
import { judge } from './judgement';
import type { Judged } from './judgement';
import { buildIndex, wordingOf } from './knowledge-index';
import { buildLexicon } from './lexicon';
import { decide } from './policy';
import { splitQuestions } from './questions';
import { createRanker } from './ranking';
import type { Votes } from './ranking';
import { createReader } from './reading';
import type { Reading } from './reading';
import { createRepair } from './repair';
import { createStem } from './stems';
import { TUNING } from './tuning';
import type { Tuning } from './tuning';
import type { FaqEngine, FaqKnowledge, FaqOutcome, ScoredFiche } from './types';

/** A message read, voted on and judged: all that an outcome or an explanation is made from. */
export interface Examined {
  readonly reading: Reading;
  readonly votes: Votes;
  readonly judged: readonly Judged[];
  readonly outcome: FaqOutcome;
}

/** An engine that also shows what its outcomes are made of, for checks and measures. */
export interface Examiner extends FaqEngine {
  examine(message: string): Examined;
  /** As `answer`, but a formulation asked word for word is given no privilege: what a message near to it would meet. */
  answerUnprivileged(message: string): FaqOutcome;
}

/** Builds the index of a knowledge once; answers are pure afterwards. */
export function createFaqEngine(knowledge: FaqKnowledge): FaqEngine {
  return createExaminer(knowledge);
}

/** `tuning` is for measures only. */
export function createExaminer(knowledge: FaqKnowledge, tuning: Tuning = TUNING): Examiner {
  const lexicon = buildLexicon(knowledge, createStem(tuning.reading.memory), tuning);
  const concepts = readConcepts(knowledge.vocabulaire.synonymes, lexicon);
  const interners: Interners = {
    words: new Interner<string>(),
    grams: new Interner<number>(),
    pairs: new Interner<string>(),
  };
  const features = createFeatureReader(lexicon, concepts, interners, tuning);
  const index = buildIndex(knowledge, lexicon, features, interners, tuning);
  lexicon.forgetTokens();
  const reader = createReader(lexicon, createRepair(lexicon, tuning), tuning);
  const ranker = createRanker(index, features, tuning);
  const subjects = new Map(knowledge.hors_sujet.map((subject) => [subject.id, subject]));

  const judgeHalf = (half: string): Judged | undefined => {
    const text = reader.readText(half);
    return judge(index, ranker.rankText(text), ranker.groundsOf(text), tuning).find(({ horsSujet }) => !horsSujet);
  };
  const examineAs = (message: string, classOf: (reading: Reading) => number | undefined): Examined => {
    const reading = reader.read(message);
    const votes = ranker.rank(reading);
    const judged = judge(index, votes, ranker.groundsOf(reading.whole), tuning, classOf(reading));
    const two = findTwo(splitQuestions(reading.cleaned), judged, judgeHalf, tuning);
    const outcome = decide({ judged, two, shortened: reading.shortened }, (id) => subjects.get(id), tuning);
    return { reading, votes, judged, outcome };
  };
  const worded = ({ whole }: Reading): number | undefined =>
    index.wordings.get(wordingOf(whole.words.map(({ word }) => word)));
  const examine = (message: string): Examined => examineAs(message, worded);
  return {
    examine,
    answer: (message) => examine(message).outcome,
    answerUnprivileged: (message) => examineAs(message, () => undefined).outcome,
    explain: (message) => explain(message, examine(message), index, features),
  };
}

/** Best entries of the two halves, where each half is sure of its own and the whole message names both. */
function findTwo(
  ways: readonly (readonly [string, string])[],
  judged: readonly Judged[],
  judgeHalf: (half: string) => Judged | undefined,
  { policy }: Tuning,
): readonly [ScoredFiche, ScoredFiche] | undefined {
  const sure = (one: Judged | undefined): one is Judged =>
    one !== undefined && one.score >= policy.twoQuestions && judged.some(({ id }) => id === one.id);
  for (const [first, second] of ways) {
    const one = judgeHalf(first);
    if (!sure(one)) continue;
    const other = judgeHalf(second);
    if (!sure(other) || other.id === one.id) continue;
    return [
      { id: one.id, score: one.score },
      { id: other.id, score: other.score },
    ];
  }
  return undefined;
}
