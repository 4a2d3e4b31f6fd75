import { TUNING } from '../faq/tuning';
import type { FaqOutcome } from '../faq/types';
import type { Likelihoods } from './ranking';
import { POLICY } from './tuning';
import type { Order, Ordres, ScoredOrder, SmalltalkTopic } from './types';

/** What a message that is no formulation of anything is taken for. */
export type Decision =
  | { readonly kind: 'order'; readonly order: ScoredOrder }
  | { readonly kind: 'courtesy'; readonly topic: SmalltalkTopic; readonly score: number }
  /** A question for the FAQ; `orders`: what may be meant instead, to be offered. */
  | { readonly kind: 'question'; readonly orders: readonly ScoredOrder[] };

export interface Case {
  readonly likelihoods: Likelihoods;
  readonly outcome: FaqOutcome;
  /** Words of the message. */
  readonly words: number;
  /** It asks something, by a question mark or by its words. */
  readonly asks: boolean;
}

/**
 * Sure → done; unsure → offered; else a question. What the FAQ makes of the message weighs against an order: the surer
 * its answer, the more.
 */
export function decide({ likelihoods, outcome, words, asks }: Case, ordres: Ordres): Decision {
  const courteous = sum(likelihoods.courtesies);
  const total = sum(likelihoods.orders) + courteous + likelihoods.question * weightOf(outcome);
  const orders = words < POLICY.orderWords ? [] : ranked(ordres.ordres, likelihoods.orders, total);
  const [courtesy] = words > POLICY.courtesyWords ? [] : ranked(ordres.courtoisies, likelihoods.courtesies, total);
  // « Merci, bonne soirée »: which courtesy matters little, that it is nothing else does.
  const surest = (orders[0]?.score ?? 0) * total;
  if (courtesy !== undefined && courteous >= sureFor(words) * total && courteous > surest) {
    return { kind: 'courtesy', topic: courtesy.id, score: rounded(courteous / total) };
  }
  const plain = orders.filter((one) => one.intention === undefined);
  const order = sureOf(asks ? plain : orders);
  if (order !== undefined) return { kind: 'order', order };
  // What is asked and has an answer is answered, whatever else it tells of the school.
  const offered = asks && outcome.kind === 'answered' ? plain : orders;
  return { kind: 'question', orders: offeredOf(offered, POLICY.offered[foundBy(outcome)]) };
}

type Found = keyof typeof POLICY.offered;

function foundBy(outcome: FaqOutcome): Found {
  if (outcome.kind !== 'no_match') return outcome.kind;
  // What is asked of another year is understood, as a subject refused is.
  return outcome.hors_sujet === undefined && outcome.otherYear === undefined ? 'unknown' : 'refused';
}

/** A word alone must be one of courtesy beyond doubt: « asdfgh » is none. */
const sureFor = (words: number): number => (words < POLICY.orderWords ? POLICY.sureAlone : POLICY.sure);

/** How much a question counts beside an order: the surer its answer, the more. */
function weightOf(outcome: FaqOutcome): number {
  const weight = POLICY.question[foundBy(outcome)];
  if (outcome.kind !== 'answered') return weight;
  const sureness = ((outcome.fiches[0]?.score ?? 0) - ANSWERED) / (1 - ANSWERED);
  return weight + (POLICY.certain - weight) * Math.max(0, sureness);
}

/** Confidence from which the FAQ answers at once. */
const ANSWERED = TUNING.policy.answered;

type Scored<Row> = Row & { readonly score: number };

function ranked<Row extends { readonly id: string }>(
  rows: readonly Row[],
  shares: readonly number[],
  total: number,
): Scored<Row>[] {
  return rows
    .map((row, rank) => ({ ...row, score: total > 0 ? shares[rank]! / total : 0 }))
    .sort((a, b) => b.score - a.score);
}

/**
 * The order that is surely given. To declare, and to declare that the school hosts, are one order more or less precise:
 * together they may be sure where neither is alone.
 */
function sureOf([best, second]: readonly Scored<Order>[]): ScoredOrder | undefined {
  if (best === undefined || second === undefined) return undefined;
  const same = best.id === second.id && (best.intention === undefined || second.intention === undefined);
  const score = same ? best.score + second.score : best.score;
  if (score < POLICY.sure) return undefined;
  if (!same && second.score > POLICY.contested * best.score) return undefined;
  return scored(best, score);
}

function offeredOf(orders: readonly Scored<Order>[], enough: number): readonly ScoredOrder[] {
  const [best] = orders;
  if (best === undefined || best.score < enough) return [];
  return orders
    .slice(0, POLICY.offers)
    .filter(({ score }) => score >= POLICY.alike * best.score)
    .map((one) => scored(one, one.score));
}

function scored({ id, intention }: Order, score: number): ScoredOrder {
  return { id, ...(intention === undefined ? {} : { intention }), score: rounded(score) };
}

const DIGITS = 1e4;
/** Below 1, which a formulation alone is. */
const rounded = (score: number): number => Math.min(DIGITS - 1, Math.round(score * DIGITS)) / DIGITS;

const sum = (shares: readonly number[]): number => shares.reduce((all, share) => all + share, 0);
