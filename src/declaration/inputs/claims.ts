import { plain } from '../../french';
import type { Asked } from '../asked';
import { claimedPart, genresThatClaim, parseAnswer, type GenreContext } from '../genres';
import { namesAWeek } from '../genres/places';
import { folded } from '../reading/correction';
import { namesOneself } from '../reading/oneself';
import { isCertainlyName, isLikelyName } from '../reading/person-name';
import { numbersIn } from '../reading/numbers';
import type { Question, QuestionNombre, RejectionReason } from '../types';
import { questionsNamed, type Named } from './naming';

/** An answer typed for a question other than the open one. */
export interface Claim extends Named {
  /** What `parse` reads as the answer. */
  readonly words: string;
}

/** What a message changes, if that is clear; else the questions that it may be about. */
export interface Claims {
  readonly kind: 'clear' | 'unsure';
  readonly claims: readonly Claim[];
  /** The message names the question and says what it is: « téléphone : … », « le tuteur c'est … ». */
  readonly named: boolean;
}

/** Words that say nothing more than the answers around them. Not a negation: « pas la semaine 1 » chooses nothing. */
const FILLERS = new Set(
  (
    'a au aux avec c ce ces cet cette d de des du en es est et sera seront serait ce sont il elle on nous je j vous y ' +
    'ai avons aura aurons ' +
    'l la le les ma mes mon notre nos votre pour par que qu sur dans bien donc plutot alors aussi seulement uniquement ' +
    'prend prends prendrai prendra prendrons prenons accueille accueillerai accueillera accueillerons accueillons ' +
    'veux voudrais voudrait souhaite propose proposons peut peux pouvons prendre accueillir met mets mettre mettez ' +
    'ah oh euh bah ben cest jai jsuis g k ya oui ok merci svp stp desole desolee pardon numero tel telephone portable mail email mel courriel adresse ' +
    'ecole semaine semaines nombre un une'
  ).split(' '),
);
/** A longer message is read no further than its colon. */
const LONGEST_SENTENCE = 200;
const NEGATES = /\b(ne|n|pas|non|aucun|aucune|sans|jamais|plus|ni|sauf)\b/;
const SUPPOSES = /\b(si|peut etre|parait|cense|senses?|normalement)\b/;

/**
 * The answers that a message gives: by naming the question (« le tuteur c'est Mme Durand », « téléphone : 05 55 … »), or
 * by words that only one question explains (« 3 stagiaires », « semaine 2 »). Clear only where every word is explained:
 * a doubt writes nothing.
 */
export function claimsIn(asked: Asked, text: string, context: GenreContext): Claims {
  const oneself = namesOneself(text) ? persons(asked) : [];
  if (oneself.length === 1)
    return { kind: 'clear', claims: oneself.map((one) => ({ ...one, words: text })), named: true };
  const separators = text.length > LONGEST_SENTENCE ? [COLON] : [COLON, COPULA, INTO, SPACE];
  const named = namedAnswers(asked, text, context, separators);
  const [first, second] = named.claims;
  if (first !== undefined) {
    const clear = second === undefined && isSaid(first, named.separator);
    return { kind: clear ? 'clear' : 'unsure', claims: named.claims, named: STATES.includes(named.separator) };
  }
  if (text.length > LONGEST_SENTENCE) return { kind: 'unsure', claims: [], named: false };
  const { claims, rest, contested } = ownAnswers(asked, text, context);
  const several = claims.length > 1 && NEGATES.test(plain(text));
  const clear = claims.length > 0 && isExplained(rest) && !contested && !several && !SUPPOSES.test(plain(text));
  return { kind: clear ? 'clear' : 'unsure', claims, named: false };
}

/** The questions that await a person's name. */
const persons = ({ sections }: Asked): readonly Named[] =>
  sections.flatMap((asked) =>
    asked.questions.flatMap((question) =>
      question.genre === 'texte' && question.personne === true ? [{ asked, question }] : [],
    ),
  );

interface Reading {
  readonly claims: readonly Claim[];
  readonly rest: string;
  /** Two questions of one kind explain the same words: what the first takes, the second lacks. */
  readonly contested: boolean;
}

function ownAnswers({ sections }: Asked, text: string, context: GenreContext): Reading {
  const all = sections.flatMap((asked) => asked.questions.map((question): Named => ({ asked, question })));
  const inOrder = genresThatClaim().map((genre) => all.filter(({ question }) => question.genre === genre));
  return inOrder.reduce<Reading>((reading, questions) => ofGenre(reading, questions, context), {
    claims: [],
    rest: text,
    contested: false,
  });
}

function ofGenre(before: Reading, questions: readonly Named[], context: GenreContext): Reading {
  const found = questions.flatMap((named) => {
    const part = claimedPart(before.rest, named.question, context);
    return part === undefined ? [] : [{ named, part }];
  });
  const claims = found.map(({ named, part }) => ({ ...named, words: part.words }));
  const consumed = found.reduce<string | undefined>(
    (rest, { named }) => (rest === undefined ? undefined : claimedPart(rest, named.question, context)?.rest),
    before.rest,
  );
  return {
    claims: [...before.claims, ...claims],
    rest: consumed ?? before.rest,
    contested: before.contested || consumed === undefined,
  };
}

/** After a name: « le tuteur : », « le tuteur c'est », « le tuteur sera ». */
const COLON = /\s*(?:[:=]|->|→)\s*/;
const COPULA =
  /,?\s+(?:c'est|cest|c|ce sera|ca sera|sera|est|ce serait)\s+(?:plutot |donc |desormais |maintenant |finalement )?/;
const INTO = /\s+(?:par|en|pour|a)\s+/;
const SPACE = /\s+/g;
/** They say what the question named is. */
const STATES: readonly RegExp[] = [COLON, COPULA];

/** The questions that the message names and for which the rest of it is an answer, or an attempt at one. */
function namedAnswers(
  asked: Asked,
  text: string,
  context: GenreContext,
  separators: readonly RegExp[],
): { readonly claims: readonly Claim[]; readonly separator: RegExp } {
  for (const separator of separators) {
    for (const [name, words] of splits(text, separator)) {
      const claims = questionsNamed(asked, name)
        .filter(({ question }) => !cutsAWeek(text, words, question) && isValue(words, question, context, separator))
        .map((named) => ({ ...named, words }));
      if (claims.length > 0) return { claims, separator };
    }
  }
  return { claims: [], separator: COLON };
}

/** « semaine 2 » names a week, not how many. */
const cutsAWeek = (text: string, words: string, question: Question): boolean =>
  question.genre === 'places' && namesAWeek(text, question) && !namesAWeek(words, question);

/** The message cut in two at its first separator; at each space, longest name first, where there is none. */
function splits(text: string, separator: RegExp): readonly (readonly [string, string])[] {
  const places = separator.global ? [...folded(text).matchAll(separator)].reverse() : [separator.exec(folded(text))];
  return places
    .flatMap((found): [string, string][] =>
      found === null || found.index === 0
        ? []
        : [[text.slice(0, found.index), text.slice(found.index + found[0].length).trim()]],
    )
    .filter(([, words]) => words !== '');
}

/** A colon says that what follows is the answer, whatever it is; a name in small letters is only a likely one. */
function isValue(words: string, question: Question, context: GenreContext, separator: RegExp): boolean {
  const parsed = parseAnswer(words, question, context);
  if (question.genre === 'texte') {
    if (parsed.kind !== 'answer' || separator === COLON) return parsed.kind === 'answer';
    return question.personne === true && (isCertainlyName(words) || (separator === COPULA && isLikelyName(words)));
  }
  const attempt = parsed.kind !== 'rejected' || TOLD_WHY.includes(parsed.reason.code);
  return attempt && saysOnly(words, question, context);
}

const isSaid = ({ question, words }: Claim, separator: RegExp): boolean =>
  question.genre !== 'texte' || separator === COLON || isCertainlyName(words);

/** Refusals of an answer that was well understood. */
const TOLD_WHY: readonly RejectionReason['code'][] = [
  'number-out-of-bounds',
  'places-not-said',
  'no-place',
  'answer-not-allowed',
];

/** Words of an answer as short as « oui », « la 2 ». */
const SHORT_ANSWER_WORDS = 2;

/** « semaine 2 » is no number of trainees, « fermée en juin » no school: every word must serve the answer. */
export function saysOnly(words: string, question: Question, context: GenreContext): boolean {
  if (
    plain(words).split(' ').length <= SHORT_ANSWER_WORDS &&
    question.genre !== 'nombre' &&
    question.genre !== 'places'
  )
    return true;
  if (question.genre === 'nombre') return isNumberAlone(words, question);
  if (question.genre === 'places' && isNumberAlone(words, question)) return true;
  const part = claimedPart(question.genre === 'ecole' ? `école ${words}` : words, question, context);
  return part !== undefined && isExplained(part.rest);
}

function isNumberAlone(words: string, { unites }: Pick<QuestionNombre, 'unites'>): boolean {
  const [only, ...others] = numbersIn(words);
  if (only === undefined || others.length > 0) return false;
  const units = unites.map(plain);
  return [...only.avant, ...only.suite].every((word) => units.includes(word) || FILLERS.has(word));
}

const isExplained = (rest: string): boolean =>
  plain(rest)
    .split(' ')
    .every((word) => word === '' || FILLERS.has(word));
