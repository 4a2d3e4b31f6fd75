import { withAnswers } from '../accept';
import { askedOf, genreContext } from '../asked';
import { displayAnswer, mayBeAbout, parseAnswer, rawAnswer, type GenreContext } from '../genres';
import { at, lacks } from '../progress';
import type { CENSUS_QUESTIONS } from '../questionnaire';
import { asksSomething, declines, saysYesOrNo } from '../reading/intent';
import { numbersIn } from '../reading/numbers';
import { goOn, moveTo, type Taken } from '../steps';
import type { Answers, CorrectionCandidate, Draft, JourneyContext, Position, Question, Step } from '../types';
import { displayed, rejection } from '../view';
import { unasked } from './asked-change';
import { claimsIn, type Claim, type Claims } from './claims';

/** What a message says of the answers asked for so far. */
export function claimsOf(context: JourneyContext, draft: Draft, text: string): Claims {
  const asked = askedOf(context, draft.answers);
  return claimsIn(asked, text, genreContext(context, asked.answers));
}

/**
 * The draft with these answers taken, where it stands: the step that was open stays so, unless the change makes an
 * answer lapse, which is then asked for. An answer refused is told with its reason, and nothing of it is written.
 */
export function correct(context: JourneyContext, draft: Draft, claims: readonly Claim[], moment: string): Step {
  const reading = readInOrder(context, draft, claims);
  const corrected = withAnswers(context, draft, reading.answers, moment);
  const { choice, ...taken } = reading;
  if (choice !== undefined) return moveTo(context, corrected, choice, taken);
  const free = unasked(draft).position;
  const position = taken.accepted.length > 0 ? { ...free, missed: undefined } : free;
  if (position.kind === 'review') return moveTo(context, corrected, position, taken);
  const lapsed = lacks(context, askedOf(context, corrected.answers)).find((lack) =>
    isLapse(lack.rejection.reason.code),
  );
  if (lapsed !== undefined && taken.accepted.length > 0) {
    return moveTo(context, corrected, { ...at(lapsed.asked, lapsed.question), typing: true }, taken);
  }
  const answered = position.kind === 'section' && reading.answers[position.question] !== undefined;
  return answered
    ? goOn(context, corrected, position.section, taken, true)
    : moveTo(context, corrected, position, taken);
}

const isLapse = (code: string): boolean => code !== 'required';

interface Reading extends Taken {
  readonly answers: Answers;
  readonly accepted: NonNullable<Taken['accepted']>;
  readonly rejections: NonNullable<Taken['rejections']>;
  readonly choice?: Position;
}

/** In the order of the questionnaire, so that « 6 classes et 3 stagiaires » bounds the trainees by the new classes. */
function readInOrder(context: JourneyContext, draft: Draft, claims: readonly Claim[]): Reading {
  const order = context.questionnaire.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
  const sorted = [...claims].sort((a, b) => order.indexOf(a.question.id) - order.indexOf(b.question.id));
  return sorted.reduce<Reading>((reading, claim) => readOne(context, draft, reading, claim), {
    answers: {},
    accepted: [],
    rejections: [],
  });
}

function readOne(context: JourneyContext, draft: Draft, before: Reading, { asked, question, words }: Claim): Reading {
  const inForce = askedOf(context, { ...draft.answers, ...before.answers }).answers;
  const parsed = parseAnswer(words, question, genreContext(context, inForce));
  switch (parsed.kind) {
    case 'answer':
      return {
        ...before,
        answers: { ...before.answers, [question.id]: parsed.answer },
        accepted: [...before.accepted, ...displayed(question, parsed.answer)],
      };
    case 'rejected':
      return { ...before, rejections: [...before.rejections, rejection(question, parsed.reason)] };
    case 'several': {
      const uais = parsed.ecoles.map(({ uai }) => uai);
      return { ...before, choice: { kind: 'choose-ecole', section: asked.section.id, uais }, typed: words };
    }
  }
}

/**
 * The questions that an unclear correction may be about, each with the words that would leave no doubt. A number alone
 * may be about any number; a bare « oui » or « non » is first about welcoming somebody, else about any choice that it
 * changes.
 */
export function candidatesFor(
  context: JourneyContext,
  draft: Draft,
  text: string,
  { claims }: Claims,
): readonly CorrectionCandidate[] {
  const asked = askedOf(context, draft.answers);
  const genre = genreContext(context, asked.answers);
  if (claims.length > 0) return claims.map(({ question, words }) => candidate(question, words, genre));
  const found = asked.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => mayBeAbout(question, text) && changes(text, question, genre))
    .map((question) => candidate(question, isCount(question) ? String(numbersIn(text)[0]?.valeur) : text, genre));
  const welcome = found.find(({ question }) => question === INTENTION);
  if (welcome === undefined) return found;
  return [declines(text) && hosts(asked.answers) ? { ...welcome, renounces: true } : welcome];
}

/** « On ne peut plus accueillir », of who welcomes: too much to be changed without asking. */
export function renouncing(
  context: JourneyContext,
  draft: Draft,
  { kind, claims }: Claims,
): CorrectionCandidate | undefined {
  const [only, second] = claims;
  const asked = askedOf(context, draft.answers);
  if (kind !== 'clear' || only?.question.id !== INTENTION || second !== undefined || !hosts(asked.answers))
    return undefined;
  const genre = genreContext(context, asked.answers);
  const parsed = parseAnswer(only.words, only.question, genre);
  const declined = parsed.kind === 'answer' && parsed.answer.genre === 'choix' && parsed.answer.valeur === 'non';
  return declined ? { ...candidate(only.question, only.words, genre), renounces: true } : undefined;
}

/** A bare « oui » or « non » that would change whether the school welcomes somebody. */
export function changedWelcome(context: JourneyContext, draft: Draft, text: string): CorrectionCandidate | undefined {
  if (!saysYesOrNo(text)) return undefined;
  const none: Claims = { kind: 'unsure', claims: [], named: false };
  return candidatesFor(context, draft, text, none).find(({ question }) => question === INTENTION);
}

/** Whether these words answer the question, otherwise than it is answered; a number may well be said again. */
function changes(text: string, question: Question, genre: GenreContext): boolean {
  const parsed = parseAnswer(text, question, genre);
  const before = genre.answers[question.id];
  if (parsed.kind !== 'answer' || before === undefined || isCount(question)) return parsed.kind !== 'rejected';
  return rawAnswer(parsed.answer, question) !== rawAnswer(before, question);
}

const isCount = ({ genre }: Question): boolean => genre === 'nombre' || genre === 'places';

const INTENTION: (typeof CENSUS_QUESTIONS)[number] = 'intention';

function hosts({ [INTENTION]: intention }: Answers): boolean {
  return intention?.genre === 'choix' && intention.valeur === 'oui';
}

/** « Modifier Nombre de classes »: opens the question, whose answer the message does not give. */
export function toOpen({ id, libelle }: Question): CorrectionCandidate {
  return { question: id, libelle, typed: `modifier ${libelle}` };
}

/** By its label, as people see it; by its id where the label asks. */
function candidate(question: Question, words: string, genre: GenreContext): CorrectionCandidate {
  const { id, libelle } = question;
  const byLabel = `${libelle} : ${words}`;
  const parsed = parseAnswer(words, question, genre);
  const told = parsed.kind === 'answer' && question.genre !== 'texte';
  return {
    question: id,
    libelle,
    ...(told ? { affichage: displayAnswer(parsed.answer, question) } : {}),
    typed: asksSomething(byLabel, true) || libelle.includes(':') ? `${id} : ${words}` : byLabel,
  };
}
