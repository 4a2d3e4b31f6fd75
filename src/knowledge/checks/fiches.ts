import { recognizeCommand } from '../../utterance';
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
    faultsOf(
      document,
      fiche.suites.flatMap((id, index) => {
        const at = [...path, 'suites', index];
        if (id === fiche.id) return [useless(at, `« ${id} » renvoie à elle-même.`)];
        if (fiche.suites.indexOf(id) < index) return [useless(at, `« ${id} » est écrit deux fois.`)];
        return ids.has(id) ? [] : [deadLink(at, id, ids)];
      }),
    ),
  );
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

/** Wordings that are an order of the assistant: the entry wins, and the order is lost to everybody. */
export function checkOrders(fiches: readonly LocatedFiche[]): Fault[] {
  const orders = ficheWordings(fiches).filter(({ shown }) => recognizeCommand(shown) !== undefined);
  return orders.flatMap(({ document, path, shown, owner }) =>
    faultsOf(document, [
      {
        code: 'formulation.order',
        severity: 'warning',
        path,
        message: `« ${shown} » est un ordre de l’assistant : il donnera « ${owner} » au lieu de l’exécuter.`,
        remedy: 'Dites-la autrement, par exemple en question entière.',
      },
    ]),
  );
}

/** What Teams would not show as meant: headings, tables, images, HTML. */
const UNSHOWN: readonly (readonly [RegExp, string])[] = [
  [/^ {0,3}#{1,6} /m, 'un titre (#)'],
  [/^ *\|.*\| *$/m, 'un tableau'],
  [/!\[[^\]]*\]\(/, 'une image'],
  [/<\/?[a-z][^>]*>/i, 'une balise HTML'],
];

/** Markup of answers: bold, italic, lists and links are shown; the rest is a warning. */
export function checkMarkup(fiches: readonly LocatedFiche[]): Fault[] {
  return fiches.flatMap(({ fiche, document, path }) =>
    faultsOf(
      document,
      UNSHOWN.filter(([pattern]) => pattern.test(fiche.reponse)).map(([pattern, what]) => ({
        code: 'reponse.markup',
        severity: 'warning',
        path: [...path, 'reponse'],
        excerpt: pattern.exec(fiche.reponse)?.[0],
        message: `la réponse de « ${fiche.id} » contient ${what}, que Teams ne montre pas.`,
        remedy: 'Gardez du gras, de l’italique, des listes et des liens.',
      })),
    ),
  );
}
