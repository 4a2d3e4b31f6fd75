import type { References } from '../campagne';
import { alternatives, nearest } from './nearest';
import type { Problem } from './problem';

export interface Resolved {
  /** A tree of the same shape, its texts with their references replaced. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

export interface ResolveOptions {
  /** A text that is exactly one reference to a number becomes that number (bounds of the questionnaire). */
  readonly numbers?: boolean;
  /** Leave an unknown reference as it is, without a word (other people's collections). */
  readonly lenient?: boolean;
}

const REFERENCE = /\{\{\s*([^{}]*?)\s*\}\}/g;
/** Once references are reduced to a mark: braces that made none, or one too many beside one. */
const STRAY_BRACES = /\{\{|\}\}|\{\0|\0\}/;
const ALONE = /^\s*\{\{\s*([^{}]*?)\s*\}\}\s*$/;

/** Replaces `{{name}}` in every text of a tree by what the campaign says; keys are left alone. */
export function resolveReferences(value: unknown, references: References, options: ResolveOptions = {}): Resolved {
  const problems: Problem[] = [];
  const walk = (node: unknown, path: Problem['path']): unknown => {
    if (typeof node === 'string') return resolveText(node, path);
    if (Array.isArray(node)) return node.map((item, index) => walk(item, [...path, index]));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, walk(item, [...path, key])]));
  };
  const resolveText = (text: string, path: Problem['path']): string | number => {
    if (!text.includes('{{') && !text.includes('}}')) return text;
    if (options.lenient !== true) problems.push(...problemsOf(text, path, references));
    const alone = options.numbers === true ? references.get(ALONE.exec(text)?.[1] ?? '') : undefined;
    return typeof alone === 'number' ? alone : replaced(text, references);
  };
  return { value: walk(value, []), problems };
}

function replaced(text: string, references: References): string {
  return text.replace(REFERENCE, (whole, name: string) => String(references.get(name) ?? whole));
}

function problemsOf(text: string, path: Problem['path'], references: References): Problem[] {
  const unknown = [...text.matchAll(REFERENCE)]
    .filter(([, name]) => !references.has(name!))
    .map(([excerpt, name]) => unknownReference(path, excerpt, name!, references));
  return STRAY_BRACES.test(text.replace(REFERENCE, '\0')) ? [...unknown, malformed(path)] : unknown;
}

function unknownReference(path: Problem['path'], excerpt: string, name: string, references: References): Problem {
  const meant = nearest(name, references.keys());
  return {
    code: 'reference.unknown',
    severity: 'error',
    path,
    excerpt,
    message: `« {{${name}}} » ne renvoie à rien dans campagne.yaml.`,
    remedy:
      meant.length > 0
        ? `Vouliez-vous écrire ${alternatives(meant.map((near) => `{{${near}}}`))} ?`
        : 'Écrivez le chemin d’une valeur de campagne.yaml, par exemple {{stage.debut}}.',
  };
}

function malformed(path: Problem['path']): Problem {
  return {
    code: 'reference.malformed',
    severity: 'error',
    path,
    excerpt: '{{',
    message: 'un renvoi {{…}} n’est pas fermé, ou est mal écrit.',
    remedy: 'Écrivez deux accolades de chaque côté, sans rien d’autre que le nom : {{stage.debut}}.',
  };
}
