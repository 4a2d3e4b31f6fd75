import { formatDay, formatDays, yearOf } from './days';
import { inWords } from './number-words';
import { lastDayToDeclare } from './phase';
import type { Campagne } from './types';

export type References = ReadonlyMap<string, string | number>;

/** How a fact that is not established is said in an answer: agrees with any noun before it. */
const NOT_ESTABLISHED = 'point non établi';
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What `{{name}}` stands for in authored texts: every scalar of the campaign under its dotted path (an item of a list
 * by its `id`, else by its rank from 1), days in words, `null` as « point non établi »; and the computed names below.
 */
export function references(campagne: Campagne): References {
  return new Map([...leaves(campagne), ...computed(campagne)]);
}

/** Dotted path and displayed value of every scalar of a tree. Total: accepts an unchecked tree. */
export function leaves(node: unknown, path = ''): [string, string | number][] {
  if (Array.isArray(node)) return node.flatMap((item, index) => leaves(item, join(path, keyOf(item, index))));
  if (typeof node === 'object' && node !== null) {
    return Object.entries(node).flatMap(([key, value]) => leaves(value, join(path, key)));
  }
  return path === '' ? [] : [[path, displayed(node)]];
}

function computed(campagne: Campagne): [string, string | number][] {
  const { stage, semaines } = campagne;
  return [
    ['stage.periode', formatDays(stage.debut, stage.fin)],
    ['stage.annee', yearOf(stage.debut)],
    ...semaines.map((s): [string, string] => [`semaines.${s.id}.periode`, formatDays(s.debut, s.fin)]),
    ['semaines.en_clair', semaines.map((s) => `${s.libelle} ${formatDays(s.debut, s.fin)}`).join(' ; ')],
    ...tiers(campagne),
    ['stagiaires.paliers_en_clair', tiersInWords(campagne.stagiaires)],
    ...contact(campagne),
    ['declarations.dernier_jour', formatDay(lastDayToDeclare(campagne))],
    ['declarations.cloture_en_clair', closingInWords(campagne)],
  ];
}

/** Where no closing is fixed, the stage itself sets the end, and that is said. */
function closingInWords(campagne: Campagne): string {
  const until = `jusqu'au ${formatDay(lastDayToDeclare(campagne))}`;
  return campagne.declarations.cloture === null ? `${until}, veille du stage, faute de date de clôture` : until;
}

/** The service after its article, alone and contracted. */
function contact({ contact: { article = 'le', service } }: Campagne): [string, string][] {
  const [le, au, du] = CONTRACTED[article] ?? ELIDED;
  return [
    ['contact.le_service', `${le}${service}`],
    ['contact.au_service', `${au}${service}`],
    ['contact.du_service', `${du}${service}`],
  ];
}

const ELIDED = ['l’', 'à l’', 'de l’'] as const;
const CONTRACTED: Readonly<Record<string, readonly [le: string, au: string, du: string]>> = {
  le: ['le ', 'au ', 'du '],
  la: ['la ', 'à la ', 'de la '],
  les: ['les ', 'aux ', 'des '],
};

/** Trainees of the lowest and of the highest tier, and the number of classes from which the highest holds. */
function tiers(campagne: Campagne): [string, string | number][] {
  const { paliers } = campagne.stagiaires;
  const numbers = {
    minimum: paliers[0]?.stagiaires_max ?? 0,
    maximum: paliers.at(-1)?.stagiaires_max ?? 0,
    seuil_classes: paliers.at(-1)?.classes_min ?? 0,
  };
  return Object.entries(numbers).flatMap(([name, value]): [string, string | number][] => [
    [`stagiaires.${name}`, value],
    [`stagiaires.${name}_en_lettres`, inWords(value)],
  ]);
}

/** However many tiers: « un jusqu’à deux classes, deux de trois à quatre, trois à partir de cinq ». */
function tiersInWords({ paliers }: Campagne['stagiaires']): string {
  return paliers
    .map(({ classes_min, stagiaires_max }, rank) => {
      const last = (paliers[rank + 1]?.classes_min ?? Infinity) - 1;
      return `${inWords(stagiaires_max)}${rangeInWords(classes_min, last, rank === 0)}`;
    })
    .join(', ');
}

/** Of the first tier, with its word; a single tier has no range. */
function rangeInWords(from: number, to: number, isFirst: boolean): string {
  if (to === Infinity) return isFirst ? '' : ` à partir de ${inWords(from)}`;
  if (isFirst) return to === 1 ? ' pour une classe' : ` jusqu’à ${inWords(to)} classes`;
  return from === to ? ` pour ${inWords(from)}` : ` de ${inWords(from)} à ${inWords(to)}`;
}

function displayed(scalar: unknown): string | number {
  if (typeof scalar === 'number') return scalar;
  if (typeof scalar === 'boolean') return String(scalar);
  if (typeof scalar !== 'string') return NOT_ESTABLISHED;
  return ISO_DAY.test(scalar) ? formatDay(scalar) : scalar;
}

function keyOf(item: unknown, index: number): string {
  if (typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string') return item.id;
  return String(index + 1);
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
