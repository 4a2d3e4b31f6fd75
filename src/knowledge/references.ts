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
/** A brace that makes no reference, with what it was meant to hold. */
const STRAY_BRACE = /[{}]+[^{}\s]*[{}]*/;
/** A name between too few braces, too many, or parted ones. */
const MEANT = /[\p{L}_]+(?:\.[\p{L}\d_-]+)+/u;
/** So many letters around a brace hold the name that it was for. */
const AROUND = 40;
/** « le », « au »… before the name of a service whose article depends on it. */
const ARTICLE =
  /(?<![\p{L}'’])(?:(?:à|de) (?:la |l['’])|le |la |l['’]|les |au |aux |du |des )\{\{\s*contact\.service\s*\}\}/iu;
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
    if (options.lenient !== true) problems.push(...problemsOf(text, path, references));
    if (!text.includes('{{')) return text;
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
  return [...unknown, ...malformed(text, path, references), ...bracketed(text, path), ...withArticle(text, path)];
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

function malformed(text: string, path: Problem['path'], references: References): Problem[] {
  const excerpt = STRAY_BRACE.exec(text.replace(REFERENCE, (whole) => ' '.repeat(whole.length)));
  if (excerpt === null) return [];
  const around = text.slice(Math.max(0, excerpt.index - AROUND), excerpt.index + AROUND);
  const name = MEANT.exec(around)?.[0] ?? '';
  const meant = references.has(name) ? name : (nearest(name, references.keys())[0] ?? 'stage.debut');
  return [
    {
      code: 'reference.malformed',
      severity: 'error',
      path,
      excerpt: excerpt[0],
      message: `« ${excerpt[0]} » : une accolade est de trop, manque, ou n’a pas de sens ici ; elle serait affichée telle quelle.`,
      remedy: `Un renvoi s’écrit avec deux accolades de chaque côté et rien d’autre que le nom : {{${meant}}}. Sinon, retirez l’accolade.`,
    },
  ];
}

/** `[[…]]` is filled in the proposed texts of the questionnaire only. */
function bracketed(text: string, path: Problem['path']): Problem[] {
  const key = path.findLast((step) => typeof step === 'string');
  if (!text.includes('[[') || key === 'proposition') return [];
  return [
    {
      code: 'reference.brackets',
      severity: 'error',
      path,
      excerpt: '[[',
      message:
        '« [[…]] » ne se remplit que dans une « proposition » du questionnaire ; ici, il serait affiché tel quel.',
      remedy: 'Retirez les crochets ; pour une valeur de campagne.yaml, écrivez {{…}}.',
    },
  ];
}

function withArticle(text: string, path: Problem['path']): Problem[] {
  const excerpt = ARTICLE.exec(text)?.[0];
  if (excerpt === undefined) return [];
  return [
    {
      code: 'reference.article',
      severity: 'warning',
      path,
      excerpt,
      message: `« ${excerpt} » : l’article ne suivrait pas si le service change de nom (« le division »).`,
      remedy:
        'Écrivez {{contact.le_service}}, {{contact.au_service}} ou {{contact.du_service}}, sans article devant ; en tête de phrase : « Adressez-vous {{contact.au_service}} ».',
    },
  ];
}
