import { plain } from '../../french';
import { createRepair } from '../../ecoles';
import { saysYesOrNo } from '../reading/intent';
import { numbersIn } from '../reading/numbers';
import { saidIn, type Sayings } from '../reading/phrases';
import { BOTH_WEEKS, weeksByDays } from '../reading/weeks';
import type { OptionChoix, RejectionReason } from '../types';
import {
  answered,
  rejected,
  type GenreContext,
  type GenreModule,
  type Parsed,
  type Part,
  type QuestionOf,
} from './genre';

type QuestionChoix = QuestionOf<'choix'>;

/** One option among a few: by its value, its label, a synonym, its rank, or its days where options are weeks. */
export const choix: GenreModule<'choix'> = {
  parse(text, question, context): Parsed {
    const valeur = exactly(text, question) ?? said(text, question, context) ?? byRank(text, question);
    return valeur === undefined ? rejected(notAnOption(question)) : answered({ genre: 'choix', valeur });
  },
  check({ valeur }, question) {
    return optionOf(question, valeur) === undefined ? notAnOption(question) : undefined;
  },
  display: ({ valeur }, question) => optionOf(question, valeur)?.libelle ?? valeur,
  raw: ({ valeur }) => valeur,
  bare: ({ valeur }) => valeur,
  comparable: ({ valeur }) => valeur,
  mentioned(text, question, context) {
    const valeur = said(text, question, context);
    return valeur === undefined ? undefined : { genre: 'choix', valeur };
  },
  claiming: { rank: 6, part: claimedPart },
  otherNames: () => [],
  identifies: false,
  recognizable: () => true,
  mayBeAbout: saysYesOrNo,
};

function claimedPart(text: string, question: QuestionChoix, context: GenreContext): Part | undefined {
  const words = plain(text).replace(YES_OR_NO, '');
  if (!/[a-z]/.test(words) || VAGUE.test(words)) return undefined;
  const valeur = said(words, question, context);
  return valeur === undefined ? undefined : { words: valeur, rest: withoutPhrases(words, question) };
}

/** A bare « oui » or « non » may be about anything. */
const YES_OR_NO = /^((oui|ouais|non|nan|no|ok|d accord|aucun|aucune|rien)\b ?)+/;
/** Nor does a doubt or an agreement say of what: « je sais pas » answers the open question, whatever it is. */
const VAGUE =
  /^((je|on|nous) ?(ne |n )?(sais|sait|savons) pas( encore)?|plus tard|a voir|on verra|peut etre|pas (possible|encore|du tout|de probleme|de souci)|impossible|bien sur|tout a fait|volontiers|avec plaisir|(j |je )?(accepte|refuse|hesite)|complet)$/;
const ABOUT_DAYS = 'du au le juin juillet semaine semaines jour jours'.split(' ');

/** What a text says beside the phrases of the options, spelt right or not, and days. */
function withoutPhrases(words: string, { options }: QuestionChoix): string {
  const said = options.flatMap(phrasesOf).flatMap((phrase) => phrase.split(' '));
  const repair = createRepair(new Set([...said, ...ABOUT_DAYS]));
  return words
    .split(' ')
    .filter((word) => repair(word) === undefined && !/^(1[0-9]|2[0-9]|3[01])$/.test(word))
    .join(' ');
}

function exactly(text: string, { options }: QuestionChoix): string | undefined {
  const typed = text.trim();
  const folded = plain(text);
  const same = options.find(({ valeur }) => valeur === typed) ?? options.find((o) => phrasesOf(o).includes(folded));
  return same?.valeur;
}

function said(text: string, question: QuestionChoix, { campagne }: GenreContext): string | undefined {
  const byDays = weeksByDays(text, campagne);
  if (byDays !== undefined && optionOf(question, byDays) !== undefined) return byDays;
  const values = saidIn(text, question.options.map(toSayings));
  return values.length > 1 ? bothWeeks(values, question, campagne.semaines) : values[0];
}

/** « semaine 1 et semaine 2 » says two options, and means the third. */
function bothWeeks(
  values: readonly string[],
  question: QuestionChoix,
  semaines: readonly { readonly id: string }[],
): string | undefined {
  const areWeeks = semaines.length === values.length && semaines.every(({ id }) => values.includes(id));
  return areWeeks ? optionOf(question, BOTH_WEEKS)?.valeur : undefined;
}

/** Not a number in words that the label of another option holds: « deux » may mean « les deux semaines ». */
function byRank(text: string, { options }: QuestionChoix): string | undefined {
  const [number, ...others] = numbersIn(text);
  if (number === undefined || others.length > 0 || number.suite.length > 0) return undefined;
  const option = options[number.valeur - 1];
  const holdsIt = (other: OptionChoix): boolean => ` ${plain(other.libelle)} `.includes(` ${plain(text)} `);
  const ambiguous = !/\d/.test(text) && options.some((other) => other !== option && holdsIt(other));
  return ambiguous ? undefined : option?.valeur;
}

const toSayings = (option: OptionChoix): Sayings<string> => ({ valeur: option.valeur, phrases: phrasesOf(option) });

const phrasesOf = ({ valeur, libelle, synonymes }: OptionChoix): readonly string[] =>
  [valeur, libelle, ...synonymes].map(plain);

const optionOf = ({ options }: QuestionChoix, valeur: string): OptionChoix | undefined =>
  options.find((option) => option.valeur === valeur);

const notAnOption = ({ options }: QuestionChoix): RejectionReason => ({
  code: 'not-an-option',
  options: options.map(({ libelle }) => libelle),
});
