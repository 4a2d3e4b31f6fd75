import { isFrench } from './french/dictionary';
import { HURRIED_ABBREVIATIONS } from './french/hurried';
import { EVERYDAY_WORDS, STOP_WORDS, ASKING_WORDS } from './french/stop-words';
import { createNames } from './names';
import type { Names } from './names';
import type { Stem } from './stems';
import { tokenise } from './tokens';
import type { Tuning } from './tuning';
import type { FaqKnowledge } from './types';

/** What the knowledge's own words say of a typed word. */
export interface Lexicon {
  readonly stem: Stem;
  readonly names: Names;
  /** Words that the knowledge uses, folded, with the number of times it does. */
  readonly words: ReadonlyMap<string, number>;
  readonly stems: ReadonlySet<string>;
  /** Words of a text of the knowledge without its names, read once for all. */
  tokensOf(text: string): readonly string[];
  /** Frees what `tokensOf` remembers, once the index is built. */
  forgetTokens(): void;
  /** The knowledge uses this word, or a form of it. */
  knows(word: string): boolean;
  /** Words that a short form stands for; `undefined` when the knowledge uses that form as a word. */
  expand(word: string): readonly string[] | undefined;
  /** A short form, whether expanded or not; no everyday word that is also one (« est »). */
  isShort(word: string): boolean;
  /** Share of sense of a word, 0 to 1. */
  weigh(word: string): number;
}

export function buildLexicon(knowledge: FaqKnowledge, stem: Stem, tuning: Tuning): Lexicon {
  const tokens = new Map<string, readonly string[]>();
  const rawTokensOf = (text: string): readonly string[] => {
    const known = tokens.get(text) ?? tokenise(text);
    tokens.set(text, known);
    return known;
  };
  const raw = countWords(textsOf(knowledge), rawTokensOf);
  const names = createNames(knowledge.noms ?? [], (word) => raw.has(word) && (isCommon(word) || isFrench(word)));
  for (const [text, own] of tokens) tokens.set(text, names.cut(own));
  const words = countWords(textsOf(knowledge), (text) => tokens.get(text)!);
  const stems = new Set([...words.keys()].map(stem));
  const abbreviations = readAbbreviations(knowledge.vocabulaire.abreviations);
  return {
    stem,
    words,
    stems,
    names,
    tokensOf: (text) => tokens.get(text) ?? names.cut(tokenise(text)),
    forgetTokens: () => tokens.clear(),
    knows: (word) => words.has(word) || stems.has(stem(word)),
    expand: (word) => (words.has(word) ? undefined : abbreviations.get(word)),
    isShort: (word) => !isCommon(word) && abbreviations.has(word),
    weigh: (word) => weigh(word, tuning),
  };
}

function* textsOf(knowledge: FaqKnowledge): Generator<string> {
  for (const fiche of knowledge.fiches) yield* [fiche.question, ...fiche.formulations, fiche.reponse];
  for (const subject of knowledge.hors_sujet) yield* [subject.titre, ...subject.formulations];
  for (const group of knowledge.vocabulaire.synonymes) yield* group;
}

function countWords(texts: Iterable<string>, words: (text: string) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The secretariat's abbreviations come first, then those of everyday typing. */
function readAbbreviations(authored: Readonly<Record<string, string>>): Map<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  for (const source of [HURRIED_ABBREVIATIONS, authored]) {
    for (const [short, long] of Object.entries(source)) {
      const [key, ...rest] = tokenise(short);
      if (key !== undefined && rest.length === 0) all.set(key, tokenise(long));
    }
  }
  return all;
}

function weigh(word: string, tuning: Tuning): number {
  if (ASKING_WORDS.has(word)) return tuning.words.asking;
  if (STOP_WORDS.has(word)) return tuning.words.stop;
  if (EVERYDAY_WORDS.has(word)) return tuning.words.everyday;
  return 1;
}

/** French words that say nothing of a subject, so that not knowing them is no sign. */
export function isCommon(word: string): boolean {
  return STOP_WORDS.has(word) || ASKING_WORDS.has(word) || EVERYDAY_WORDS.has(word);
}
