import { LineCounter, isAlias, isMap, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Node, ParsedNode, YAMLMap } from 'yaml';
import { fileFault, isError } from '../fault';
import type { Placed } from '../fault';
import type { Fault } from '../types';
import { nestsTooDeep } from './guard';
import { curlyTexts, cutTexts, keepAsTyped, shiftedByTab, swallowed } from './hand';
import type { Misread } from './hand';
import { keyText, placeAt, placeOf } from './places';
import { saySyntaxError } from './syntax';
import type { Said } from './syntax';

/** A YAML file once read: plain values, whose places are known. `undefined` where nothing usable was read. */
export interface YamlDocument extends Placed {
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

export interface YamlLimits {
  /** How many values repetitions (`*name`) may make; 0 refuses every one. */
  readonly maxAliases: number;
  /** Written by other people, for other readers: what a hand may have meant otherwise is left as it reads. */
  readonly lenient?: boolean;
}

/** One mistake often breaks many lines: so many are said, then the author mends and checks again. */
const MAX_SYNTAX_FAULTS = 20;

/**
 * Reads one file as YAML 1.2 core: `oui`, `no` and `2024-06-17` are texts. Refused, each with its line: syntax errors,
 * a key given twice, anchors, tags and repetitions (a text that begins by &, ! or * was meant), nesting without end.
 */
export function readYaml(file: string, text: string, limits: YamlLimits = { maxAliases: 0 }): YamlDocument {
  if (nestsTooDeep(text)) return tooDeep(file);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // Checked below: the library compares every key with every other, in quadratic time.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const misread = limits.lenient === true ? [] : [...swallowed(document, text), ...shiftedByTab(document, text)];
  const usable = document.errors.length + document.warnings.length + misread.length === 0;
  const value = usable ? valuesOf(document, limits) : undefined;
  const repeats = limits.maxAliases > 0 && value !== undefined;
  const typed = [...misread, ...cutTexts(document, text), ...curlyTexts(document)];
  const faults = [
    ...typed.map((one) => typedFault(file, one, lines)),
    ...syntaxFaults(file, text, document, lines, misread),
    ...nodeFaults(file, text, document, lines, repeats),
  ];
  return {
    file,
    faults: oneALine(faults).slice(0, MAX_SYNTAX_FAULTS),
    value,
    place: (path, excerpt) => placeOf(document.contents, text, lines, path, excerpt),
  };
}

function tooDeep(file: string): YamlDocument {
  const said = saySyntaxError({ code: 'RESOURCE_EXHAUSTION' });
  return {
    file,
    value: undefined,
    faults: [fileFault(file, said.code, said.message, said.remedy)],
    place: () => ({ line: 1, column: 1 }),
  };
}

function valuesOf(document: Document.Parsed, limits: YamlLimits): unknown {
  try {
    keepAsTyped(document);
    return document.toJS({ maxAliasCount: limits.maxAliases }) as unknown;
  } catch (error) {
    // A repetition of an unknown name, or more of them than allowed: told by `nodeFaults`.
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function typedFault(file: string, { offset, ...said }: Misread, lines: LineCounter): Fault {
  return { ...said, file, ...placeAt(lines, offset) };
}

/** What a hand misread shifts or breaks below it is not told: it is mended with it. */
function syntaxFaults(
  file: string,
  text: string,
  document: Document.Parsed,
  lines: LineCounter,
  misread: readonly Misread[],
): Fault[] {
  const first = Math.min(...misread.map(({ offset }) => offset));
  const typed = text.split('\n');
  const errors = [...document.errors, ...document.warnings].filter(({ pos }) => pos[0] < first);
  const told = errors.map(({ code, message, pos }): Fault => {
    const place = placeAt(lines, pos[0]);
    const [line, above] = [typed[place.line - 1], typed[place.line - 2]];
    return { ...saySyntaxError({ code, words: message, line, above }), severity: 'error', file, ...place };
  });
  return untilTab(told);
}

/** A tabulation makes every line below it look shifted: only the other tabulations are told after it. */
function untilTab(faults: readonly Fault[]): Fault[] {
  const isTab = ({ code }: Fault): boolean => code === 'yaml.tab';
  const first = Math.min(...faults.filter(isTab).map(({ line }) => line));
  return faults.filter((fault) => isTab(fault) || fault.line < first);
}

function nodeFaults(
  file: string,
  text: string,
  document: Document.Parsed,
  lines: LineCounter,
  repeats: boolean,
): Fault[] {
  const faults: Fault[] = [];
  const add = (node: Node | undefined, said: Said): void => {
    faults.push({ ...said, severity: 'error', file, ...placeAt(lines, node?.range?.[0] ?? 0) });
  };
  visit(document, {
    Node: (_, node) => {
      const marked = isAlias(node) || node.anchor !== undefined;
      if (marked && !repeats) add(node, saySyntaxError({ code: 'BAD_ALIAS', line: lineAt(text, node) }));
      if (isMap(node)) for (const key of repeatedKeys(node)) add(key.node, sayRepeated(key.text));
    },
  });
  return faults;
}

/** The line on which a node stands, as typed. */
function lineAt(text: string, node: Node): string {
  const start = node.range?.[0] ?? 0;
  return text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? '';
}

function sayRepeated(key: string): Said {
  return {
    code: 'yaml.duplicate-key',
    message: `la clé « ${key} » est écrite deux fois au même endroit.`,
    remedy: 'Gardez une seule des deux lignes, ou commencez un nouvel élément par un tiret.',
  };
}

function repeatedKeys(map: YAMLMap): { text: string; node: ParsedNode | undefined }[] {
  const seen = new Set<string>();
  return map.items.flatMap((pair) => {
    const text = keyText(pair);
    if (text === undefined || !seen.has(text)) {
      seen.add(text ?? '');
      return [];
    }
    return [{ text, node: isScalar(pair.key) ? (pair.key as ParsedNode) : undefined }];
  });
}

/** Of one line, an error before a warning: without it, a file that is not read would pass for sound. */
function oneALine(faults: readonly Fault[]): Fault[] {
  const seen = new Set<number>();
  const ranked = [...faults.filter(isError), ...faults.filter((fault) => !isError(fault))];
  return ranked.filter(({ line }) => !seen.has(line) && seen.add(line));
}
