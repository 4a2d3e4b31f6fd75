import type { Fiche } from '../../../faq/types';
import { BUTTONS } from '../../../texts/buttons';
import * as texts from '../../../texts/faq';
import type { OrderRow, ScoredOrder } from '../../../utterance/types';
import { MAX_SAID } from '../../cards/actions';
import type { Button } from '../../cards/buttons-card';
import { buttonsCard } from '../../cards/buttons-card';
import type { Reply } from '../../types';
import type { Turn } from '../turn';
import { cardReply } from '../turn';

/** Entries beside the orders: with « aucune de celles-ci », a short list. */
const MAX_FICHES = 2;

interface Doubtful {
  readonly orders: readonly ScoredOrder[];
  readonly mots: string;
  readonly said: string;
}

/** « Voulez-vous déclarer que l'école n'accueillera personne ? » beside the entries that the same words may ask for. */
export function whichIsMeant(turn: Turn, { orders, mots, said }: Doubtful, fiches: readonly Fiche[]): Reply {
  const offered = orders.flatMap((order) => rowOf(turn, order) ?? []);
  const shown = fiches.slice(0, MAX_FICHES);
  const prompt = texts.whatIsMeant();
  const buttons: Button[] = [
    ...offered.map((row) => offer(row, { mots, said })),
    ...shown.map(({ id, question }): Button => ({
      titre: question,
      action: { action: 'faq.choose', fiche: id, mots, comptee: false },
    })),
    { titre: BUTTONS.noneOfThese, action: { action: 'faq.none', mots, comptee: false } },
  ];
  const summary = [prompt, texts.questionsSummary([...offered, ...shown].map(({ question }) => question))].join(' ');
  return cardReply(buttonsCard(prompt, buttons), summary);
}

function rowOf({ base }: Turn, { id, intention }: ScoredOrder): OrderRow | undefined {
  return base.ordres.ordres.find((row) => row.id === id && row.intention === intention);
}

/** What the message also says goes with the orders that it may fill. */
function offer(row: OrderRow, { mots, said }: Pick<Doubtful, 'mots' | 'said'>): Button {
  const filled = row.id === 'declarer' || row.id === 'modifier' || row.id === 'transmettre';
  return {
    titre: row.question,
    action: {
      action: 'order.choose',
      order: row.id,
      ...(row.intention === undefined ? {} : { intention: row.intention }),
      mots,
      ...(filled ? { dit: said.slice(0, MAX_SAID) } : {}),
    },
  };
}
