import { fileFault } from './fault';
import type { Fault } from './types';

/** What remains to be read again or filled in, kept in the folder of a campaign that is being prepared. */
export const TO_REREAD = 'A-RELIRE.md';

/** One thing to do, as a line of the list; done once its box is ticked or its line is removed. */
const OPEN_ITEM = /^\s*[-*]\s+\[\s*\]\s*(.+)$/;

/** The list as it is written: one line with an open box an item, under its heading. */
export function writeToReread(heading: string, items: readonly string[]): string {
  return [heading, '', ...items.map((item) => `- [ ] ${item}`), ''].join('\n');
}

/** Every line whose box is still open, as a warning at its place. No list, an empty one: nothing. */
export function checkToReread(text: string | undefined): Fault[] {
  return (text ?? '').split(/\r?\n/).flatMap((line, index) => {
    const [, item] = OPEN_ITEM.exec(line) ?? [];
    return item === undefined ? [] : [{ ...remaining(item), line: index + 1 }];
  });
}

function remaining(item: string): Fault {
  return {
    ...fileFault(
      TO_REREAD,
      'relecture.remaining',
      `reste à faire : ${item.trim()}`,
      'Une fois que c’est fait, cochez la case de cette ligne, « [x] », ou retirez la ligne.',
    ),
    severity: 'warning',
  };
}

/** Ids of the entries that those warnings name: what else is old about them need not be told. */
export function listedFiches(remaining: readonly Fault[]): ReadonlySet<string> {
  return new Set(remaining.flatMap(({ message }) => /la fiche «\s(\S+)\s»/.exec(message)?.[1] ?? []));
}
