export type Json = Readonly<Record<string, unknown>>;

/** Reads an Adaptive Card as a person or a client does. */

/** Every action of a card, wherever it is. */
export function actionsOf(card: Json): readonly Json[] {
  return nodes(card).filter(({ type }) => typeof type === 'string' && type.startsWith('Action.'));
}

/** Every input of a card. */
export function inputsOf(card: Json): readonly Json[] {
  return nodes(card).filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));
}

/**
 * What pressing the button posts: its data, and the inputs that hold something, as text; those given replace what the
 * card proposes. An input that the card does not have is a mistake of the test.
 */
export function submissionOf(card: Json, action: Json, given: Readonly<Record<string, string>>): Json {
  const inputs = inputsOf(card);
  const unknown = Object.keys(given).filter((id) => !inputs.some((input) => input.id === id));
  if (unknown.length > 0) throw new Error(`no input ${unknown.join(', ')}; there are: ${ids(inputs).join(', ')}`);
  if (action.associatedInputs === 'none') return { ...(action.data as Json) };
  const values = inputs.map((input) => [input.id as string, given[input.id as string] ?? input.value] as const);
  const filled = values.filter(([, value]) => value !== undefined && value !== '');
  return { ...(action.data as Json), ...Object.fromEntries(filled.map(([id, value]) => [id, String(value)])) };
}

/** All words that the card shows, one piece a line. */
export function wordsOf(card: Json): string {
  return nodes(card)
    .flatMap(({ text, title, label, value, type }) => [text, label, type === 'Input.Text' ? value : title])
    .filter((words): words is string => typeof words === 'string')
    .join('\n');
}

function ids(inputs: readonly Json[]): readonly string[] {
  return inputs.map(({ id }) => String(id));
}

/** The card's objects, depth first; a button's data holds none. */
function nodes(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.entries(value).filter(([key]) => key !== 'data');
  return [value as Json, ...parts.flatMap(([, part]) => nodes(part))];
}
