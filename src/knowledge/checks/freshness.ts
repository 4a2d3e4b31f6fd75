import { formatDay } from '../../campagne';
import { MONTHS } from '../../campagne/days';
import type { Campagne, IsoDay } from '../../campagne/types';
import { faultsOf } from '../fault';
import type { LocatedFiche } from '../parts/fiches';
import type { Problem } from '../problem';
import type { Fault } from '../types';

/**
 * Entries against the papers that they rest on: « circulaire du 9 février 2026 · à jour au 18 mars 2024 » is untrue. An
 * entry that cites a later day is an error; one that is older than the circular, or cites another year alone, is told,
 * unless it is `listed` among what is still to be read again.
 */
export function checkFreshness(
  fiches: readonly LocatedFiche[],
  campagne: Campagne,
  listed: ReadonlySet<string> = new Set(),
): Fault[] {
  return fiches.flatMap(({ fiche, document, path }) => {
    const cited = latestDayIn(fiche.source);
    const { date } = campagne.circulaire;
    if (cited !== undefined && fiche.a_jour_le < cited)
      return faultsOf(document, [olderThanSource(path, fiche, cited)]);
    if (listed.has(fiche.id)) return [];
    const older = fiche.a_jour_le < date ? [olderThanCircular(path, fiche, date)] : [];
    return faultsOf(document, [...older, ...otherYear(path, fiche, campagne)]);
  });
}

type Cited = Pick<LocatedFiche['fiche'], 'id' | 'source' | 'a_jour_le'>;

function olderThanSource(path: Problem['path'], { id, a_jour_le }: Cited, cited: IsoDay): Problem {
  return {
    code: 'fiche.older-than-source',
    severity: 'error',
    path: [...path, 'a_jour_le'],
    message: `la fiche « ${id} » cite un document du ${formatDay(cited)}, mais se dit à jour au ${formatDay(a_jour_le)}.`,
    remedy:
      'Relisez la réponse avec ce document, puis écrivez dans « a_jour_le » le jour de cette relecture ; ou corrigez la source.',
  };
}

function olderThanCircular(path: Problem['path'], { id, a_jour_le }: Cited, date: IsoDay): Problem {
  return {
    code: 'fiche.older-than-circular',
    severity: 'warning',
    path: [...path, 'a_jour_le'],
    message: `la fiche « ${id} » est à jour au ${formatDay(a_jour_le)}, avant la circulaire du ${formatDay(date)}.`,
    remedy: 'Relisez-la avec la circulaire, puis écrivez dans « a_jour_le » le jour de cette relecture.',
  };
}

/** A campaign rests on papers of its own year, or of the one in which its school year began. */
function otherYear(path: Problem['path'], { id, source }: Cited, { stage, circulaire }: Campagne): Problem[] {
  const years = [...source.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year));
  const own = [Number(stage.debut.slice(0, 4)), Number(circulaire.date.slice(0, 4))];
  const earliest = Math.min(...own, own[0]! - 1);
  if (years.length === 0 || years.some((year) => year >= earliest)) return [];
  return [
    {
      code: 'fiche.other-year',
      severity: 'warning',
      path: [...path, 'source'],
      message: `la source de la fiche « ${id} » est de ${Math.max(...years)} ; la campagne est de ${own[0]}.`,
      remedy: 'Vérifiez que la réponse vaut encore, puis citez le document de cette campagne.',
    },
  ];
}

const MONTH = MONTHS.join('|');
/** « 9 février 2026 », « 1er mars 2024 », « février 2026 » (its first day). */
const IN_WORDS = new RegExp(`(?:(?<!\\d)(\\d{1,2})(?:er)? )?(${MONTH}) (20\\d\\d)`, 'gi');
const IN_DIGITS = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](20\d\d)(?!\d)/g;
const ISO = /(?<!\d)20\d\d-\d\d-\d\d(?!\d)/g;

/** The latest day that a source names. */
function latestDayIn(source: string): IsoDay | undefined {
  const text = source.replace(/[\u00a0\u202f]/g, ' ');
  const words = [...text.matchAll(IN_WORDS)].map(([, day = '1', month = '', year = '']) =>
    isoOf(year, MONTHS.findIndex((name) => name === month.toLowerCase()) + 1, day),
  );
  const digits = [...text.matchAll(IN_DIGITS)].map(([, day = '', month = '', year = '']) => isoOf(year, month, day));
  return [...words, ...digits, ...(text.match(ISO) ?? [])].sort().at(-1);
}

const isoOf = (year: string, month: string | number, day: string): IsoDay =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
