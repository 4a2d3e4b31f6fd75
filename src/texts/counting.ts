import { inWords } from '../campagne/number-words';
import type { BoundByAnswer, RuleOfBound } from '../declaration/types';

/** Words counted by a school that are feminine; any other is taken as masculine. */
const FEMININE = new Set(['classe', 'place', 'personne', 'semaine', 'école', 'lycéenne', 'journée', 'heure', 'salle']);

/** « une classe », « quatre classes », « vingt et une classes »: the first unit is singular, the second plural. */
export function countedInWords(number: number, [one = '', many = `${one}s`]: readonly string[]): string {
  return `${numberOf(number, one)} ${number < 2 ? one : many}`;
}

/** « trois au plus », « un au plus ». */
export function upTo(max: number, [one = '']: readonly string[]): string {
  return `${numberOf(max, one)} au plus`;
}

/** « trois au plus », « un seul », « aucun ». */
function atMost(max: number, [one = '']: readonly string[]): string {
  if (max === 0) return agreed('aucun', one);
  return max === 1 ? alone(one) : upTo(max, [one]);
}

/** « trois stagiaires au plus », « un seul stagiaire ». */
function atMostOf(max: number, unites: readonly string[]): string {
  const [one = ''] = unites;
  if (max < 2) return `${atMost(max, unites)} ${one}`;
  return `${countedInWords(max, unites)} au plus`;
}

/** « Avec quatre classes, un seul stagiaire ; à partir de cinq classes, trois au plus »: what the rule makes of an answer. */
export function ruleInWords({ valeur, paliers, unites_autre, unites }: RuleOfBound, max: number): string {
  const further = paliers.filter(({ a_partir_de }) => a_partir_de > valeur);
  return [
    `avec ${countedInWords(valeur, unites_autre)}, ${atMostOf(max, unites)}`,
    ...further.map((tier) => fromTier(tier, unites_autre, unites)),
  ].join(' ; ');
}

/** « moins de cinq classes, un seul stagiaire ; à partir de cinq classes, trois au plus »: the whole rule. */
export function tiersInWords({ paliers, unites: unites_autre = [] }: BoundByAnswer, unites: readonly string[]): string {
  const [first, second, ...others] = paliers;
  if (first === undefined) return '';
  if (second === undefined) return atMostOf(first.vaut, unites);
  return [
    `moins de ${countedInWords(second.a_partir_de, unites_autre)}, ${atMostOf(first.vaut, unites)}`,
    ...[second, ...others].map((tier) => fromTier(tier, unites_autre, unites)),
  ].join(' ; ');
}

type Tier = BoundByAnswer['paliers'][number];

const fromTier = ({ a_partir_de, vaut }: Tier, other: readonly string[], unites: readonly string[]): string =>
  `à partir de ${countedInWords(a_partir_de, other)}, ${atMost(vaut, unites)}`;

const numberOf = (number: number, one: string): string =>
  number % 10 === 1 && number !== 11 ? agreed(inWords(number), one) : inWords(number);

const alone = (one: string): string => (FEMININE.has(one) ? 'une seule' : 'un seul');

/** « un », « vingt et un », « aucun »: with an e before a feminine word. */
const agreed = (words: string, one: string): string => (FEMININE.has(one) ? words.replace(/un$/, 'une') : words);
