import type { Semaine } from '../../campagne/types';
import { plain } from '../../french';
import { boundsOf, outOfBounds, resolveBounds } from '../bounds';
import { numbersIn } from '../reading/numbers';
import { placesIn, type PlacesSaid } from '../reading/places';
import { weekMentions, wordsOf } from '../reading/week-mentions';
import type { Answers, RejectionReason } from '../types';
import { isWeekValues, numberOfWeek, rawOfWeeks, weekValues } from '../week-values';
import {
  rejected,
  unlessRefused,
  type AnswerOf,
  type GenreContext,
  type GenreModule,
  type Parsed,
  type Part,
  type QuestionOf,
} from './genre';

type QuestionPlaces = QuestionOf<'places'>;
type Numbers = AnswerOf<'places'>['valeur'];

/** More words around a number that names neither week nor trainees: it rather counts something else. */
const MOST_WORDS = 6;
/** More words than that around a number say of what it is. */
const NUMBER_ALONE_WORDS = 3;

/** How many are welcome, week by week: in figures or words, with weeks by name, rank or days, or the same in each. */
export const places: GenreModule<'places'> = {
  parse(text, question, context): Parsed {
    const read = isWeekValues(text) ? ofCard(text, question) : ofWords(text, question, context);
    if (read.kind === 'rejected') return rejected(read.reason);
    return unlessRefused({ genre: 'places', valeur: read.numbers }, refusal(read.numbers, question, context.answers));
  },
  check: ({ valeur }, question, { answers }) => refusal(valeur, question, answers),
  display: ({ valeur }, question) => displayed(valeur, question.semaines),
  raw: ({ valeur }) => rawOfWeeks(Object.entries(valeur).map(([week, number]) => [week, String(number)])),
  bare: ({ valeur }) =>
    Object.entries(valeur)
      .map(([week, number]) => `${week}\u00a0: ${number}`)
      .join(', '),
  comparable: ({ valeur }) => inAll(valeur),
  mentioned(text, question, context) {
    const read = certainly(text, question, context);
    return read === undefined ? undefined : { genre: 'places', valeur: read.numbers };
  },
  claiming: { rank: 3, part: claimedPart },
  otherNames: ({ unites }) => [...unites.flatMap((unite) => [unite, `nombre ${unite}`]), ...NAMES],
  identifies: false,
  recognizable: () => false,
  mayBeAbout: (text) => numbersIn(text).length === 1 && plain(text).split(' ').length <= NUMBER_ALONE_WORDS,
};

const NAMES = ['semaine', 'semaines', 'place', 'places', 'nombre places'];

/** The text gives a number of trainees (« 2 stagiaires ») or names a week. */
export function isAboutPlaces(text: string, question: QuestionPlaces): boolean {
  const said = placesIn(text, question);
  return said !== undefined && (said.certain || said.weeksOnly.length > 0);
}

/** The text names a week of the campaign, or says « chaque semaine ». */
export function namesAWeek(text: string, { semaines }: QuestionPlaces): boolean {
  return weekMentions(wordsOf(text), semaines).length > 0;
}

type Read =
  | { readonly kind: 'read'; readonly numbers: Numbers }
  | { readonly kind: 'rejected'; readonly reason: RejectionReason };

/** The fields of a card, one a week; an empty one is none. */
function ofCard(raw: string, question: QuestionPlaces): Read {
  const values = weekValues(raw);
  const numbers = question.semaines.map(({ id }) => [id, numberOfWeek(values[id] ?? '')] as const);
  const unread = numbers.some(([, number]) => number === undefined);
  return unread ? notPlaces(question) : { kind: 'read', numbers: Object.fromEntries(numbers) as Numbers };
}

function ofWords(text: string, question: QuestionPlaces, context: GenreContext): Read {
  const said = placesIn(text, question);
  if (said === undefined || isAside(said)) return notPlaces(question);
  const numbers = numbersOf(said, question, context.answers);
  if (numbers !== undefined) return { kind: 'read', numbers };
  const semaines = said.weeksOnly.map((rank) => question.semaines[rank]?.libelle ?? '');
  return { kind: 'rejected', reason: { code: 'places-not-said', semaines } };
}

const isAside = ({ certain, rest }: PlacesSaid): boolean => !certain && rest.length > MOST_WORDS;

const notPlaces = ({ semaines }: QuestionPlaces): Read => ({
  kind: 'rejected',
  reason: { code: 'not-places', semaines: semaines.map(({ libelle }) => libelle) },
});

/** Only what can be about nothing else: a number of trainees or of a week. */
function certainly(text: string, question: QuestionPlaces, context: GenreContext): Claimed | undefined {
  const said = placesIn(text, question);
  if (said === undefined || !(said.certain || isMoved(said, question, context.answers))) return undefined;
  if (said.everywhere === 0 && said.byWeek.size === 0) return undefined;
  const numbers = numbersOf(said, question, context.answers);
  return numbers === undefined ? undefined : { numbers, said };
}

interface Claimed {
  readonly numbers: Numbers;
  readonly said: PlacesSaid;
}

/** « plutôt la semaine 2 », of places given before. */
const isMoved = ({ weeksOnly }: PlacesSaid, { id }: QuestionPlaces, answers: Answers): boolean =>
  weeksOnly.length > 0 && answers[id]?.genre === 'places';

function claimedPart(text: string, question: QuestionPlaces, context: GenreContext): Part | undefined {
  const claimed = certainly(text, question, context);
  if (claimed === undefined) return undefined;
  return { words: displayed(claimed.numbers, question.semaines), rest: claimed.said.rest.join(' ') };
}

/**
 * The numbers that a text gives, week by week. Weeks that it does not name keep what was answered, unless it says
 * « seulement »; weeks named alone take the number answered elsewhere, or the only one allowed.
 */
function numbersOf(said: PlacesSaid, question: QuestionPlaces, answers: Answers): Numbers | undefined {
  const answer = answers[question.id];
  const before = answer?.genre === 'places' ? answer.valeur : {};
  const given = said.weeksOnly.length > 0 ? moved(said, question, before, answers) : said;
  if (given === undefined) return undefined;
  const numbers = question.semaines.map(({ id }, rank) => [id, numberIn(rank, id, given, before)] as const);
  return Object.fromEntries(numbers);
}

type Given = Pick<PlacesSaid, 'byWeek' | 'everywhere' | 'only'>;

function numberIn(rank: number, week: string, { byWeek, everywhere, only }: Given, before: Numbers): number {
  const said = byWeek.get(rank);
  if (said !== undefined) return said;
  if (everywhere === undefined) return only ? 0 : (before[week] ?? 0);
  const elsewhere = byWeek.size === 0 && isSame(before) && (before[week] ?? 0) === 0;
  return elsewhere ? 0 : everywhere;
}

function moved(
  { weeksOnly }: PlacesSaid,
  question: QuestionPlaces,
  before: Numbers,
  answers: Answers,
): Given | undefined {
  const { max } = resolveBounds(boundsOf(question), answers);
  const same = isSame(before) ? Math.max(...Object.values(before)) : max === 1 ? 1 : undefined;
  const found = weeksOnly.map((rank) => [rank, before[question.semaines[rank]?.id ?? ''] || same] as const);
  if (found.some(([, number]) => number === undefined)) return undefined;
  return { byWeek: new Map(found as readonly (readonly [number, number])[]), only: true };
}

/** Somebody is welcome, in each week that has places as many. */
function isSame(numbers: Numbers): boolean {
  return new Set(Object.values(numbers).filter((number) => number > 0)).size === 1;
}

const inAll = (numbers: Numbers): number => Object.values(numbers).reduce((sum, number) => sum + number, 0);

function refusal(numbers: Numbers, question: QuestionPlaces, answers: Answers): RejectionReason | undefined {
  const bounded = boundsOf(question);
  const refused = question.semaines.flatMap(({ id }) => outOfBounds(numbers[id] ?? 0, bounded, answers) ?? []);
  const known = question.semaines.some(({ id }) => (numbers[id] ?? 0) > 0);
  return refused[0] ?? (known ? undefined : { code: 'no-place' });
}

/** « 2 chaque semaine », « 2 la semaine 1, aucun la semaine 2 »; what `parse` reads back as the same numbers. */
function displayed(numbers: Numbers, semaines: readonly Semaine[]): string {
  const inOrder = semaines.map(({ id }) => numbers[id] ?? 0);
  const [first = 0] = inOrder;
  if (semaines.length === 1) return String(first);
  if (inOrder.every((number) => number === first)) return `${inWordOrFigures(first)} chaque semaine`;
  return semaines.map(({ libelle }, rank) => `${inWordOrFigures(inOrder[rank] ?? 0)} ${during(libelle)}`).join(', ');
}

const inWordOrFigures = (number: number): string => (number === 0 ? 'aucun' : String(number));

const during = (libelle: string): string => (/semaine/i.test(libelle) ? `la ${libelle}` : `(${libelle})`);
