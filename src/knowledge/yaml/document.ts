import { LineCounter, isAlias, isMap, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Node, ParsedNode, YAMLMap } from 'yaml';
import { fileFault } from '../fault';
import type { Placed } from '../fault';
import type { Fault } from '../types';
import { nestsTooDeep } from './guard';
import { keyText, placeAt, placeOf } from './places';
import { saySyntaxError } from './syntax';

/** A YAML file once read: plain values, whose places are known. `undefined` where nothing usable was read. */
export interface YamlDocument extends Placed {
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

export interface YamlLimits {
  /** How many values repetitions (`*name`) may make; 0 refuses every one. */
  readonly maxAliases: number;
}

/** One mistake often breaks many lines: so many are said, then the author mends and checks again. */
const MAX_SYNTAX_FAULTS = 20;

/**
 * Reads one file as YAML 1.2 core: `oui`, `no` and `2024-06-17` are texts. Refused, each with its line: syntax errors,
 * a key given twice, anchors, tags and repetitions (a text that begins by &, ! or * was meant), nesting without end.
 */
export function readYaml(file: string, text: string, limits: YamlLimits = { maxAliases: 0 }): YamlDocument {
  if (nestsTooDeep(text)) return refused(file, 'RESOURCE_EXHAUSTION');
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
  const usable = document.errors.length + document.warnings.length === 0;
  const value = usable ? valuesOf(document, limits) : undefined;
  const repeats = limits.maxAliases > 0 && value !== undefined;
  const faults = [...syntaxFaults(file, document, lines), ...nodeFaults(file, document, lines, repeats)];
  return {
    file,
    faults: oneALine(faults).slice(0, MAX_SYNTAX_FAULTS),
    value,
    place: (path, excerpt) => placeOf(document.contents, text, lines, path, excerpt),
  };
}

function refused(file: string, code: 'RESOURCE_EXHAUSTION'): YamlDocument {
  const said = saySyntaxError(code);
  return {
    file,
    value: undefined,
    faults: [fileFault(file, said.code, said.message, said.remedy)],
    place: () => ({ line: 1, column: 1 }),
  };
}

function valuesOf(document: Document.Parsed, limits: YamlLimits): unknown {
  try {
    return document.toJS({ maxAliasCount: limits.maxAliases }) as unknown;
  } catch (error) {
    // A repetition of an unknown name, or more of them than allowed: told by `nodeFaults`.
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function syntaxFaults(file: string, document: Document.Parsed, lines: LineCounter): Fault[] {
  return causes([...document.errors, ...document.warnings]).map(({ code, message, pos }) => ({
    ...saySyntaxError(code, message),
    severity: 'error',
    file,
    ...placeAt(lines, pos[0]),
  }));
}

/** A tabulation shifts all that follows it: the rest is judged once it is mended. */
function causes<T extends { readonly code: string }>(errors: readonly T[]): readonly T[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  return tabs.length > 0 ? tabs : errors;
}

function nodeFaults(file: string, document: Document.Parsed, lines: LineCounter, repeats: boolean): Fault[] {
  const faults: Fault[] = [];
  const add = (node: Node | undefined, said: Pick<Fault, 'code' | 'message' | 'remedy'>): void => {
    faults.push({ ...said, severity: 'error', file, ...placeAt(lines, node?.range?.[0] ?? 0) });
  };
  visit(document, {
    Node: (_, node) => {
      const marked = isAlias(node) || node.anchor !== undefined;
      if (marked && !repeats) add(node, saySyntaxError('BAD_ALIAS'));
      if (isMap(node)) for (const key of repeatedKeys(node)) add(key.node, sayRepeated(key.text));
    },
  });
  return faults;
}

function sayRepeated(key: string): Pick<Fault, 'code' | 'message' | 'remedy'> {
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

function oneALine(faults: readonly Fault[]): Fault[] {
  const seen = new Set<number>();
  return faults.filter(({ line }) => !seen.has(line) && seen.add(line));
}
