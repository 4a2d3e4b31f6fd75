import { fold } from '../french';
import { editDistance } from '../faq';
import { listed } from '../typography';

/** A name is worth suggesting when at most this share of its letters differs… */
const MAX_SHARE = 0.4;
/** … and a short one when at most so many do. */
const MIN_EDITS = 2;
const MAX_SUGGESTIONS = 3;
/** Fewer letters begin too many names. */
const MIN_CUT = 3;
/** Longer words are not names: comparing them would only cost time. */
const MAX_LENGTH = 80;

/**
 * Up to three of `names` that `typed` was perhaps meant to be, best first; case, accents and a cut end do not count. As many edits
 * as letters make any two short words alike: « min » is not « si ».
 */
export function nearest(typed: string, names: Iterable<string>): string[] {
  const wanted = plain(typed);
  return [...new Set(names)]
    .map((name) => ({ name, edits: editsTo(wanted, plain(name)) }))
    .filter(({ name, edits }) => edits <= Math.max(MIN_EDITS, name.length * MAX_SHARE))
    .filter(({ name, edits }) => edits < Math.min(wanted.length, name.length))
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ name }) => name);
}

/** A name cut short (« contact.tel ») is that name before any that only resembles it. */
function editsTo(wanted: string, name: string): number {
  return wanted.length >= MIN_CUT && name.startsWith(wanted) ? 0 : editDistance(wanted, name);
}

/** « a », « b » ou « c », with French quotation marks; empty when there is none. */
export function alternatives(names: readonly string[]): string {
  return listed(
    names.map((name) => `« ${name} »`),
    'ou',
  );
}

function plain(name: string): string {
  return fold(name.slice(0, MAX_LENGTH));
}
