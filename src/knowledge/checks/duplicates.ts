import { fold } from '../../faq';
import { faultsOf } from '../fault';
import type { Placed } from '../fault';
import type { Problem } from '../problem';
import type { Fault } from '../types';

/** Something that must be said once in the whole knowledge. */
export interface Mention {
  /** Compared as it is. */
  readonly key: string;
  /** As its author wrote it. */
  readonly shown: string;
  /** Id of what says it: an entry, a subject. */
  readonly owner: string;
  readonly document: Placed;
  readonly path: Problem['path'];
}

/** Form under which two wordings are one: case, accents, punctuation and spaces do not count. */
export function wordingKey(wording: string): string {
  return fold(wording)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** An id given twice, anywhere. */
export function duplicateIds(mentions: readonly Mention[]): Fault[] {
  return repeated(mentions).flatMap(({ again, first }) =>
    fault(again, {
      code: 'id.duplicate',
      message: `l’identifiant « ${again.shown} » est déjà pris (${placeOf(first)}).`,
      remedy: 'Donnez-lui un autre identifiant, ou réunissez les deux.',
    }),
  );
}

/** A wording that two entries claim, or that one gives twice: the bot could not tell which is meant. */
export function duplicateWordings(mentions: readonly Mention[]): Fault[] {
  return repeated(mentions).flatMap(({ again, first }) => {
    const same = again.owner === first.owner && again.document.file === first.document.file;
    return fault(again, {
      code: same ? 'formulation.twice' : 'formulation.duplicate',
      message: same
        ? `« ${again.shown} » est écrit deux fois dans « ${again.owner} ».`
        : `« ${again.shown} » (« ${again.owner} ») est déjà dans « ${first.owner} » (${placeOf(first)}).`,
      remedy: same
        ? 'Retirez l’une des deux lignes.'
        : 'Gardez-la seulement là où elle est juste, ou dites-la autrement.',
    });
  });
}

interface Repetition {
  readonly again: Mention;
  readonly first: Mention;
}

function repeated(mentions: readonly Mention[]): Repetition[] {
  const firsts = new Map<string, Mention>();
  return mentions.flatMap((mention) => {
    const first = firsts.get(mention.key);
    if (first === undefined) firsts.set(mention.key, mention);
    return first === undefined ? [] : [{ again: mention, first }];
  });
}

function placeOf({ document, path }: Mention): string {
  return `${document.file}, ligne ${document.place(path).line}`;
}

function fault({ document, path }: Mention, said: Pick<Fault, 'code' | 'message' | 'remedy'>): Fault[] {
  return faultsOf(document, [{ ...said, severity: 'error', path }]);
}
