import { fold } from '../french';
import { clean } from './cleaning';
import type { ReadWord } from './features';
import { isFrench } from './french/dictionary';
import { cutPoliteness } from './french/politeness';
import { isCommon } from './lexicon';
import type { Lexicon } from './lexicon';
import type { Repair } from './repair';
import { cutMail } from './mail';
import { cutSender } from './senders';
import { splitSentences } from './sentences';
import { tokenise } from './tokens';
import type { Tuning } from './tuning';

export interface Change {
  readonly typed: string;
  readonly read_as: string;
}

/** A message, or a part of it, as the ranking sees it. */
export interface ReadText {
  readonly words: readonly ReadWord[];
  /** Words of sense that the knowledge does not know and that nothing repairs. */
  readonly unknown: readonly string[];
}

export interface Reading {
  readonly whole: ReadText;
  /** Empty when the message is one sentence. */
  readonly sentences: readonly ReadText[];
  readonly cleaned: string;
  readonly repairs: readonly Change[];
  readonly expansions: readonly Change[];
  readonly shortened: boolean;
}

export interface Reader {
  read(message: string): Reading;
  readText(text: string): ReadText;
}

interface Found {
  readonly words: readonly ReadWord[];
  readonly unknown?: string;
  readonly repair?: Change;
  readonly expansion?: Change;
}

export function createReader(lexicon: Lexicon, repair: Repair, tuning: Tuning): Reader {
  const find = (typed: string): Found => findWord(typed, lexicon, repair, tuning);
  const findAll = (text: string): Found[] => lexicon.names.cut(tokenise(text).slice(0, tuning.reading.words)).map(find);
  const readText = (text: string): ReadText => gather(findAll(text));
  return {
    readText,
    read(message) {
      const { text, shortened } = clean(message, tuning.reading.characters);
      const asked = cutSender(cutPoliteness(cutMail(fold(text))).trim(), lexicon.names);
      const cleaned = asked.replace(/\s+/g, ' ').trim();
      const found = findAll(cleaned);
      const sentences = splitSentences(asked).slice(0, tuning.reading.sentences);
      return {
        whole: gather(found),
        sentences: sentences.length > 1 ? sentences.map(readText) : [],
        cleaned,
        repairs: distinct(found.flatMap(({ repair: change }) => change ?? [])),
        expansions: distinct(found.flatMap(({ expansion }) => expansion ?? [])),
        shortened,
      };
    },
  };
}

/**
 * Known as it is, else a short form, else an everyday word, else a misspelling, else unknown. A word of French is no
 * misspelling of another: « dispersé » is not « dispensé ».
 */
function findWord(typed: string, lexicon: Lexicon, repair: Repair, tuning: Tuning): Found {
  const weight = lexicon.weigh(typed);
  if (lexicon.words.has(typed)) return { words: [{ word: typed, weight }] };
  const expanded = lexicon.expand(typed);
  if (expanded !== undefined) return readExpanded(typed, expanded, lexicon, tuning);
  if (isCommon(typed) || lexicon.knows(typed)) return { words: [{ word: typed, weight }] };
  const repaired = isFrench(typed) ? undefined : repair(typed);
  if (repaired === undefined) return { words: [{ word: typed, weight }], unknown: typed };
  return {
    words: [{ word: repaired, weight: lexicon.weigh(repaired) * tuning.words.repaired }],
    repair: { typed, read_as: repaired },
  };
}

function readExpanded(typed: string, expanded: readonly string[], lexicon: Lexicon, tuning: Tuning): Found {
  return {
    words: expanded.map((word) => ({ word, weight: lexicon.weigh(word) * tuning.words.expanded })),
    expansion: { typed, read_as: expanded.join(' ') },
  };
}

function gather(found: readonly Found[]): ReadText {
  return {
    words: found.flatMap(({ words }) => words),
    unknown: [...new Set(found.flatMap(({ unknown }) => unknown ?? []))],
  };
}

function distinct(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [change.typed, change])).values()];
}
