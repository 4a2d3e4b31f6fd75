import type { ConfusedPair, InScope, Refusals, Summary, WeakEntry, WrongAnswer } from '../../evaluation/types';
import { fr } from '../../texts/typography';

/** What was measured on one set of messages. */
export interface SetReport {
  readonly name: string;
  readonly summary: Summary;
  readonly wrong: readonly WrongAnswer[];
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
export function sayReport({ name, summary, wrong, confused, weak }: SetReport): string {
  const seen = name !== 'reserve';
  return [
    `${titleOf(name)} — ${sizeOf(summary)}`,
    ...figuresOf(summary).map(([label, value]) => `  ${label.padEnd(58)} ${value}`),
    ...sayGroups('Par thème', summary.byTheme),
    ...sayGroups('Par style', summary.byStyle),
    ...(seen ? sayWrong(wrong) : []),
    ...(seen ? sayPairs(confused) : []),
    ...(seen ? sayWeak(weak) : []),
  ]
    .map(fr)
    .join('\n');
}

function sizeOf({ inScope, near, far }: Summary): string {
  const refused = near.messages + far.messages;
  return `${inScope.messages} question${plural(inScope.messages)}, ${refused} message${plural(refused)} à refuser`;
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
        `    ${key.padEnd(24)} ${percent(one.top1).padStart(8)} ${percent(one.top3).padStart(8)} ${percent(one.direct).padStart(8)}   ${one.messages} message${plural(one.messages)}`,
    ),
  ];
}

function sayWrong(wrong: readonly WrongAnswer[]): string[] {
  if (wrong.length === 0) return [];
  return [
    '  Réponses fausses données tout de suite (attendue → donnée)',
    ...wrong.slice(0, SHOWN).map((one) => `    ${expectedOf(one)} → ${one.shown.join(' et ')} : « ${one.message} »`),
    ...restOf(wrong),
  ];
}

/** What a message should have got. */
export const expectedOf = ({ expected }: WrongAnswer): string =>
  expected.length === 0 ? 'à refuser' : expected.join(' et ');

function restOf(list: readonly unknown[]): string[] {
  return list.length > SHOWN ? [`    … et ${list.length - SHOWN} de plus, dans la page.`] : [];
}

/** « 1 manquée sur 6 ». */
export const missesOf = ({ messages, missed }: WeakEntry): string =>
  `${missed} manquée${plural(missed)} sur ${messages}`;

const plural = (count: number): string => (count > 1 ? 's' : '');

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
    ...restOf(pairs),
  ];
}

function sayWeak(weak: readonly WeakEntry[]): string[] {
  if (weak.length === 0) return [];
  return [
    '  Fiches faibles (à enrichir de formulations)',
    ...weak.slice(0, SHOWN).map((one) => `    ${one.id} : ${missesOf(one)}`),
    ...restOf(weak),
  ];
}
