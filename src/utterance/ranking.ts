import { clean } from '../faq/cleaning';
import { isPair } from '../faq/features';
import { isCommon } from '../faq/lexicon';
import { Interner } from '../faq/interner';
import { learn } from '../faq/learning';
import type { Lesson } from '../faq/learning';
import { splitSentences } from '../faq/sentences';
import { TUNING } from '../faq/tuning';
import type { FaqKnowledge } from '../faq/types';
import { denies } from './denial';
import { createFeatures } from './features';
import { FOREIGN, GROUPS, LEARNING, SENTENCES } from './tuning';
import type { Ordres } from './types';
import type { OrderWords } from './words';
import { createOrderWords } from './words';

/** How likely a message is each order, each courtesy, or something to be answered: shares that sum to 1 at most. */
export interface Likelihoods {
  /** By the rank of the row in `ordres`. */
  readonly orders: readonly number[];
  /** By the rank of the row in `courtoisies`. */
  readonly courtesies: readonly number[];
  /** Whatever the entries answer or the subjects refuse. */
  readonly question: number;
}

export type RankOrders = (message: string) => Likelihoods;

/**
 * Learns orders and courtesies beside all that people ask: an order is told from a question about it by what opposes
 * them. Built once per knowledge; pure afterwards.
 */
export function createOrderRanker(faq: FaqKnowledge, ordres: Ordres): RankOrders {
  const features = new Interner<string>();
  const words = createOrderWords(faq, ordres);
  const read = createFeatures(words, features);
  const lessonOf = (texts: readonly string[]): Lesson => ({
    texts: texts.map((text) => read(words.of(text), true)),
    answer: NONE,
  });
  const commands = ordres.ordres.map(({ formulations }) => lessonOf(formulations));
  const courtesies = ordres.courtoisies.map(({ formulations }) => lessonOf(formulations));
  const asked = groupsOf(faq).map(lessonOf);
  const learned = learn([...commands, ...courtesies, ...asked], features.keys().map(isPair), {
    ...TUNING,
    learning: LEARNING,
  });
  const rank = (text: string): Likelihoods => {
    const said = words.of(text);
    const shares = isForeign(said, words) ? [] : [...learned.vote(read(said, false))];
    const [first, second] = [commands.length, commands.length + courtesies.length];
    const orders = ordres.ordres.map((row, rank) => ({ share: shares[rank] ?? 0, denied: denies(said, row) }));
    return {
      orders: orders.map(({ share, denied }) => (denied ? 0 : share)),
      courtesies: courtesies.map((_, rank) => shares[first + rank] ?? 0),
      // What is denied is not ordered: it is talked about.
      question: sum(shares.slice(second)) + sum(orders.map(({ share, denied }) => (denied ? share : 0))),
    };
  };
  return (message) => {
    const { text } = clean(message, TUNING.reading.characters);
    const sentences = splitSentences(text).slice(0, SENTENCES.read);
    return sentences.length < 2 ? rank(text) : mixed(rank(text), sentences.map(rank));
  };
}

const NONE = { features: [], counts: [] };

/** Most of its words are nobody's here: what is left of it says nothing. */
function isForeign(said: readonly string[], { isUnknown }: OrderWords): boolean {
  const telling = said.filter((word) => !isCommon(word));
  return telling.length > 0 && telling.filter(isUnknown).length > FOREIGN * telling.length;
}

/**
 * What people ask, some entries together: here it need not be told apart, and each class costs. The first formulations
 * are enough to know a question by.
 */
function groupsOf({ fiches, hors_sujet }: FaqKnowledge): string[][] {
  const all = [
    ...fiches.map(({ question, formulations }) => [question, ...formulations]),
    ...hors_sujet.map(({ titre, formulations }) => [titre, ...formulations]),
  ].map((texts) => texts.slice(0, GROUPS.texts));
  return Array.from({ length: Math.ceil(all.length / GROUPS.entries) }, (_, rank) =>
    all.slice(rank * GROUPS.entries, (rank + 1) * GROUPS.entries).flat(),
  );
}

const sum = (shares: readonly number[]): number => shares.reduce((all, share) => all + share, 0);

/** Every sentence must be a courtesy: as likely as the least likely of them, told apart by the likeliest. */
function courtesiesOf(parts: readonly Likelihoods[]): number[] {
  const totals = parts.map(({ courtesies }) => sum(courtesies));
  const best = parts[0]!.courtesies.map((_, rank) => Math.max(...parts.map(({ courtesies }) => courtesies[rank]!)));
  const scale = Math.min(...totals) / Math.max(sum(best), Number.MIN_VALUE);
  return best.map((share) => share * scale);
}

/** What one sentence says clearly counts as much as what the whole leaves in doubt. */
function mixed(whole: Likelihoods, parts: readonly Likelihoods[]): Likelihoods {
  const best = (of: (one: Likelihoods) => number): number => Math.max(...parts.map(of));
  const mix = (share: number, of: (one: Likelihoods) => number): number =>
    (1 - SENTENCES.share) * share + SENTENCES.share * best(of);
  return {
    orders: whole.orders.map((share, rank) => mix(share, ({ orders }) => orders[rank]!)),
    courtesies: courtesiesOf(parts),
    question: mix(whole.question, ({ question }) => question),
  };
}
