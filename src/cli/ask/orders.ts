import { labelOf } from '../../utterance';
import type { Leading } from '../../utterance/leading';
import type { Order, Utterance } from '../../utterance/types';

/** Orders and courtesies among what the message may be, for `--explain`. */
export function sayLeading(leading: readonly Leading[]): string[] {
  if (leading.length === 0) return [];
  const lines = leading.map((one, place) => `${place + 1}. ${nameOf(one)} : ${Math.round(one.share * 100)} %`);
  return ['Demande, politesse ou question (avant de regarder les fiches) :', ...lines, ''];
}

function nameOf(one: Leading): string {
  switch (one.kind) {
    case 'order':
      return `demande « ${labelOf(one.order)} » — ${one.question}`;
    case 'courtesy':
      return `politesse « ${one.topic} »`;
    case 'question':
      return 'une question pour les fiches';
  }
}

/** The orders that would be offered at choice beside entries; empty where none is. */
export function offeredIn(utterance: Utterance): readonly Order[] {
  return utterance.kind === 'faq' ? utterance.orders : [];
}
