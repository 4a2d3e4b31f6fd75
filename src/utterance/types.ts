import type { FaqOutcome } from '../faq/types';

/** What a person may order, in their own words, whatever the open question. */
export const ORDERS = [
  'aide',
  'declarer',
  'ma-declaration',
  'modifier',
  'retirer',
  'reprendre',
  'recommencer',
  'annuler',
  'retour',
  'passer',
  'confirmer',
  'recommandations',
  'mes-donnees',
  'effacer-mes-donnees',
  'transmettre',
] as const;

export type Command = (typeof ORDERS)[number];

/** What a school may declare, as the census counts it. */
export const INTENTIONS = ['oui', 'non', 'pas-encore'] as const;

export type Intention = (typeof INTENTIONS)[number];

/** `erreur`: the person's own, a message sent to the wrong window. `desaccord`: the bot's, « ce n'est pas ça ». */
export const COURTESIES = [
  'bonjour',
  'merci',
  'au-revoir',
  'accord',
  'robot',
  'erreur',
  'desaccord',
  'humeur',
  'insulte',
] as const;

export type SmalltalkTopic = (typeof COURTESIES)[number];

/** An order as it is told apart: declaring has a row without an intention, and one for each of them. */
export interface Order {
  readonly id: Command;
  /** Of `declarer` alone. */
  readonly intention?: Intention;
}

/** An order with the ways in which people give it, from `knowledge/ordres.yaml`. */
export interface OrderRow extends Order {
  /** What is asked back of somebody who may have given it. */
  readonly question: string;
  readonly formulations: readonly string[];
}

export interface CourtesyRow {
  readonly id: SmalltalkTopic;
  readonly formulations: readonly string[];
}

/** `knowledge/ordres.yaml`. */
export interface Ordres {
  readonly ordres: readonly OrderRow[];
  readonly courtoisies: readonly CourtesyRow[];
}

/** `score`: how sure it is that this order is given, 0 to 1. */
export interface ScoredOrder extends Order {
  readonly score: number;
}

/** What a message is, once read. */
export type Utterance =
  | {
      readonly kind: 'command';
      readonly command: Command;
      readonly intention?: Intention;
      /** The message itself, where it may hold answers beside the order. */
      readonly prefill?: string;
      /** How sure that is, 0 to 1: 1 for a formulation of the order, word for word. */
      readonly score: number;
    }
  | { readonly kind: 'smalltalk'; readonly topic: SmalltalkTopic; readonly score: number }
  | {
      readonly kind: 'faq';
      readonly outcome: FaqOutcome;
      /** Orders that may be given instead, to be offered beside the entries; best first, often none. */
      readonly orders: readonly ScoredOrder[];
    };
