import { z } from 'zod';
import { INTENTIONS, ORDERS } from '../../utterance/types';
import type { Element } from './elements';

/** Version of the shapes below: a card of another version is refused politely rather than misread. */
const ACTION_VERSION = 1;

/** Longest message that a button carries, to be read when it is pressed. */
export const MAX_SAID = 1_000;
/** Longest masked message that a button carries. */
const MAX_CARRIED_WORDS = 200;
/** Longest value read from one input; the journey cuts typed texts at the same length. */
const MAX_INPUT = 4_000;
const MAX_INPUTS = 60;

const id = z.string().min(1).max(100);
const words = z.string().max(MAX_CARRIED_WORDS);
const ids = z.array(id).max(6);
const draft = { draft: id };
const declaration = { reference: id, version: z.number().int().positive() };

/** A suggestion that answers these words. */
const faqActions = [
  shape('faq.show', { fiche: id }),
  shape('faq.choose', { fiche: id, mots: words, comptee: z.boolean() }),
  shape('faq.other', { mots: words, reste: ids }),
  shape('faq.none', { mots: words, comptee: z.boolean() }),
  shape('faq.transmit', { mots: words, comptee: z.boolean() }),
] as const;

const journeyActions = [
  shape('declaration.submit', { ...draft, section: id, questionnaire: id }),
  shape('declaration.ecole', { ...draft, uai: id.optional() }),
  shape('declaration.ecole-absente', draft),
  shape('declaration.back', draft),
  shape('declaration.cancel', draft),
  shape('declaration.edit', { ...draft, section: id.optional() }),
  shape('declaration.confirm', draft),
  shape('declaration.restart', draft),
  shape('declaration.keep-draft', draft),
  shape('declaration.resume', draft),
  shape('declaration.replace', { ...draft, ...declaration }),
] as const;

const declarationActions = [
  shape('declaration.start', {}),
  shape('declaration.start-other', {}),
  shape('declaration.mine', {}),
  shape('declaration.see', { reference: id.optional() }),
  shape('declaration.amend', { reference: id.optional() }),
  shape('declaration.ask-withdraw', { reference: id.optional() }),
  shape('declaration.withdraw', declaration),
  shape('declaration.keep', { reference: id }),
  shape('declaration.see-replacing', { reference: id }),
  shape('declaration.take-back', { reference: id }),
] as const;

/** An order offered and chosen: the words that meant it, and the message where it may hold answers. */
const orderActions = [
  shape('order.choose', {
    order: z.enum(ORDERS),
    intention: z.enum(INTENTIONS).optional(),
    mots: words,
    dit: z.string().max(MAX_SAID).optional(),
  }),
] as const;

const otherActions = [
  shape('help', {}),
  shape('recommandations', {}),
  shape('privacy.more', {}),
  shape('privacy.show', {}),
  shape('privacy.erase', {}),
  shape('privacy.keep', {}),
] as const;

const cardAction = z.discriminatedUnion('action', [
  ...faqActions,
  ...journeyActions,
  ...declarationActions,
  ...orderActions,
  ...otherActions,
]);

export type CardAction = z.infer<typeof cardAction>;

/** Input values by input id; only what a channel may send as a value is kept. */
export type Inputs = Readonly<Record<string, string>>;

/** `CardAction` without its version: what a card gives to make a button's data. */
type Given<A> = A extends { v: 1 } ? Omit<A, 'v'> : never;

/** Data of a button. */
export function data(action: Given<CardAction>): Element {
  return { ...action, v: ACTION_VERSION };
}

/**
 * Reads the value of a pressed button, whoever made it: the action, and the inputs that came along. `undefined` when it
 * is of no shape known today.
 */
export function readAction(
  value: Readonly<Record<string, unknown>>,
): { readonly action: CardAction; readonly inputs: Inputs } | undefined {
  const parsed = cardAction.safeParse(value);
  return parsed.success ? { action: parsed.data, inputs: inputsOf(value, Object.keys(parsed.data)) } : undefined;
}

function inputsOf(value: Readonly<Record<string, unknown>>, reserved: readonly string[]): Inputs {
  const entries = Object.entries(value)
    .filter(([key]) => !reserved.includes(key))
    .slice(0, MAX_INPUTS)
    .flatMap(([key, raw]) => {
      const text = inputText(raw);
      return text === undefined ? [] : [[key, text] as const];
    });
  return Object.fromEntries(entries);
}

/** Clients send numbers and toggles as strings, or not. */
function inputText(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw.slice(0, MAX_INPUT);
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  return undefined;
}

function shape<const A extends string, S extends z.ZodRawShape>(action: A, rest: S) {
  return z.object({ action: z.literal(action), v: z.literal(ACTION_VERSION), ...rest });
}
