import type { Semaine } from '../../campagne/types';
import { createRepair } from '../../ecoles';
import { plain } from '../../french';
import { numbersIn, type NumberRead } from './numbers';
import { weekMentions, wordsOf, type WeekMention } from './week-mentions';

/** What a text says of how many are welcome, week by week (ranks from 0). */
export interface PlacesSaid {
  /** Numbers said of a week. */
  readonly byWeek: ReadonlyMap<number, number>;
  /** A number said of no week: of each. */
  readonly everywhere?: number;
  /** Weeks named without a number, where the text gives none. */
  readonly weeksOnly: readonly number[];
  /** « seulement »: the other weeks have none. */
  readonly only: boolean;
  /** A number is said of trainees or of a week: the text can only be about places. */
  readonly certain: boolean;
  /** Words that serve none of it. */
  readonly rest: readonly string[];
}

/** What is asked: the weeks, and the words of what is counted. */
export interface PlacesAsked {
  readonly semaines: readonly Semaine[];
  readonly unites: readonly string[];
}

type Token =
  | { readonly kind: 'number'; readonly valeur: number; readonly united: boolean; readonly at: number }
  | { readonly kind: 'weeks'; readonly weeks: readonly number[]; readonly at: number };

/** Stands for a mention of weeks while numbers are read: no word of French. */
const MARK = 'xqw';
/** The unit stands among these words after the number: « deux jeunes lycéens ». */
const UNIT_WITHIN = 3;
/** Two numbers for one thing, or a guess: nothing is read. */
const VAGUE = /\b(ou|entre|environ|peut etre|minimum|au moins|pas plus)\b/;
const RANGE = /\b\d+ a \d+\b/;
const NEGATIVE = /(^|\s)[-−–]\d/;
/** « pas », « sauf » before a week: none that week. */
const EXCEPT = ['pas', 'sauf', 'hors', 'ni'];
const NOBODY = ['rien', 'personne'];
const ONLY = ['seulement', 'uniquement', 'juste', 'exclusivement'];
/** Words that say nothing more. */
const FILLERS = new Set(
  (
    'a au aux avec c ce cette d de des du en es est et il elle on nous je j l la le les mais ne n me par pour puis ensuite ' +
    'que qu sera serait soit dans alors donc plutot seul seule seuls seules oui ok svp merci sur ' +
    'semaine semaines seulement uniquement juste exclusivement ai avons prends prend prendre prendrai prendrons prenons ' +
    'mets met mettre mettez accueille accueillir accueillons accueillerai accueillerons peux peut pouvons veux voulons ' +
    'propose proposons places place chaque fois'
  ).split(' '),
);

/** May follow a number, and limit it. */
const LIMITS = ['maximum', 'max', 'maxi'];

/** Reads a text, as far as it is about places; `undefined` where it gives no number and names no week, or is vague. */
export function placesIn(text: string, asked: PlacesAsked): PlacesSaid | undefined {
  const isUnit = unitOf(asked.unites);
  const words = withZeros(wordsOf(text), asked.semaines, isUnit);
  const joined = words.join(' ');
  if (VAGUE.test(joined) || RANGE.test(joined) || NEGATIVE.test(text)) return undefined;
  const mentions = weekMentions(words, asked.semaines);
  if (mentions.some(({ weeks }) => weeks.length === 0)) return undefined;
  const marked = withMarks(words, mentions);
  const numbers = numbersIn(marked.join(' ')).filter((number) => counts(number, isUnit));
  const tokens = tokensOf(marked, mentions, numbers, isUnit);
  const said = saidBy(tokens, asked.semaines.length, betweenOf(marked, numbers, isUnit));
  if (said === undefined) return undefined;
  const rest = restOf(marked, numbers, isUnit);
  return { ...said, only: words.some((word) => ONLY.includes(word)), rest };
}

type Unit = (word: string) => boolean;

/** Whether a word is one of what is counted, spelt right or not: « 1 stagière ». */
function unitOf(unites: readonly string[]): Unit {
  const repair = createRepair(new Set(unites.map(plain)));
  return (word) => !FILLERS.has(word) && repair(word) !== undefined;
}

/** « personne en S1 », « pas de stagiaire la 2e », « sauf la semaine 2 » with « aucun » for their no. */
function withZeros(words: readonly string[], semaines: readonly Semaine[], isUnit: Unit): readonly string[] {
  const begins = new Set(weekMentions(words, semaines).map(({ at }) => at));
  return words.map((word, at) => {
    if (NOBODY.includes(word)) return 'aucun';
    if (!EXCEPT.includes(word)) return word;
    const ofUnit = ['de', 'd'].includes(words[at + 1] ?? '') && isUnit(words[at + 2] ?? '');
    const ofWeek = [1, 2, 3].some(
      (ahead) => begins.has(at + ahead) && words.slice(at + 1, at + ahead).every((between) => FILLERS.has(between)),
    );
    return ofUnit || ofWeek ? 'aucun' : word;
  });
}

/** One mark for each mention of weeks. */
function withMarks(words: readonly string[], mentions: readonly WeekMention[]): readonly string[] {
  const starts = new Map(mentions.map((mention) => [mention.at, mention]));
  const within = new Set(
    mentions.flatMap(({ at, length }) => Array.from({ length: length - 1 }, (_, offset) => at + 1 + offset)),
  );
  return words.flatMap((word, at) => (within.has(at) ? [] : [starts.has(at) ? MARK : word]));
}

/** Not « 6 classes », « 14 heures »: what follows a number says what it counts. */
function counts(number: NumberRead, isUnit: Unit): boolean {
  const [next = ''] = number.suite;
  const isNeutral = next === '' || next === MARK || FILLERS.has(next) || LIMITS.includes(next);
  return isNeutral || isUnited(number, isUnit) || numbersIn(next).length > 0;
}

function isUnited({ suite }: NumberRead, isUnit: Unit): boolean {
  const near = suite.slice(0, UNIT_WITHIN);
  const end = near.findIndex((word) => word === MARK || numbersIn(word).length > 0);
  return (end < 0 ? near : near.slice(0, end)).some(isUnit);
}

function tokensOf(
  marked: readonly string[],
  mentions: readonly WeekMention[],
  numbers: readonly NumberRead[],
  isUnit: Unit,
): readonly Token[] {
  const places = marked.flatMap((word, at) => (word === MARK ? [at] : []));
  const weeks = places.map((at, rank): Token => ({ kind: 'weeks', weeks: mentions[rank]?.weeks ?? [], at }));
  const counted = numbers.map((number): Token => ({
    kind: 'number',
    valeur: number.valeur,
    united: isUnited(number, isUnit),
    at: number.avant.length,
  }));
  return [...weeks, ...counted].sort((a, b) => a.at - b.at);
}

/** Words between two numbers that only list them: « 2 puis 1 ». */
function betweenOf(marked: readonly string[], numbers: readonly NumberRead[], isUnit: Unit): boolean {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return false;
  const between = marked.slice(first.avant.length, last.avant.length);
  return between.every((word) => LISTING.has(word) || isUnit(word) || numbersIn(word).length > 0);
}

const LISTING = new Set(['et', 'puis', 'ensuite']);

type Said = Pick<PlacesSaid, 'byWeek' | 'everywhere' | 'weeksOnly' | 'certain'>;

function saidBy(tokens: readonly Token[], weeks: number, listed: boolean): Said | undefined {
  const numbers = tokens.filter((token) => token.kind === 'number');
  const named = tokens.flatMap((token) => (token.kind === 'weeks' ? token.weeks : []));
  const united = numbers.some((number) => number.united);
  if (numbers.length === 0) {
    return named.length === 0 ? undefined : { byWeek: new Map(), weeksOnly: named, certain: false };
  }
  if (named.length === 0 && numbers.length > 1) {
    if (!listed || numbers.length !== weeks) return undefined;
    return { byWeek: new Map(numbers.map(({ valeur }, rank) => [rank, valeur])), weeksOnly: [], certain: united };
  }
  const paired = pairs(tokens);
  const [alone, ...others] = paired.filter((pair) => pair.weeks.length === 0);
  if (others.length > 0) return undefined;
  const byWeek = new Map(paired.flatMap(({ valeur, weeks: of }) => of.map((week) => [week, valeur] as const)));
  const everywhere = alone === undefined ? {} : { everywhere: alone.valeur };
  return { byWeek, ...everywhere, weeksOnly: [], certain: united || byWeek.size > 0 };
}

interface Pair {
  readonly valeur: number;
  readonly weeks: readonly number[];
}

/** Each number with its weeks: those after it (« 2 la première, 1 la deuxième »), else before (« S1 : 2, S2 : 1 »). */
function pairs(tokens: readonly Token[]): readonly Pair[] {
  const weeksFirst = tokens[0]?.kind === 'weeks';
  const found: Pair[] = [];
  let waiting: readonly (readonly number[])[] = [];
  for (const token of tokens) {
    if (token.kind === 'weeks') {
      waiting = [...waiting, token.weeks];
      if (!weeksFirst) found.push({ valeur: found.pop()?.valeur ?? 0, weeks: waiting.flat() });
    } else {
      found.push({ valeur: token.valeur, weeks: weeksFirst ? waiting.flat() : [] });
      waiting = [];
    }
  }
  const left = weeksFirst && waiting.length > 0 ? found.at(-1) : undefined;
  return left === undefined || left.weeks.length > 0
    ? found
    : [...found.slice(0, -1), { ...left, weeks: waiting.flat() }];
}

function restOf(marked: readonly string[], numbers: readonly NumberRead[], isUnit: Unit): readonly string[] {
  const used = new Set(
    numbers.flatMap(({ avant, suite }) => {
      const length = marked.length - avant.length - suite.length;
      return Array.from({ length }, (_, offset) => avant.length + offset);
    }),
  );
  return marked.filter((word, at) => word !== MARK && !used.has(at) && !FILLERS.has(word) && !isUnit(word));
}
