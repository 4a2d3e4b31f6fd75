/** A name is worth suggesting when at most this share of its letters differs… */
const MAX_SHARE = 0.4;
/** … and a short one when at most so many do. */
const MIN_EDITS = 2;
const MAX_SUGGESTIONS = 3;
/** Longer words are not names: comparing them would only cost time. */
const MAX_LENGTH = 80;

/** Up to three of `names` that `typed` was perhaps meant to be, best first; case and accents do not count. */
export function nearest(typed: string, names: Iterable<string>): string[] {
  const wanted = plain(typed);
  return (
    [...new Set(names)]
      .map((name) => ({ name, edits: editsBetween(wanted, plain(name)) }))
      .filter(({ name, edits }) => edits <= Math.max(MIN_EDITS, name.length * MAX_SHARE))
      // As many edits as letters make any two short words alike: « min » is not « si ».
      .filter(({ name, edits }) => edits < Math.min(wanted.length, name.length))
      .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
      .slice(0, MAX_SUGGESTIONS)
      .map(({ name }) => name)
  );
}

/** « a », « b » ou « c », with French quotation marks; empty when there is none. */
export function alternatives(names: readonly string[]): string {
  const quoted = names.map((name) => `« ${name} »`);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} ou ${quoted.at(-1) ?? ''}`;
}

function plain(name: string): string {
  return name.slice(0, MAX_LENGTH).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Edits (insertion, deletion, substitution, swap of neighbours) from one word to the other. */
function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        current[column - 1]! + 1,
        last[column]! + 1,
        last[column - 1]! + (same ? 0 : 1),
        swapped ? beforeLast[column - 2]! + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length]!;
}
