import type { Examined } from './engine';
import type { FeatureReader } from './features';
import type { KnowledgeIndex, Vote } from './knowledge-index';
import type { Explanation } from './types';

const EXPLAINED = 5;
const WORDS_SHOWN = 6;

/** Why the outcome is so: the message as read, and for each leading entry what each vote and each word gave. */
export function explain(
  message: string,
  { reading, votes, judged, outcome }: Examined,
  index: KnowledgeIndex,
  features: FeatureReader,
): Explanation {
  const weightOf = (word: string, owner: number): number => {
    const row = features.readWords([{ word, weight: 1 }], false);
    return [...row.features].reduce((total, feature) => total + giftOf(index.words, feature, owner), 0);
  };
  const words = [...new Set(reading.whole.words.map(({ word }) => word))];
  return {
    message,
    cleaned: reading.cleaned,
    repairs: reading.repairs,
    expansions: reading.expansions,
    unknown: reading.whole.unknown,
    candidates: judged.slice(0, EXPLAINED).map(({ id, owner, score, horsSujet }) => ({
      id,
      score,
      hors_sujet: horsSujet,
      parts: {
        mots: votes.words[owner]!,
        lettres: votes.grams[owner]!,
        ordre: votes.pairs[owner]!,
        formulations: votes.nearest[owner]!,
        appris: votes.learned[owner]!,
      },
      words: words
        .map((word) => ({ word, weight: weightOf(word, owner) }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
        .slice(0, WORDS_SHOWN),
    })),
    outcome,
  };
}

/** Rarity × weight that one feature gives to one class; 0 when the class does not bear it. */
function giftOf({ postings, rarity }: Vote, feature: number, owner: number): number {
  const from = postings.starts[feature]!;
  const to = postings.starts[feature + 1]!;
  for (let place = from; place < to; place++) {
    if (postings.classes[place] === owner) return rarity[feature]! * postings.weights[place]!;
  }
  return 0;
}
