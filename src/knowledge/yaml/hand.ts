import { isPair, isScalar, visit } from 'yaml';
import type { Document, Scalar } from 'yaml';
import type { FaultCode } from '../codes';
import { readByPeople } from '../typeset';
import { TAB } from './syntax';

/** What a hand typed that YAML reads otherwise, at its offset in the file. */
export interface Misread {
  readonly code: FaultCode;
  readonly severity: 'error' | 'warning';
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/** Spaces that a keyboard or a word processor puts for the plain one, and YAML takes for a letter. */
const OTHER_SPACE = String.raw`[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]`;
const SHIFTS = new RegExp(String.raw`^ *${OTHER_SPACE}|^-${OTHER_SPACE}|^[\w-]+:${OTHER_SPACE}`);
/** « • x », « – x », « -x » where an item « - x » is meant; not « -1 » nor « --- ». */
const BULLET = /^(?:[•▪●◦‣·∙]|[–—](?=\s)|-(?=[\p{L}«"'“]))/u;

/** Texts of several lines that swallowed what was meant as items or keys of their own. */
export function swallowed(document: Document.Parsed, text: string): Misread[] {
  return plainScalars(document).flatMap(({ node }) => linesOf(node, text).flatMap(misreadLine));
}

interface TypedLine {
  readonly words: string;
  readonly offset: number;
  /** Nothing stands before it on its line. */
  readonly alone: boolean;
}

function linesOf({ range }: Scalar, text: string): TypedLine[] {
  const [start, end] = range!;
  let offset = start;
  return text
    .slice(start, end)
    .split('\n')
    .map((line, rank) => {
      const shift = rank === 0 ? 0 : line.length - line.replace(/^[ \t]+/, '').length;
      const typed = { words: line.slice(shift), offset: offset + shift, alone: rank > 0 || isFirstOfLine(text, start) };
      offset += line.length + 1;
      return typed;
    });
}

const isFirstOfLine = (text: string, offset: number): boolean =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';

function misreadLine({ words, offset, alone }: TypedLine): Misread[] {
  if (SHIFTS.test(words)) return [{ ...NO_BREAK, offset }];
  return alone && BULLET.test(words) ? [{ ...bullet(words), offset }] : [];
}

const NO_BREAK = {
  code: 'yaml.no-break-space',
  severity: 'error',
  message:
    'une espace insécable tient ici la place d’une espace ordinaire : la ligne n’est pas lue comme vous l’avez écrite.',
  remedy:
    'Effacez les espaces au début de cette ligne, après le tiret et après le deux-points, puis retapez-les avec la barre d’espace.',
} as const;

function bullet(words: string) {
  const sign = /^-?\S/.exec(words)?.[0] ?? '';
  return {
    code: 'yaml.bullet',
    severity: 'error',
    message: `« ${sign} » ne commence pas un élément de liste${sign.length > 1 ? ' (il manque une espace après le tiret)' : ''} : cette ligne serait ajoutée au texte qui précède.`,
    remedy:
      'Commencez la ligne par un tiret et une espace (« - »), alignée sur les autres éléments ; si elle continue un texte, mettez tout ce texte entre guillemets droits, sur une seule ligne.',
  } as const;
}

/** Tabulations at the start of a line of a text of several lines: part of it for YAML, a frame of code once displayed. */
export function shiftedByTab(document: Document.Parsed, text: string): Misread[] {
  const found: Misread[] = [];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (!range || (type !== 'BLOCK_LITERAL' && type !== 'BLOCK_FOLDED')) return;
      const tabs = text.slice(range[0], range[1]).matchAll(/(?<=\n *)\t(?=[ \t]*\S)/g);
      for (const { index } of tabs) found.push({ ...TAB, severity: 'error', offset: range[0] + index });
    },
  });
  return found;
}

/** Texts cut at « # », which begins a comment. */
export function cutTexts(document: Document.Parsed, text: string): Misread[] {
  return plainScalars(document).flatMap(({ node, key }) => {
    const [, end] = node.range!;
    const cut = /^[ \t]*(#[^\r\n]*)/.exec(text.slice(end));
    const words = cut?.[1]?.trim() ?? '';
    return words.length > 1 && isText(node, key, words) ? [{ ...cutAt(node, words), offset: end }] : [];
  });
}

/** A comment beside a setting (« cloture: 2024-06-14 # le soir ») is one; beside a text it is rather its end. */
function isText({ value, source }: Scalar, key: string, comment: string): boolean {
  if (!/^#[ \t]/.test(comment)) return true;
  if (typeof value !== 'string') return false;
  return readByPeople(key) || WORDINGS.includes(key) || /\s/.test(source ?? '');
}

/** Lists whose items are words that people type. */
const WORDINGS: readonly string[] = ['formulations', 'synonymes'];

function cutAt({ source }: Scalar, words: string) {
  return {
    code: 'yaml.comment',
    severity: 'warning',
    message: `« ${words} » n’est pas lu : un dièse précédé d’une espace commence un commentaire.`,
    remedy: `Si ces mots font partie du texte, protégez-le en entier : ${quoted(`${source ?? ''} ${words}`.trim())}. Sinon, écrivez le commentaire seul sur la ligne du dessus.`,
  } as const;
}

/** A text on one line, between the quotes that it does not hold. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return /["\\]/.test(line) ? `'${line.replaceAll("'", "''")}'` : `"${line}"`;
}

/** Titles between curly quotes, which would be shown. */
export function curlyTexts(document: Document.Parsed): Misread[] {
  return plainScalars(document).flatMap(({ node, key }) =>
    readByPeople(key) && /^[“”„][^“”„]*[“”]$/.test(node.source ?? '') ? [{ ...CURLY, offset: node.range![0] }] : [],
  );
}

const CURLY = {
  code: 'yaml.curly-quotes',
  severity: 'warning',
  message: 'ce texte est entouré de guillemets courbes, qui seraient affichés.',
  remedy: 'Retirez-les, ou remplacez-les par des guillemets droits : "…".',
} as const;

interface Plain {
  readonly node: Scalar;
  /** Of the pair whose value it is, or whose list holds it; empty for a key. */
  readonly key: string;
}

function plainScalars(document: Document.Parsed): Plain[] {
  const found: Plain[] = [];
  visit(document, {
    Scalar: (role, node, path) => {
      if (node.type !== 'PLAIN' || !node.range) return;
      const pair = role === 'key' ? undefined : path.findLast((above) => isPair(above));
      found.push({ node, key: isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '' });
    },
  });
  return found;
}

/** Numbers as texts where a number would lose what was typed: « 0587012023 », « 087 », « +33… ». */
export function keepAsTyped(document: Document.Parsed): void {
  for (const { node } of plainScalars(document)) {
    if (typeof node.value === 'number' && node.source !== undefined && String(node.value) !== node.source) {
      node.value = node.source;
    }
  }
}
