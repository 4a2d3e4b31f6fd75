import type { Card } from '../types';
import type { CardAction } from './actions';
import { data } from './actions';
import { card, MAX_ACTIONS, paragraph, submit } from './elements';

type Given = Parameters<typeof data>[0];

export interface Button {
  readonly titre: string;
  readonly action: Given;
  readonly style?: 'positive' | 'destructive';
}

/** A sentence and its buttons. The first six are kept. */
export function buttonsCard(text: string | readonly string[], buttons: readonly Button[]): Card {
  const lines = typeof text === 'string' ? [text] : text;
  return card({
    body: lines.map((line) => paragraph(line)),
    actions: buttons.slice(0, MAX_ACTIONS).map(({ titre, action, style }) => submit(titre, data(action), style)),
  });
}

export type { CardAction };
