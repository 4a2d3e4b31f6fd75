import { plain } from '../../french';
import { createRepair } from '../../ecoles';
import { outOfBounds } from '../bounds';
import { numbersIn, type NumberRead } from '../reading/numbers';
import { rejected, unlessRefused, type GenreModule, type Parsed, type Part, type QuestionOf } from './genre';

type QuestionNombre = QuestionOf<'nombre'>;

/** A number alone in a longer sentence is rather a date or a time than an answer, unless its unit follows. */
const MOST_WORDS = 6;
/** The unit stands among these words after the number: « deux jeunes lycéens ». */
const UNIT_WITHIN = 3;

/** A whole number, in digits or words, with or without its unit, within bounds that another answer may move. */
export const nombre: GenreModule<'nombre'> = {
  parse(text, question, context): Parsed {
    const valeur = readNumber(text, question);
    if (valeur === undefined) return rejected({ code: 'not-a-number' });
    return unlessRefused({ genre: 'nombre', valeur }, outOfBounds(valeur, question, context.answers));
  },
  check: ({ valeur }, question, context) => outOfBounds(valeur, question, context.answers),
  display: ({ valeur }) => String(valeur),
  raw: ({ valeur }) => String(valeur),
  bare: ({ valeur }) => String(valeur),
  comparable: ({ valeur }) => valeur,
  mentioned(text, question) {
    const found = withUnit(numbersIn(text), unitOf(question));
    return found.length === 1 && found[0] !== undefined ? { genre: 'nombre', valeur: found[0].valeur } : undefined;
  },
  claiming: { rank: 4, part: claimedPart },
  otherNames: ({ unites }) => unites.flatMap((unite) => [unite, `nombre ${unite}`]),
  identifies: false,
  recognizable: () => false,
  mayBeAbout: (text) => numbersIn(text).length === 1 && plain(text).split(' ').length <= NUMBER_ALONE_WORDS,
};

/** More words than that around a number say of what it is. */
const NUMBER_ALONE_WORDS = 3;

function claimedPart(text: string, question: QuestionNombre): Part | undefined {
  const isUnit = unitOf(question);
  const [only, ...others] = withUnit(numbersIn(text), isUnit);
  if (only === undefined || others.length > 0) return undefined;
  const after = only.suite.slice(only.suite.findIndex(isUnit) + 1).filter((word) => !isUnit(word));
  return { words: String(only.valeur), rest: [...only.avant, ...after].join(' ') };
}

/** The text gives a number with this question's own unit (« 3 stagiaires »). */
export function isAboutNumber(text: string, question: QuestionNombre): boolean {
  return withUnit(numbersIn(text), unitOf(question)).length === 1;
}

function readNumber(text: string, question: QuestionNombre): number | undefined {
  const numbers = numbersIn(text);
  const united = withUnit(numbers, unitOf(question));
  if (united.length > 0) return united.length === 1 ? united[0]?.valeur : undefined;
  if (plain(text).split(' ').length > MOST_WORDS) return undefined;
  const [only, ...others] = numbers.length > 1 ? numbers.filter(({ article }) => !article) : numbers;
  return others.length > 0 ? undefined : only?.valeur;
}

/** Whether a word is one of the question's units, spelt right or not: « 1 stagière ». */
function unitOf({ unites }: QuestionNombre): (word: string) => boolean {
  const repair = createRepair(new Set(unites.map(plain)));
  return (word) => repair(word) !== undefined;
}

function withUnit(numbers: readonly NumberRead[], isUnit: (word: string) => boolean): readonly NumberRead[] {
  return numbers.filter(({ suite }, at) => {
    const next = numbers[at + 1];
    const own = next === undefined ? suite : suite.slice(0, suite.length - next.suite.length - 1);
    return own.slice(0, UNIT_WITHIN).some(isUnit);
  });
}
