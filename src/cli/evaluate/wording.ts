import type { ConfusedPair, InScope, Refusals, Summary, WeakEntry } from '../../evaluation/types';
import { fr } from '../../texts/typography';

/** What was measured on one set of messages. */
export interface SetReport {
  readonly name: string;
  readonly summary: Summary;
  readonly confused: readonly ConfusedPair[];
  readonly weak: readonly WeakEntry[];
}

const TITLES: Readonly<Record<string, string>> = {
  developpement: 'Lot de développement (il sert aux réglages)',
  reserve: 'Lot de réserve (jamais regardé pour régler : c’est lui qui fait foi)',
};
const SHOWN = 8;

export const titleOf = (name: string): string => TITLES[name] ?? `Lot « ${name} »`;
export const percent = (share: number): string => `${(share * 100).toFixed(1).replace('.', ',')} %`;

/** The report of a set as text for a terminal. The held-out set shows figures only: its messages stay unseen. */
export function sayReport({ name, summary, confused, weak }: SetReport): string {
  const seen = name !== 'reserve';
  return [
    `${titleOf(name)} — ${summary.inScope.messages} questions, ${summary.near.messages + summary.far.messages} messages à refuser`,
    ...figuresOf(summary).map(([label, value]) => `  ${label.padEnd(58)} ${value}`),
    ...sayGroups('Par thème', summary.byTheme),
    ...sayGroups('Par style', summary.byStyle),
    ...(seen ? sayPairs(confused) : []),
    ...(seen ? sayWeak(weak) : []),
  ]
    .map(fr)
    .join('\n');
}

/** The figures that matter, each with its label. */
export function figuresOf({ inScope, near, far }: Summary): readonly (readonly [string, string])[] {
  return [
    ['La bonne fiche est la première', percent(inScope.top1)],
    ['La bonne fiche est parmi les trois premières', percent(inScope.top3)],
    ['Réponses données directement', `${inScope.answered} sur ${inScope.messages}`],
    ['… qui sont justes', percent(inScope.precision)],
    ['… qui sont fausses', percent(inScope.answered === 0 ? 0 : 1 - inScope.precision)],
    ['Questions qui reçoivent tout de suite la bonne réponse', percent(inScope.direct)],
    ['Sujets voisins refusés à raison', refusedOf(near)],
    ['Sujets étrangers refusés à raison', refusedOf(far)],
  ];
}

const refusedOf = ({ messages, answered }: Refusals): string => `${messages - answered} sur ${messages}`;

function sayGroups(title: string, groups: ReadonlyMap<string, InScope>): string[] {
  return [
    `  ${title} (première · trois premières · justes tout de suite)`,
    ...[...groups].map(
      ([key, one]) =>
        `    ${key.padEnd(24)} ${percent(one.top1).padStart(8)} ${percent(one.top3).padStart(8)} ${percent(one.direct).padStart(8)}   ${one.messages} messages`,
    ),
  ];
}

function sayPairs(pairs: readonly ConfusedPair[]): string[] {
  if (pairs.length === 0) return [];
  return [
    '  Fiches confondues (attendue → donnée)',
    ...pairs
      .slice(0, SHOWN)
      .map(
        ({ expected, given, messages }) =>
          `    ${expected} → ${given} : ${messages.length}, par exemple « ${messages[0]} »`,
      ),
  ];
}

function sayWeak(weak: readonly WeakEntry[]): string[] {
  if (weak.length === 0) return [];
  return [
    '  Fiches faibles (à enrichir de formulations)',
    ...weak.slice(0, SHOWN).map(({ id, messages, missed }) => `    ${id} : ${missed} manquées sur ${messages}`),
  ];
}
