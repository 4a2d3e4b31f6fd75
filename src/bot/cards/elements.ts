import type { Card } from '../types';

/** A JSON object of the Adaptive Cards vocabulary, kept to what Teams draws on phones as on desktops. */
export type Element = Readonly<Record<string, unknown>>;

export interface CardParts {
  readonly body: readonly Element[];
  readonly actions?: readonly Element[];
}

/** Teams draws six buttons at most; a card that needs more must offer a choice set instead. */
export const MAX_ACTIONS = 6;
/** Longer titles are cut by phones, in the middle of a word. */
export const MAX_TITLE = 90;

/**
 * Version 1.3 for labels and required inputs; every element that appears here is drawn by 1.2 renderers too.
 * Throws when more than six actions are given: a bug of the caller, since Teams would hide the others.
 */
export function card({ body, actions = [] }: CardParts): Card {
  if (actions.length > MAX_ACTIONS) throw new Error(`a card has ${actions.length} actions, Teams draws ${MAX_ACTIONS}`);
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.3',
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/** Words of ours or of the secretariat (Markdown is interpreted): never what a person typed. */
export function paragraph(text: string, style: Element = {}): Element {
  return { type: 'TextBlock', text, wrap: true, ...style };
}

export function title(text: string): Element {
  return paragraph(text, { weight: 'Bolder', size: 'Medium' });
}

export function subtle(text: string): Element {
  return paragraph(text, { isSubtle: true, size: 'Small', spacing: 'Small' });
}

/** An error told beside its field: Teams on phones shows nothing else of what the server refused. */
export function attention(text: string): Element {
  return paragraph(text, { color: 'Attention', spacing: 'Small' });
}

export function group(items: readonly Element[], style: Element = {}): Element {
  return { type: 'Container', items, ...style };
}

/** A button. `data` comes back as the activity's value, with the inputs of the card. */
export function submit(titre: string, data: Element, style?: 'positive' | 'destructive'): Element {
  return { type: 'Action.Submit', title: shortened(titre, MAX_TITLE), data, ...(style ? { style } : {}) };
}

/** A button that goes even when required inputs are empty, and takes none of them along. */
export function submitAlone(titre: string, data: Element, style?: 'positive' | 'destructive'): Element {
  return { ...submit(titre, data, style), associatedInputs: 'none' };
}

/** Cut between two words, with an ellipsis, never longer than `max` characters. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, max - 2);
  const lastSpace = kept.search(/\s\S*$/);
  return `${lastSpace > max / 2 ? kept.slice(0, lastSpace) : kept} …`;
}
