import { outcomeOf } from '../utterance';
import type { Utterance } from '../utterance/types';
import type { LabelledMessage, Understand, Verdict } from './types';

/** Judges one labelled message. A command or a courtesy ranks nothing: an entry that expected it is missed. */
export function judgeMessage(label: LabelledMessage, understand: Understand): Verdict {
  const utterance = understand(label.message);
  const ranking = rankingOf(utterance);
  const shown = shownBy(utterance);
  const { expected } = label;
  const leads = (places: number): boolean =>
    expected.length > 0 && expected.every((id) => ranking.slice(0, Math.max(places, expected.length)).includes(id));
  return {
    label,
    outcome: outcomeOf(utterance),
    ranking,
    shown,
    top1: leads(1),
    top3: leads(3),
    right: expected.length > 0 && shown.length > 0 && expected.every((id) => shown.includes(id)),
  };
}

function rankingOf(utterance: Utterance): string[] {
  return utterance.kind === 'faq' ? utterance.outcome.ranking.map(({ id }) => id) : [];
}

function shownBy(utterance: Utterance): string[] {
  if (utterance.kind !== 'faq' || utterance.orders.length > 0 || utterance.outcome.kind !== 'answered') return [];
  return utterance.outcome.fiches.map(({ id }) => id);
}
