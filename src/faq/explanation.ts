import type { Examined } from './examined';
import type { FeatureReader } from './features';
import type { KnowledgeIndex, Vote } from './knowledge-index';
import type { Lexicon } from './lexicon';
import type { Reading } from './reading';
import { writtenInFull } from './tokens';
import type { Explanation } from './types';

const EXPLAINED = 5;
const WORDS_SHOWN = 6;

/** What the engine is made of, as far as an explanation reads it. */
export interface Built {
  readonly index: KnowledgeIndex;
  readonly features: FeatureReader;
  readonly lexicon: Lexicon;
}

/** Why the outcome is so: the message as read, and for each leading entry what each vote and each word gave. */
export function explain(
  message: string,
  { reading, votes, judged, wording, halves, outcome }: Examined,
  { index, features, lexicon }: Built,
): Explanation {
  const weightOf = (word: string, owner: number): number => {
    const row = features.readWords([{ word, weight: 1 }], false);
    return [...row.features].reduce((total, feature) => total + giftOf(index.words, feature, owner), 0);
  };
  const words = [...new Set(reading.whole.words.map(({ word }) => word))];
  return {
    message,
    cleaned: tidied(reading.cleaned),
    repairs: reading.repairs,
    ...shortForms(reading, lexicon),
    unknown: reading.whole.unknown,
    halves: (halves ?? []).map(({ read, fiche }) => ({ read: tidied(read), ...fiche })),
    candidates: judged.slice(0, EXPLAINED).map(({ id, owner, score, horsSujet }) => ({
      id,
      score,
      hors_sujet: horsSujet,
      wording: owner === wording,
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

/** Every short form of the message: written in full, or kept because the knowledge uses it. */
function shortForms({ cleaned, expansions }: Reading, lexicon: Lexicon): Pick<Explanation, 'expansions' | 'kept'> {
  const words = [...new Set(cleaned.match(/[a-z0-9]+/g))];
  const hurried = words.flatMap((typed) => {
    const full = writtenInFull(typed);
    return full === undefined ? [] : [{ typed, read_as: full }];
  });
  const all = [...expansions, ...hurried];
  const kept = words.filter((word) => lexicon.isShort(word) && all.every(({ typed }) => typed !== word));
  return { expansions: all, kept };
}

/** Marks that stand alone once the politeness between them is cut; a question mark stays behind its question. */
function tidied(text: string): string {
  return text
    .replace(/(^|\s)[,;:.!…]+(?=\s|$)/g, '$1')
    .replace(/^[\s,;:.!?…]+|[\s,;:…]+$/g, '')
    .replace(/\s+/g, ' ');
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
