import { announced } from '../../texts/typography';
import type { Element } from './elements';
import { shortened } from './elements';

/** Lines drawn of one typed text; the rest is joined to the last one. */
const MAX_LINES = 30;
/** Characters drawn of one typed text: the longest answer of a questionnaire is far below. */
const MAX_CHARACTERS = 2_000;

/**
 * « Libellé : réponse », the label subtle, the answer as it was typed: a RichTextBlock run interprets no Markdown. The
 * only way by which typed words enter a card, save the value of an input. One block a line: a run does not break lines.
 */
export function labelledText(label: string, text: string, max = MAX_CHARACTERS): Element[] {
  const [first = '', ...rest] = lines(text, max);
  return [richText([{ text: `${announced(label)} `, isSubtle: true }, { text: first }]), ...rest.map(oneRun)];
}

/** A sentence of ours in which a name stands that is not: nothing of it is interpreted. */
export function literalSentence(text: string): Element {
  return oneRun(printable(text));
}

/** Without the control characters that draw nothing (or turn the line over), on bounded length. */
export function printable(text: string, max = MAX_CHARACTERS): string {
  return shortened(wellFormed(text.replace(UNPRINTABLE, '')), max);
}

/** C0 and C1 controls but the line feed, and the marks that reverse the reading order of what follows. */
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

interface Run {
  readonly text: string;
  readonly isSubtle?: boolean;
}

function lines(text: string, max: number): string[] {
  const all = printable(text.replace(/\r\n?/g, '\n'), max)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (all.length <= MAX_LINES) return all;
  return [...all.slice(0, MAX_LINES - 1), all.slice(MAX_LINES - 1).join(' ')];
}

function oneRun(line: string): Element {
  return richText([{ text: line }]);
}

function richText(runs: readonly Run[]): Element {
  return { type: 'RichTextBlock', inlines: runs.map((run) => ({ type: 'TextRun', ...run })), spacing: 'Small' };
}

/** Half of a surrogate pair, left by a cut or typed on purpose, breaks JSON readers: dropped. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
