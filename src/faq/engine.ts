import { readConcepts } from './concepts';
import type { Examined, Half } from './examined';
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
import { createReader } from './reading';
import type { ReadText, Reading } from './reading';
import { createRepair } from './repair';
import { createStem } from './stems';
import { TUNING } from './tuning';
import type { Tuning } from './tuning';
import type { FaqEngine, FaqKnowledge, FaqOutcome } from './types';

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
    learned: new Interner<string>(),
  };
  const features = createFeatureReader(lexicon, concepts, interners, tuning);
  const index = buildIndex(knowledge, lexicon, features, interners, tuning);
  lexicon.forgetTokens();
  const reader = createReader(lexicon, createRepair(lexicon, tuning), tuning);
  const ranker = createRanker(index, features, tuning);
  const subjects = new Map(knowledge.hors_sujet.map((subject) => [subject.id, subject]));

  const worded = ({ words }: ReadText): number | undefined =>
    index.wordings.get(wordingOf(words.map(({ word }) => word)));
  const judgeHalf = (half: string): Judged | undefined => {
    const text = reader.readText(half);
    const judged = judge(index, ranker.rankText(text), ranker.unknownOf(text), tuning, worded(text));
    return judged.find(({ horsSujet }) => !horsSujet);
  };
  const examineAs = (reading: Reading, wording: number | undefined): Examined => {
    const votes = ranker.rank(reading);
    const unknown = ranker.unknownOf(reading.whole);
    const judged = judge(index, votes, unknown, tuning, wording);
    const ways = wording === undefined ? splitQuestions(reading.cleaned) : [];
    const halves = findTwo(ways, judged, judgeHalf, tuning);
    const two = halves && ([halves[0].fiche, halves[1].fiche] as const);
    const outcome = decide({ judged, two, unknown, shortened: reading.shortened }, (id) => subjects.get(id), tuning);
    return { reading, votes, judged, wording, halves, outcome };
  };
  const examine = (message: string): Examined => {
    const reading = reader.read(message);
    return examineAs(reading, worded(reading.whole));
  };
  return {
    examine,
    answer: (message) => examine(message).outcome,
    answerUnprivileged: (message) => examineAs(reader.read(message), undefined).outcome,
    explain: (message) => explain(message, examine(message), { index, features, lexicon }),
  };
}

/** Best entries of the two halves, where each half is sure of its own and the whole message names both. */
function findTwo(
  ways: readonly (readonly [string, string])[],
  judged: readonly Judged[],
  judgeHalf: (half: string) => Judged | undefined,
  { policy }: Tuning,
): readonly [Half, Half] | undefined {
  const sure = (one: Judged | undefined): one is Judged =>
    one !== undefined && one.score >= policy.twoQuestions && judged.some(({ id }) => id === one.id);
  for (const [first, second] of ways) {
    const one = judgeHalf(first);
    if (!sure(one)) continue;
    const other = judgeHalf(second);
    if (!sure(other) || other.id === one.id) continue;
    return [halfOf(first, one), halfOf(second, other)];
  }
  return undefined;
}

const halfOf = (read: string, { id, score }: Judged): Half => ({ read, fiche: { id, score } });
