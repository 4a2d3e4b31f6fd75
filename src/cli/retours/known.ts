import type { Fiche } from '../../faq/types';
import type { KnowledgeBase } from '../../knowledge/types';
import { orderKey } from '../../utterance';
import type { Order, OrderRow } from '../../utterance/types';

/** The knowledge in force, as far as what people typed is read against it. */
export type Known = Pick<KnowledgeBase, 'fiches' | 'ordres' | 'understand'>;

/** What words may have meant: an entry or an order, and the file to write a formulation in. */
export interface Meant {
  /** As evidence names it. */
  readonly key: string;
  /** As its author knows it. */
  readonly id: string;
  readonly question: string;
  /** Relative to the knowledge folder. */
  readonly file: string;
}

/** The meaning that evidence names; nothing for an entry that left the knowledge. */
export function meantBy(key: string, { fiches, ordres }: Known): Meant | undefined {
  const fiche = fiches.find(({ id }) => id === key);
  if (fiche !== undefined) return ofFiche(fiche);
  const row = ordres.ordres.find((one) => orderKey(one) === key);
  return row && ofOrder(row);
}

export function ofFiche({ id, question, theme }: Fiche): Meant {
  return { key: id, id, question, file: `faq/${theme}.yaml` };
}

export function ofOrder(row: OrderRow): Meant {
  const { id, intention, question } = row;
  return {
    key: orderKey(row),
    id: intention === undefined ? id : `${id}, intention ${intention}`,
    question,
    file: 'ordres.yaml',
  };
}

/** The order as the knowledge words it. */
export function orderMeant(order: Order, known: Known): Meant | undefined {
  return meantBy(orderKey(order), known);
}
