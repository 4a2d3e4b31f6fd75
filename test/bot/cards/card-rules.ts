import Ajv from 'ajv';
import { cardBytes, MAX_CARD_BYTES } from '../../../src/bot/cards/fitting';
import type { Card } from '../../../src/bot/types';

/**
 * The part of the Adaptive Cards 1.3 schema that Teams draws on phones as on desktops, closed: an element, a property or
 * an action that is not listed here is refused. Narrower than the published schema on purpose.
 */
const text = { type: 'string', minLength: 1 };
const spacing = { enum: ['None', 'Small', 'Default', 'Medium'] };
const id = { type: 'string', pattern: '^[\\w.-]+$' };

function object(required: string[], properties: Record<string, unknown>): Record<string, unknown> {
  return { type: 'object', additionalProperties: false, required, properties };
}

function typed(type: string, required: string[], properties: Record<string, unknown>): Record<string, unknown> {
  return object(['type', ...required], {
    type: { const: type },
    spacing,
    separator: { type: 'boolean' },
    ...properties,
  });
}

const input = { id, label: text, isRequired: { type: 'boolean' }, errorMessage: text };

const choice = object(['title', 'value'], { title: text, value: { type: 'string' } });

const textBlock = typed('TextBlock', ['text', 'wrap'], {
  text,
  id: { type: 'string', pattern: '^limite:[\\w-]+:\\d+$' },
  wrap: { const: true },
  weight: { enum: ['Bolder'] },
  size: { enum: ['Small', 'Medium', 'Large'] },
  color: { enum: ['Attention', 'Good'] },
  isSubtle: { type: 'boolean' },
});

const textRun = object(['type', 'text'], {
  type: { const: 'TextRun' },
  text: { type: 'string' },
  isSubtle: { type: 'boolean' },
});

const isoDay = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const elements = [
  textBlock,
  typed('RichTextBlock', ['inlines'], { inlines: { type: 'array', minItems: 1, items: textRun } }),
  typed('Input.Text', ['id', 'label'], {
    ...input,
    value: { type: 'string' },
    placeholder: text,
    maxLength: { type: 'integer' },
    isMultiline: { type: 'boolean' },
    style: { enum: ['Email', 'Tel'] },
  }),
  typed('Input.Date', ['id', 'label'], {
    ...input,
    min: isoDay,
    max: isoDay,
    value: isoDay,
  }),
  typed('Input.Number', ['id', 'label', 'errorMessage'], {
    ...input,
    min: { type: 'number' },
    max: { type: 'number' },
    value: { type: 'number' },
    placeholder: text,
  }),
  typed('Input.ChoiceSet', ['id', 'label', 'choices', 'wrap'], {
    ...input,
    wrap: { const: true },
    style: { enum: ['expanded', 'compact'] },
    value: { type: 'string' },
    choices: { type: 'array', minItems: 1, items: choice },
  }),
  typed('Container', ['items'], {
    style: { enum: ['default', 'emphasis'] },
    items: { type: 'array', minItems: 1, items: { $ref: '#/definitions/element' } },
  }),
];

const submit = object(['type', 'title', 'data'], {
  type: { const: 'Action.Submit' },
  title: { type: 'string', minLength: 1, maxLength: 90 },
  style: { enum: ['positive', 'destructive'] },
  associatedInputs: { const: 'none' },
  data: { type: 'object', required: ['action', 'v'] },
});

const schema = {
  definitions: { element: { oneOf: elements } },
  ...object(['type', 'version', 'body'], {
    $schema: { type: 'string' },
    type: { const: 'AdaptiveCard' },
    version: { enum: ['1.2', '1.3'] },
    body: { type: 'array', minItems: 1, items: { $ref: '#/definitions/element' } },
    actions: { type: 'array', minItems: 1, maxItems: 6, items: submit },
  }),
};

const validate = new Ajv({ allErrors: true, discriminator: false }).compile(schema);

/** What is wrong with a card, in words; empty when Teams draws all of it. */
export function faultsOf(card: Card): string[] {
  const faults = validate(card) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
  const bytes = cardBytes(card);
  const ids = allObjects(card).flatMap((one) => (typeof one.id === 'string' ? [one.id] : []));
  return [
    ...faults,
    ...(bytes > MAX_CARD_BYTES ? [`${bytes} bytes`] : []),
    ...(new Set(ids).size < ids.length ? ['two inputs bear one id'] : []),
  ];
}

/** Strings that Teams reads as Markdown: where typed words may never appear. */
export function interpretedTexts(card: Card): string[] {
  return allObjects(card).flatMap((one) => {
    if (one.type === 'TextBlock') return [String(one.text)];
    return one.type === 'Action.Submit' ? [String(one.title)] : [];
  });
}

/** Strings drawn as they are: runs and values of inputs. */
export function literalTexts(card: Card): string[] {
  return allObjects(card).flatMap((one) => {
    if (one.type === 'TextRun') return [String(one.text)];
    return typeof one.type === 'string' && one.type.startsWith('Input.') && 'value' in one ? [String(one.value)] : [];
  });
}

/** Every object of a card, the outermost first. */
export function allObjects(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(allObjects);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(allObjects)];
}

/** What hostile or unlucky people type. */
export const HOSTILE = {
  markdown: '**gras** [clic](https://exemple.test) # titre\n- liste\n![image](https://exemple.test/i.png)',
  html: '<script>alert(1)</script><at>Tous</at> &amp; <b>x</b>',
  long: 'Une phrase assez longue pour remplir. '.repeat(110).slice(0, 4_000),
  emoji: '👩‍🏫'.repeat(800),
  arabic: '\u202eمدرسة ابتدائية\u202c و\u200fطلاب',
  controls: 'a\u0000b\u0007c\ud800d\r\ne',
  lines: 'x\n'.repeat(2_000),
} as const;
