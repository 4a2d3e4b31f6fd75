import type { z } from 'zod';
import { alternatives, nearest } from '../nearest';
import type { Problem } from '../problem';
import type { Expectation } from './text';

type Issue = z.core.$ZodIssue;
type Path = Problem['path'];
type Said = Pick<Problem, 'code' | 'message' | 'remedy'>;

export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problem[] };

/** Checks authored values against a schema; what zod finds is told in French, at paths that begin by `under`. */
export function check<S extends z.ZodType>(schema: S, value: unknown, under: Path = []): Checked<z.output<S>> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  const { issues } = result.error;
  const heading = missingHeading(schema, value);
  if (heading !== undefined) return { ok: false, problems: [problem(under, heading)] };
  const told = issues.filter((issue) => !standsMisspelt(issue, issues, schema, value));
  return { ok: false, problems: told.flatMap((issue) => problemsOf(issue, schema, value, under)) };
}

/** The items of a file, without the one line that announces them: « fiches: ». */
function missingHeading(schema: z.ZodType, value: unknown): Said | undefined {
  const [[key, list] = ['', undefined], ...others] = Object.entries(shapeOf(schema) ?? {});
  if (others.length > 0 || key === '' || !isArray(list)) return undefined;
  const items = Array.isArray(value) || (isGroup(value) && 'id' in value);
  if (!items || (isGroup(value) && key in value)) return undefined;
  const dash = Array.isArray(value)
    ? ''
    : ' Puis un tiret et une espace devant la première clé, et deux espaces devant les suivantes.';
  return {
    code: 'list.no-heading',
    message: `il manque, avant le premier élément, la ligne « ${key}: ».`,
    remedy: `Écrivez « ${key}: » seul sur la première ligne, sans espace devant.${dash}`,
  };
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a key is missing because it stands beside misspelt: that is told, and adding it would make two of them. */
function standsMisspelt(issue: Issue, issues: readonly Issue[], schema: z.ZodType, value: unknown): boolean {
  const path = issue.path as Path;
  if (issue.code !== 'invalid_type' || valueAt(value, path) !== undefined) return false;
  const holder = path.slice(0, -1);
  return issues.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      JSON.stringify(other.path) === JSON.stringify(holder) &&
      other.keys.some((key) => meantKeys(key, keysAt(schema, holder), other.input)[0] === path.at(-1)),
  );
}

function problemsOf(issue: Issue, schema: z.ZodType, value: unknown, under: Path): Problem[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => problem([...under, ...path, key], sayUnknownKey(key, known, issue.input)));
  }
  if (issue.code === 'invalid_union') return unionProblems(issue, schema, value, under);
  return [problem([...under, ...path], say(issue, valueAt(value, path), mayGo(schema, path)))];
}

/** Of the alternatives, the one that went furthest is what the author meant. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, schema: z.ZodType, value: unknown, under: Path): Problem[] {
  const meant = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
  return meant.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, schema, value, under));
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path, code }) => path.length + (code === 'invalid_type' ? 0 : 1)));
}

function problem(path: Path, said: Said): Problem {
  return { ...said, severity: 'error', path, message: `« ${nameOf(path)} » : ${said.message}` };
}

/** « formulations, n° 3 »: the last key, and the rank below it where there is one. */
function nameOf(path: Path): string {
  const at = path.findLastIndex((step) => typeof step === 'string');
  const ranks = path.slice(at + 1).map((rank) => `n° ${Number(rank) + 1}`);
  return [...(at === -1 ? [] : [String(path[at])]), ...ranks].join(', ') || 'fichier';
}

function say(issue: Issue, value: unknown, removable: boolean): Said {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? sayMissing(issue.path) : sayWrongType(issue.expected, value, removable);
    case 'too_small':
      return sayTooSmall(issue, value, removable);
    case 'too_big':
      return sayTooBig(issue, value);
    case 'custom':
      return sayExpectation(issue.params as Expectation | undefined, value);
    default:
      return {
        code: 'value.wrong',
        message: `${shown(value)} ne convient pas.`,
        remedy: 'Comparez avec les lignes voisines.',
      };
  }
}

function sayMissing(path: Issue['path']): Said {
  const key = String(path.at(-1) ?? '');
  return {
    code: 'key.missing',
    message: 'cette clé manque.',
    remedy: `Ajoutez une ligne « ${key}: … » au même niveau.`,
  };
}

function sayUnknownKey(key: string, known: readonly string[], holder: unknown): Said {
  const meant = meantKeys(key, known, holder);
  const remedy =
    meant.length > 0 ? `Écrivez plutôt ${alternatives(meant)}.` : `Retirez-la. Clés possibles : ${known.join(', ')}.`;
  return { code: 'key.unknown', message: 'cette clé n’existe pas ici.', remedy };
}

/** The known key that `key` was perhaps meant to be and that `holder` lacks, if any. */
function meantKeys(key: string, known: readonly string[], holder: unknown): string[] {
  const present = typeof holder === 'object' && holder !== null ? Object.keys(holder) : [];
  return nearest(
    key,
    known.filter((name) => !present.includes(name)),
  ).slice(0, 1);
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true (oui) ou false (non)',
  array: 'une liste (des lignes qui commencent par un tiret, ou [un, deux])',
  object: 'des lignes « clé: valeur »',
  record: 'des lignes « clé: valeur »',
};

function sayWrongType(expected: string, value: unknown, removable: boolean): Said {
  const wanted = EXPECTED[expected] ?? 'autre chose';
  if (value === null) return sayEmpty(wanted, removable);
  return {
    code: 'value.wrong-type',
    message: `il faut ici ${wanted}, pas ${shown(value)}.`,
    remedy: expected === 'string' ? quotingRemedy(value) : sayExpected(expected, wanted, value),
  };
}

/** « 05 » and « "5" » are texts where a number is meant. */
function sayExpected(expected: string, wanted: string, value: unknown): string {
  const isNumber = expected === 'number' || expected === 'int';
  if (isNumber && typeof value === 'string' && /^\d+$/.test(value.trim()))
    return `Écrivez ${Number(value)}, sans guillemets ni zéro devant.`;
  return `Écrivez ${wanted}.`;
}

function quotingRemedy(value: unknown): string {
  if (Array.isArray(value))
    return 'Écrivez un seul texte, sans tiret ni crochets ; s’il commence par [, mettez-le entre guillemets droits.';
  if (typeof value === 'object')
    return 'Un texte de plusieurs lignes s’annonce par « |- » après le deux-points ; sur une seule ligne, s’il contient « : » ou commence par {, mettez-le entre guillemets droits : "…".';
  return `Mettez-le entre guillemets droits : "${JSON.stringify(value)}".`;
}

function sayEmpty(wanted: string, removable: boolean): Said {
  return {
    code: 'value.empty',
    message: 'rien n’est écrit ici.',
    remedy: removable ? `Écrivez ${wanted}, ou retirez la ligne.` : `Écrivez ${wanted} : cette ligne est nécessaire.`,
  };
}

function sayTooSmall(issue: z.core.$ZodIssueTooSmall, value: unknown, removable: boolean): Said {
  if (typeof value === 'string') return sayEmpty('un texte', removable);
  if (Array.isArray(value)) {
    const minimum = Number(issue.minimum);
    return {
      code: 'list.too-short',
      message: value.length === 0 ? 'cette liste est vide.' : `cette liste n’a que ${value.length} élément.`,
      remedy: `Donnez-en ${minimum} au moins.`,
    };
  }
  return {
    code: 'number.too-small',
    message: `${shown(value)} est trop petit.`,
    remedy: `Au moins ${String(issue.minimum)}.`,
  };
}

function sayTooBig(issue: z.core.$ZodIssueTooBig, value: unknown): Said {
  const maximum = Number(issue.maximum);
  if (typeof value === 'string') {
    return {
      code: 'text.too-long',
      message: `${shown(value)} compte ${value.length} caractères.`,
      remedy: `Raccourcissez-le à ${maximum} caractères au plus.`,
    };
  }
  if (Array.isArray(value)) {
    return {
      code: 'list.too-long',
      message: `cette liste a ${value.length} éléments.`,
      remedy: `Gardez-en ${maximum} au plus.`,
    };
  }
  return { code: 'number.too-big', message: `${shown(value)} est trop grand.`, remedy: `Au plus ${maximum}.` };
}

function sayExpectation(expected: Expectation | undefined, value: unknown): Said {
  return {
    code: expected?.code ?? 'value.wrong',
    message: `${shown(value)} n’est pas ${expected?.what ?? 'ce qui est attendu'}.`,
    remedy: meantRemedy(expected, value) ?? expected?.remedy ?? 'Comparez avec les lignes voisines.',
  };
}

function meantRemedy(expected: Expectation | undefined, value: unknown): string | undefined {
  const written = typeof value === 'number' ? String(value) : value;
  const meant = typeof written === 'string' ? expected?.meant?.(written.trim()) : undefined;
  return meant && `Écrivez ${meant}.`;
}

const MAX_SHOWN = 60;

/** A value as its author would recognise it, cut when long. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'une liste';
  if (typeof value === 'object' && value !== null)
    return `un groupe de clés (« ${cut(Object.keys(value).join(', '))} »)`;
  return `« ${cut(String(value))} »`;
}

const cut = (words: string): string => (words.length > MAX_SHOWN ? `${words.slice(0, MAX_SHOWN)}…` : words);

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null ? (node as Record<string | number, unknown>)[step] : undefined,
    value,
  );
}

/** Whether the line may go: an item of a list, or a key that is not required. */
function mayGo(schema: z.ZodType, path: Path): boolean {
  if (typeof path.at(-1) === 'number') return true;
  const asked = path.reduce<unknown>((node, step) => childSchema(node, step), schema);
  return ['optional', 'default'].includes(definition(asked).type ?? '');
}

/** Keys that the schema knows at `path`. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const shape = shapeOf(path.reduce<unknown>((node, step) => childSchema(node, step), schema));
  return shape === undefined ? [] : Object.keys(shape);
}

interface Definition {
  readonly type?: string;
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly innerType?: unknown;
}

const isArray = (schema: unknown): boolean => definition(unwrapped(schema)).element !== undefined;

const definition = (schema: unknown): Definition => (schema as { def?: Definition } | undefined)?.def ?? {};

const shapeOf = (schema: unknown): Definition['shape'] => definition(unwrapped(schema)).shape;

function childSchema(schema: unknown, step: string | number): unknown {
  const { shape, element } = definition(unwrapped(schema));
  return shape?.[step] ?? element;
}

function unwrapped(schema: unknown): unknown {
  const { innerType } = definition(schema);
  return innerType === undefined ? schema : unwrapped(innerType);
}
