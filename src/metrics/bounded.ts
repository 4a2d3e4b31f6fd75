/** Values are constants of the code; a fault of ours must not make the monitoring's memory grow for ever. */
const MAX_VALUES = 80;
const PLAIN = /^[a-zA-Z0-9_.-]{1,40}$/;

/** Lets the first values of a label through, and calls `other` what comes beyond, or is no plain word. */
export function boundedLabel(max = MAX_VALUES): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size >= max || !PLAIN.test(value)) return 'other';
    known.add(value);
    return value;
  };
}
