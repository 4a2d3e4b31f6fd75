import { MONTHS, WEEKDAYS } from '../../campagne/days';
import { inWords } from '../../campagne/number-words';
import type { Semaine } from '../../campagne/types';
import { createRepair } from '../../ecoles';
import { plain } from '../../french';
import { isDayOf } from './weeks';

/** Words of a text that designate weeks of the campaign. */
export interface WeekMention {
  /** First word, and how many. */
  readonly at: number;
  readonly length: number;
  /** Ranks of the weeks, from 0; none where the week named is not of the campaign. */
  readonly weeks: readonly number[];
}

/** What a matcher finds at a place: how many words, and which weeks. */
type Found = Pick<WeekMention, 'length' | 'weeks'> | undefined;
type Matcher = (words: readonly string[], at: number, semaines: readonly Semaine[]) => Found;

const WEEK = ['semaine', 'sem'];
const ARTICLES = ['la', 'le', 'les', 'l', 'en', 'celle', 'celles'];
const ORDINALS: readonly (readonly string[])[] = [
  ['premiere', '1ere', '1re', '1er', 'prem'],
  ['deuxieme', '2eme', '2e', '2nde', 'seconde'],
  ['troisieme', '3eme', '3e'],
  ['quatrieme', '4eme', '4e'],
  ['cinquieme', '5eme', '5e'],
  ['sixieme', '6eme', '6e'],
];
/** Names of a class too: a week only after « la », or before « semaine ». */
const ALSO_A_CLASS = ['2nde', 'seconde'];
/** « la première fois » is no week. */
const OTHER_FIRSTS = ['fois', 'classe', 'annee', 'ecole', 'heure'];
const TWO_WEEKS = ['la quinzaine', 'une quinzaine', 'quinze jours', '15 jours'];
const ALL = [
  ...['chaque semaine', 'chacune des semaines', 'chacune', 'par semaine', 'chaque fois', 'toutes les semaines'],
  ...['tout le stage', 'toute la periode', 'toute la duree', 'tout le long'],
];
/** Short forms whose letters are a word's own. */
const VOCABULARY = new Set(['semaine', 'semaines', 'derniere', ...ORDINALS.flatMap(([name = '']) => name), 'chaque']);
const repair = createRepair(VOCABULARY);

/** The words of a text, those of weeks spelt right. */
export function wordsOf(text: string): readonly string[] {
  return plain(text)
    .split(' ')
    .map((word) => (/\d/.test(word) ? word : (repair(word) ?? word)));
}

/** Where the words name weeks (« la première semaine », « S2 », « du 17 au 21 », « chaque semaine »), in order. */
export function weekMentions(words: readonly string[], semaines: readonly Semaine[]): readonly WeekMention[] {
  const found: WeekMention[] = [];
  for (let at = 0; at < words.length;) {
    const mention = mentionAt(words, at, semaines);
    if (mention !== undefined) found.push({ at, ...mention });
    at += mention?.length ?? 1;
  }
  return found;
}

function mentionAt(words: readonly string[], at: number, semaines: readonly Semaine[]): Found {
  return MATCHERS.map((match) => match(words, at, semaines)).reduce((best, found) =>
    found !== undefined && found.length > (best?.length ?? 0) ? found : best,
  );
}

/** As the campaign calls it. */
const byName: Matcher = (words, at, semaines) => {
  const before = ARTICLES.includes(words[at] ?? '') ? 1 : 0;
  const names = semaines
    .map(({ libelle }, rank) => ({ name: plain(libelle), rank }))
    .filter(({ name }) => name !== '' && isAt(name, words, at + before))
    .sort((a, b) => b.name.length - a.name.length);
  const [longest] = names;
  return longest && { length: before + longest.name.split(' ').length, weeks: [longest.rank] };
};

const all: Matcher = (words, at, semaines) => {
  const count = [String(semaines.length), inWords(semaines.length)];
  const named = [
    ...ALL,
    ...count.flatMap((number) => [`les ${number} semaines`, `les ${number}`, `${number} semaines`]),
    ...(semaines.length === 2 ? TWO_WEEKS : []),
  ].filter((name) => isAt(name, words, at));
  const length = Math.max(0, ...named.map((name) => name.split(' ').length));
  return length === 0 ? undefined : { length, weeks: semaines.map((_, rank) => rank) };
};

/** « la première semaine », « la 2e », « dernière semaine ». */
const byOrdinal: Matcher = (words, at, semaines) => {
  const before = ARTICLES.includes(words[at] ?? '') ? 1 : 0;
  const word = words[at + before] ?? '';
  const rank = word === 'derniere' ? semaines.length - 1 : ORDINALS.findIndex((names) => names.includes(word));
  if (rank < 0) return undefined;
  const next = words[at + before + 1] ?? '';
  const isWeek = next.startsWith('semaine');
  const isClass = words[at - 1] === 'de' || (ALSO_A_CLASS.includes(word) && words[at] !== 'la');
  if (!isWeek && (isClass || OTHER_FIRSTS.includes(next))) return undefined;
  return { length: before + 1 + Number(isWeek), weeks: rank < semaines.length ? [rank] : [] };
};

/** « semaine 1 », « S2 », « semaines 1 et 2 »; « semaine 3 » of two is none. */
const byNumber: Matcher = (words, at, semaines) => {
  const before = ARTICLES.includes(words[at] ?? '') ? 1 : 0;
  const word = words[at + before] ?? '';
  const short = /^s(\d)$/.exec(word)?.[1];
  if (short !== undefined) return numbered([Number(short)], before + 1, semaines);
  const several = word === 'semaines';
  if (!several && !WEEK.includes(word)) return undefined;
  const ranks = numbersAfter(words, at + before + 1, several);
  return ranks.length === 0 ? undefined : numbered(ranks, before + 2 * ranks.length, semaines);
};

function numbered(numbers: readonly number[], length: number, semaines: readonly Semaine[]): Found {
  const known = numbers.every((number) => number >= 1 && number <= semaines.length);
  return { length, weeks: known ? numbers.map((number) => number - 1) : [] };
}

/** « 1 », « 1 et 2 »: after one week alone, « et 2 » goes on only where nothing follows. */
function numbersAfter(words: readonly string[], at: number, several: boolean): readonly number[] {
  const number = smallNumber(words[at]);
  if (number === undefined) return [];
  const next = smallNumber(words[at + 2]);
  const goesOn = words[at + 1] === 'et' && next !== undefined && (several || words.length === at + 3);
  return goesOn ? [number, ...numbersAfter(words, at + 2, several)] : [number];
}

const MOST_WEEKS = 9;
function smallNumber(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d$/.test(word)) return Number(word);
  const found = Array.from({ length: MOST_WEEKS }, (_, at) => at + 1).find((number) => inWords(number) === word);
  return word === 'une' ? 1 : found;
}

/** « la semaine du 17 », « du 17 au 28 juin », « le 24 ». */
const byDays: Matcher = (words, at, semaines) => {
  const skipped = ['la semaine', 'semaine', 'celle'].find((name) => isAt(name, words, at)) ?? '';
  const start = at + (skipped === '' ? 0 : skipped.split(' ').length);
  if (words[start] !== 'du' && (skipped !== '' || words[start] !== 'le')) return undefined;
  const first = dayAt(words, start + 1);
  if (first === undefined) return undefined;
  const end = start + 1 + first.length;
  const last = words[end] === 'au' ? dayAt(words, end + 1) : undefined;
  const weeks = weeksBetween(first.day, last?.day ?? first.day, semaines);
  if (weeks.length === 0 && skipped === '') return undefined;
  return { length: end + (last === undefined ? 0 : 1 + last.length) - at, weeks };
};

function dayAt(words: readonly string[], at: number): { readonly day: number; readonly length: number } | undefined {
  const weekday = WEEKDAYS.some((name) => name === words[at]) ? 1 : 0;
  const after = at + weekday + 1;
  const day = Number(/^(\d{1,2})(?:er)?$/.exec(words[after - 1] ?? '')?.[1]);
  if (!Number.isInteger(day)) return undefined;
  const month = MONTHS.some((name) => plain(name) === words[after]) ? 1 : 0;
  const year = month === 1 && /^20\d\d$/.test(words[after + 1] ?? '') ? 1 : 0;
  return { day, length: weekday + 1 + month + year };
}

function weeksBetween(first: number, last: number, semaines: readonly Semaine[]): readonly number[] {
  const [from, to] = [first, last].map((day) => semaines.findIndex((semaine) => isDayOf(day, semaine)));
  if (from === undefined || to === undefined || from < 0 || to < from) return [];
  return semaines.map((_, rank) => rank).slice(from, to + 1);
}

const isAt = (name: string, words: readonly string[], at: number): boolean =>
  name.split(' ').every((part, offset) => words[at + offset] === part);

const MATCHERS: readonly Matcher[] = [byName, all, byOrdinal, byNumber, byDays];
