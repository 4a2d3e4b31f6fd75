import { isCollection, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { LineCounter, Node, Pair, ParsedNode } from 'yaml';
import type { Place } from '../fault';
import type { Problem } from '../problem';

/**
 * Position of the value at `path`: its key where it has one (a text of several lines begins below its key), else the
 * value; the nearest thing above it where it is absent. With `excerpt`, the position of these words inside the value.
 */
export function placeOf(
  root: ParsedNode | null,
  text: string,
  lines: LineCounter,
  path: Problem['path'],
  excerpt?: string,
): Place {
  const { start, end } = spanOf(root, path);
  const inside = excerpt === undefined ? -1 : text.slice(start, end).indexOf(excerpt);
  return placeAt(lines, inside === -1 ? start : start + inside);
}

/** Offset → line and column, from 1. */
export function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf(root: ParsedNode | null, path: Problem['path']): Span {
  let node: unknown = root;
  let span = nodeSpan(root) ?? { start: 0, end: 0 };
  for (const step of path) {
    const next = child(node, step);
    if (next === undefined) return span;
    span = next.span ?? span;
    node = next.node;
  }
  return span;
}

function child(node: unknown, step: string | number): { node: unknown; span: Span | undefined } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { node: item, span: nodeSpan(item) };
  }
  const pair = isMap(node) ? node.items.find((item) => keyText(item) === String(step)) : undefined;
  return pair === undefined ? undefined : { node: pair.value, span: pairSpan(pair) };
}

/** The words of a pair's key; `undefined` where the key is a collection. */
export function keyText(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

function pairSpan(pair: Pair): Span | undefined {
  const key = nodeSpan(pair.key);
  const value = nodeSpan(pair.value);
  return key === undefined ? value : { start: key.start, end: value?.end ?? key.end };
}

function nodeSpan(node: unknown): Span | undefined {
  const range = isNode(node) ? (node as Node).range : undefined;
  if (!range) return undefined;
  return isCollection(node)
    ? { start: firstOffset(node) ?? range[0], end: range[1] }
    : { start: range[0], end: range[1] };
}

/** A block collection is placed at its first item, which is where an author sees it. */
function firstOffset(node: { readonly items: readonly unknown[]; readonly flow?: boolean }): number | undefined {
  const [first] = node.items;
  const item = first !== null && typeof first === 'object' && 'key' in first ? first.key : first;
  return node.flow === true || !isNode(item) ? undefined : item.range?.[0];
}
