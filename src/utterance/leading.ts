import type { Likelihoods } from './ranking';
import type { Order, Ordres, SmalltalkTopic } from './types';

/** What a message may be, with its share of belief before the FAQ weighs in, 0 to 1. */
export type Leading =
  | { readonly kind: 'order'; readonly order: Order; readonly question: string; readonly share: number }
  | { readonly kind: 'courtesy'; readonly topic: SmalltalkTopic; readonly share: number }
  | { readonly kind: 'question'; readonly share: number };

/** The rows that are believed most, best first, a question being one of them; those of no weight are left out. */
export function leadingRows(likelihoods: Likelihoods, { ordres, courtoisies }: Ordres, shown = 4): readonly Leading[] {
  const rows: Leading[] = [
    ...ordres.map(({ id, intention, question }, rank): Leading => {
      return { kind: 'order', order: { id, intention }, question, share: likelihoods.orders[rank] ?? 0 };
    }),
    ...courtoisies.map(({ id }, rank): Leading => {
      return { kind: 'courtesy', topic: id, share: likelihoods.courtesies[rank] ?? 0 };
    }),
    { kind: 'question', share: likelihoods.question },
  ];
  return rows
    .filter(({ share }) => share >= LEAST)
    .sort((a, b) => b.share - a.share)
    .slice(0, shown);
}

/** Below, a share shows as 0 %. */
const LEAST = 0.005;
