import { fold } from '../../src/french';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createFaqEngine } from '../../src/faq';
import { bm25 } from './bm25';
import { STOP_WORDS } from '../../src/faq/french/stop-words';
import { stemFrench } from '../../src/faq/french/snowball';
import type { FaqKnowledge } from '../../src/faq/types';

/** Ids of the entries that a message may mean, best first. */
export type Search = (message: string) => string[];

export interface Contender {
  readonly name: string;
  /** Reads every entry for every message: measured on fewer messages. */
  readonly slow: boolean;
  readonly build: (knowledge: FaqKnowledge) => Search;
}

const documentsOf = ({ fiches }: FaqKnowledge) =>
  fiches.map(({ id, question, formulations, reponse }) => ({ id, question, formulations: [...formulations], reponse }));

const KEYS = ['question', 'formulations', 'reponse'];
const SHOWN = 5;

function fuse(options: object): Contender['build'] {
  return (knowledge) => {
    const engine = new Fuse(documentsOf(knowledge), { keys: KEYS, ...options });
    return (message) => engine.search(message, { limit: SHOWN }).map(({ item }) => item.id);
  };
}

/** Stems of the words that carry sense; `null` drops a term, as MiniSearch wants it. */
function termOf(term: string): string | null {
  const word = fold(term);
  return STOP_WORDS.has(word) ? null : stemFrench(word);
}

function miniSearch(knowledge: FaqKnowledge): Search {
  const engine = new MiniSearch({ fields: KEYS, processTerm: termOf, extractField: fieldOf });
  engine.addAll(documentsOf(knowledge));
  const options = { fuzzy: 0.2, prefix: true, boost: { question: 2, reponse: 0.5 } };
  return (message) =>
    engine
      .search(message, options)
      .slice(0, SHOWN)
      .map(({ id }) => String(id));
}

function fieldOf(document: Record<string, unknown>, field: string): string {
  const value = document[field];
  return Array.isArray(value) ? value.join(' \n ') : String(value);
}

export const CONTENDERS: readonly Contender[] = [
  {
    name: 'ce moteur',
    slow: false,
    build: (knowledge) => {
      const engine = createFaqEngine(knowledge);
      return (message) => engine.answer(message).ranking.map(({ id }) => id);
    },
  },
  { name: 'fuse.js (défauts)', slow: true, build: fuse({}) },
  {
    name: 'fuse.js (réglé)',
    slow: true,
    build: fuse({ threshold: 0.7, ignoreLocation: true, minMatchCharLength: 3, ignoreDiacritics: true }),
  },
  {
    name: 'fuse.js (par mots)',
    slow: true,
    build: fuse({ useTokenSearch: true, ignoreLocation: true, ignoreDiacritics: true }),
  },
  { name: 'MiniSearch (racines)', slow: false, build: miniSearch },
  { name: 'BM25 (Snowball)', slow: false, build: bm25 },
];
