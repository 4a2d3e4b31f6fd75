import { fold } from '../../french';
import { faultsOf } from '../fault';
import { groupedBy } from '../grouping';
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
      remedy: 'Donnez-lui un autre identifiant, réunissez les deux, ou retirez celle qui est de trop.',
    }),
  );
}

/** Wordings shared by two entries from which one is a copy of the other, told once. */
const COPIED_WORDINGS = 3;

/** A wording that two entries claim, or that one gives twice: the bot could not tell which is meant. */
export function duplicateWordings(mentions: readonly Mention[]): Fault[] {
  return byEntries(repeated(mentions)).flatMap((shared) => {
    const { again, first } = shared[0]!;
    if (entryOf(again) === entryOf(first)) return shared.flatMap(writtenTwice);
    // Two of one id: that is told, and one of them goes.
    if (again.owner === first.owner && again.path[0] === first.path[0]) return [];
    return shared.length < COPIED_WORDINGS ? shared.flatMap(claimedTwice) : copied(shared);
  });
}

/** Repetitions of each pair of entries together. */
function byEntries(repetitions: readonly Repetition[]): Repetition[][] {
  return [...groupedBy(repetitions, ({ again, first }) => `${entryOf(again)} ${entryOf(first)}`).values()];
}

/** Which entry or subject, wherever its id is repeated. */
function entryOf({ document, path }: Mention): string {
  return `${document.file}#${path.slice(0, 2).join('.')}`;
}

function writtenTwice({ again }: Repetition): Fault[] {
  return fault(again, {
    code: 'formulation.twice',
    message: `« ${again.shown} » est écrit deux fois dans « ${again.owner} ».`,
    remedy: 'Retirez l’une des deux lignes.',
  });
}

function claimedTwice({ again, first }: Repetition): Fault[] {
  return fault(again, {
    code: 'formulation.duplicate',
    message: `« ${again.shown} » (« ${again.owner} ») est déjà dans « ${first.owner} » (${placeOf(first)}).`,
    remedy: 'Gardez-la seulement là où elle est juste, ou dites-la autrement.',
  });
}

function copied(shared: readonly Repetition[]): Fault[] {
  const { again, first } = shared[0]!;
  return fault(
    { ...again, path: [...again.path.slice(0, 2), 'id'] },
    {
      code: 'formulation.copied',
      message: `« ${again.owner} » reprend ${shared.length} formulations de « ${first.owner} » (${placeOf(first)}), à commencer par « ${again.shown} ».`,
      remedy:
        'Si l’une est une copie de l’autre, retirez-la ; sinon gardez chaque phrase seulement là où elle est juste.',
    },
  );
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
