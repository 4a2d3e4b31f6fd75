import { faultsOf } from '../fault';
import { nearest } from '../nearest';
import type { LocatedFiche } from '../parts/fiches';
import type { Problem } from '../problem';
import type { Fault } from '../types';
import { wordingKey } from './duplicates';
import type { Mention } from './duplicates';

/** Ids of entries, to be compared with each other. */
export function ficheIds(fiches: readonly LocatedFiche[]): Mention[] {
  return fiches.map(({ fiche, document, path }) => ({
    key: fiche.id,
    shown: fiche.id,
    owner: fiche.id,
    document,
    path: [...path, 'id'],
  }));
}

/** Questions and formulations of entries. A formulation that repeats its own question is no fault: it adds weight. */
export function ficheWordings(fiches: readonly LocatedFiche[]): Mention[] {
  return fiches.flatMap((located) => {
    const { fiche, path } = located;
    const question = mention(located, fiche.question, [...path, 'question']);
    const formulations = fiche.formulations.map((wording, index) =>
      mention(located, wording, [...path, 'formulations', index]),
    );
    return [question, ...formulations.filter(({ key }) => key !== question.key)];
  });
}

function mention({ fiche, document }: LocatedFiche, wording: string, path: Problem['path']): Mention {
  return { key: wordingKey(wording), shown: wording, owner: fiche.id, document, path };
}

/** Links of entries: to an entry that exists, not to itself, not twice. */
export function checkSuites(fiches: readonly LocatedFiche[], ids: ReadonlySet<string>): Fault[] {
  return fiches.flatMap(({ fiche, document, path }) =>
    faultsOf(document, checkLinks(fiche.suites, [...path, 'suites'], ids, fiche.id)),
  );
}

/** A list of links at `path`: to entries that exist, not twice, not to `self`. */
export function checkLinks(
  links: readonly string[],
  path: Problem['path'],
  ids: ReadonlySet<string>,
  self?: string,
): Problem[] {
  return links.flatMap((id, index) => {
    const at = [...path, index];
    if (id === self) return [useless(at, `« ${id} » renvoie à elle-même.`)];
    if (links.indexOf(id) < index) return [useless(at, `« ${id} » est écrit deux fois.`)];
    return ids.has(id) ? [] : [deadLink(at, id, ids)];
  });
}

/** A link to an entry that does not exist. */
export function deadLink(path: Problem['path'], id: string, ids: ReadonlySet<string>): Problem {
  const [meant] = nearest(id, ids);
  const list = path.findLast((step) => typeof step === 'string');
  const removed = `Si cette fiche a été retirée, ôtez « ${id} » de « ${list} »`;
  return {
    code: 'link.dead',
    severity: 'error',
    path,
    message: `aucune fiche ne s’appelle « ${id} ».`,
    remedy: meant === undefined ? `${removed}.` : `${removed} ; si c’est une faute de frappe, écrivez « ${meant} ».`,
  };
}

function useless(path: Problem['path'], message: string): Problem {
  return { code: 'link.useless', severity: 'error', path, message, remedy: 'Retirez cette ligne.' };
}

/** What Teams would not show as meant: headings, tables, images, HTML. */
const UNSHOWN: readonly (readonly [RegExp, string])[] = [
  [/^ {0,3}#{1,6} /m, 'un titre (#)'],
  [/^ *\|.*\| *$/m, 'un tableau'],
  [/!\[[^\]]*\]\(/, 'une image'],
  [/<\/?[a-z][^>]*>/i, 'une balise HTML'],
];

/** Markup of answers, whatever the phase: bold, italic, lists and links are shown; the rest is a warning. */
export function checkMarkup(fiches: readonly LocatedFiche[]): Fault[] {
  return fiches.flatMap(({ fiche, document, path }) =>
    answersOf(fiche).flatMap(([at, words]) => faultsOf(document, unshownIn(words, [...path, ...at], fiche.id))),
  );
}

/** Every text that may be the entry's answer, with its place in the entry. */
export function answersOf({ reponse, selon_la_phase = {} }: LocatedFiche['fiche']): [Problem['path'], string][] {
  const ofPhases = Object.entries(selon_la_phase).flatMap(([phase, words]): [Problem['path'], string][] =>
    words === undefined ? [] : [[['selon_la_phase', phase], words]],
  );
  return [[['reponse'], reponse], ...ofPhases];
}

function unshownIn(words: string, path: Problem['path'], id: string): Problem[] {
  return UNSHOWN.filter(([pattern]) => pattern.test(words)).map(([pattern, what]) => ({
    code: 'reponse.markup',
    severity: 'warning',
    path,
    excerpt: pattern.exec(words)?.[0],
    message: `la réponse de « ${id} » contient ${what}, que Teams ne montre pas.`,
    remedy: 'Gardez du gras, de l’italique, des listes et des liens.',
  }));
}
