import { setImmediate as otherWork } from 'node:timers/promises';
import type { FaqOutcome } from '../../faq/types';
import { faultsOf } from '../fault';
import { groupedBy } from '../grouping';
import type { LocatedFiche } from '../parts/fiches';
import type { Problem } from '../problem';
import type { Fault } from '../types';

/** What a message near to a wording would meet: the wording itself, asked without its privilege. */
type Ask = (wording: string) => FaqOutcome;

/** So many messages are tried in a row, then the program's other work (answering people) goes on. */
const BATCH = 20;

/** A wording of an entry, and where it leads. */
interface Trial {
  readonly located: LocatedFiche;
  readonly wording: string;
  readonly path: Problem['path'];
  readonly outcome: FaqOutcome;
}

/** Share of its wordings that must lead to an entry: below, people would not find it. */
const REACHED_SHARE = 0.5;

/**
 * Asks every question and formulation. Warnings only (an urgent answer must not wait for a wording): an entry that less
 * than `REACHED_SHARE` of its own wordings rank first; one wording that leads elsewhere; two entries that dispute
 * wordings of each other, so that the bot hesitates between them.
 */
export async function checkReach(fiches: readonly LocatedFiche[], ask: Ask): Promise<Fault[]> {
  const trials: Trial[] = [];
  const asked = fiches.flatMap(wordingsOf);
  for (const [index, { located, wording, path }] of asked.entries()) {
    trials.push({ located, wording, path, outcome: ask(wording) });
    if (index % BATCH === BATCH - 1) await otherWork();
  }
  return [...unreachedFiches(trials), ...trials.flatMap(lost), ...disputes(trials)];
}

/**
 * The entries alone that `checkReach` says would not be found, for a start or a reload that people wait for: an entry is
 * asked its wordings until enough of them reach it, half of the work where all is well.
 */
export async function checkFindable(fiches: readonly LocatedFiche[], ask: Ask): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const located of fiches) {
    const asked = wordingsOf(located);
    let reached = 0;
    for (const { wording } of asked) {
      if (reached >= asked.length * REACHED_SHARE) break;
      if (isFirst(located, ask(wording))) reached += 1;
    }
    faults.push(...unreached(located, reached, asked.length));
    await otherWork();
  }
  return faults;
}

const isFirst = ({ fiche }: LocatedFiche, { ranking }: FaqOutcome): boolean => ranking[0]?.id === fiche.id;

function unreachedFiches(trials: readonly Trial[]): Fault[] {
  return [...groupedBy(trials, ({ located }) => located)].flatMap(([located, own]) =>
    unreached(located, own.filter(({ outcome }) => isFirst(located, outcome)).length, own.length),
  );
}

function unreached({ fiche, document, path }: LocatedFiche, reached: number, total: number): Fault[] {
  if (reached >= total * REACHED_SHARE) return [];
  return faultsOf(document, [unreachedFiche([...path, 'question'], fiche.id, reached, total)]);
}

function unreachedFiche(path: Problem['path'], id: string, reached: number, total: number): Problem {
  return {
    code: 'fiche.unreached',
    severity: 'warning',
    path,
    message: `la fiche « ${id} » n’est trouvée que par ${reached} de ses ${total} formulations, dites un peu autrement : personne ne tomberait dessus.`,
    remedy: 'Écrivez la question et les formulations avec les mots propres à ce sujet.',
  };
}

function wordingsOf(located: LocatedFiche): Omit<Trial, 'outcome'>[] {
  const { fiche, path } = located;
  return [
    { located, wording: fiche.question, path: [...path, 'question'] },
    ...fiche.formulations.map((wording, index) => ({ located, wording, path: [...path, 'formulations', index] })),
  ];
}

function lost({ located, wording, path, outcome }: Trial): Fault[] {
  const first = outcome.ranking[0]?.id;
  const { fiche, document } = located;
  if (first === fiche.id) return [];
  return faultsOf(document, [
    first === undefined ? unreadable(path, wording, fiche.id) : stolen(path, wording, fiche.id, first),
  ]);
}

function stolen(path: Problem['path'], wording: string, id: string, winner: string): Problem {
  return {
    code: 'formulation.stolen',
    severity: 'warning',
    path,
    message: `dite un peu autrement, « ${wording} » (fiche « ${id} ») mène d’abord à la fiche « ${winner} ».`,
    remedy: `Ajoutez-y un mot propre à « ${id} », déplacez-la dans « ${winner} », ou retirez-la.`,
  };
}

function unreadable(path: Problem['path'], wording: string, id: string): Problem {
  return {
    code: 'formulation.unreached',
    severity: 'warning',
    path,
    message: `dite un peu autrement, « ${wording} » ne mène pas à sa fiche « ${id} ».`,
    remedy: 'Dites-la avec des mots qui portent le sujet : elle n’en a pas que l’assistant retienne.',
  };
}

/** Pairs of entries that each come first, or beside the other, on a wording of the other. */
function disputes(trials: readonly Trial[]): Fault[] {
  const rivals = new Map<string, Trial>();
  for (const trial of trials) {
    for (const rival of rivalsOf(trial)) {
      const pair = `${trial.located.fiche.id} ${rival}`;
      if (!rivals.has(pair)) rivals.set(pair, trial);
    }
  }
  return [...rivals].flatMap(([pair, trial]) => {
    const [id = '', rival = ''] = pair.split(' ');
    const other = rivals.get(`${rival} ${id}`);
    return other === undefined || id > rival ? [] : faultsOf(trial.located.document, [dispute(trial, other)]);
  });
}

function rivalsOf({ located, outcome }: Trial): string[] {
  const shown = outcome.kind === 'ambiguous' ? outcome.candidates : outcome.ranking.slice(0, 1);
  return shown.map(({ id }) => id).filter((id) => id !== located.fiche.id);
}

function dispute(trial: Trial, other: Trial): Problem {
  return {
    code: 'fiche.rivals',
    severity: 'warning',
    path: trial.path,
    message: `les fiches « ${trial.located.fiche.id} » et « ${other.located.fiche.id} » se disputent des formulations : « ${trial.wording} » et « ${other.wording} ».`,
    remedy: 'Donnez à chacune des mots que l’autre n’a pas, ou réunissez-les en une seule fiche.',
  };
}
