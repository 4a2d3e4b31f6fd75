import { plain } from '../../french';
import { withAnswer } from '../accept';
import { askedOf, genreContext, type AskedSection } from '../asked';
import { isRecognizable, mentionedAnswer, parseAnswer, type GenreContext, type Parsed } from '../genres';
import { namesAnEcole } from '../genres/ecole';
import { isAboutNumber } from '../genres/nombre';
import { isAboutPlaces } from '../genres/places';
import { proposalsFrom } from '../prefill';
import { firstOf } from '../progress';
import { retakeIn } from '../reading/correction';
import { asksSomething, saysNotListed } from '../reading/intent';
import { namesOneself } from '../reading/oneself';
import { namesASubject } from '../reading/subjects';
import { currentView, goOn, moveTo, sectionAt, show } from '../steps';
import type { Answer, Draft, JourneyContext, Question, RejectionReason, Step } from '../types';
import { displayed, rejection } from '../view';
import { settling, unasked } from './asked-change';
import { saysOnly } from './claims';
import { ecoleQuestion, typedAtChoice } from './choosing';
import { claimsOf, correct } from './correcting';
import { isWholeText, readTyped } from './open-question';
import { claimedElsewhere, meantFor, namedElsewhere, retaken } from './retaking';
import { typedAtReview } from './review';

/** More words than that may answer several questions at once. */
const SHORT_ANSWER_WORDS = 3;
/** A longer text that the open question does not understand is rather a question for the FAQ. */
const WORDS_OF_AN_ASIDE = 6;
/** Digits that make a refused text an attempt at a telephone number. */
const DIGITS_OF_AN_ATTEMPT = 6;

/** Free typing, wherever the draft stands; first of all the answer to what was just asked about. */
export function takeTyped(context: JourneyContext, draft: Draft, text: string, moment: string): Step {
  const settled = settling(draft, text);
  if (settled === undefined) return takenWhereItStands(context, draft, text, moment);
  const free = unasked(draft);
  if (settled.typed === undefined) return show(context, free);
  const { kind, claims } = claimsOf(context, free, settled.typed);
  return kind === 'clear'
    ? correct(context, free, claims, moment)
    : takenWhereItStands(context, free, settled.typed, moment);
}

function takenWhereItStands(context: JourneyContext, draft: Draft, text: string, moment: string): Step {
  switch (draft.position.kind) {
    case 'review':
      return typedAtReview(context, draft, text, moment);
    case 'choose-ecole':
      return (
        retaken(context, draft, retakeIn(text), moment, ecoleQuestion(context, draft)) ??
        typedAtChoice(context, draft, draft.position, text, moment, (inSection) =>
          typedAtSection(context, inSection, text, moment),
        )
      );
    case 'section':
      return typedAtSection(context, draft, text, moment);
  }
}

function typedAtSection(context: JourneyContext, draft: Draft, typed: string, moment: string): Step {
  const { asked, open } = sectionAt(context, draft);
  const current = openQuestion(asked, open);
  const retake = retakeIn(typed);
  const elsewhere =
    retaken(context, draft, retake, moment, current) ?? namedElsewhere(context, draft, retake.rest, moment, current);
  if (elsewhere !== undefined) return elsewhere;
  const text = meantFor(context, draft, current, typed, retake);
  const question = addressee(context, draft, text, asked, current);
  if (isQuestion(text, question)) return notAnAnswer(context, draft, question, { code: 'question-asked' });
  if (isWholeText(question) && NO_WORDS.test(text)) return notAnAnswer(context, draft, question, { code: 'not-words' });
  const parsed = readTyped(context, draft, question, text);
  if (parsed.kind === 'several') return choose(context, draft, asked, parsed, text);
  if (parsed.kind === 'answer') return accept(context, draft, asked, question, parsed.answer, text, moment);
  if (isAttempt(parsed.reason, text)) return refuse(context, draft, asked, question, parsed.reason, text);
  return (
    mentioned(context, draft, asked, question, text, moment) ??
    claimedElsewhere(context, draft, text, moment) ??
    answerOfAnother(context, draft, asked, question, text, moment) ??
    notAnAnswer(context, draft, question, parsed.reason)
  );
}

/** « 6 » where a whole text is awaited answers something else. */
const NO_WORDS = /^[\d\s.,/-]*\d[\d\s.,/-]*$/;

/** Where a whole text is awaited, a subject alone (« la convention ») or any question mark asks. */
function isQuestion(text: string, question: Question): boolean {
  if (question.genre !== 'texte') return asksSomething(text);
  if (asksSomething(text, !question.multiligne)) return true;
  return question.multiligne && (text.trimEnd().endsWith('?') || namesASubject(text));
}

/**
 * The open question, unless the text names another one of the card: by what it counts (« 3 stagiaires », « 2 la semaine
 * 1 »), or by a choice that holds a number (« semaine 2 » is no count of classes).
 */
function addressee(
  context: JourneyContext,
  draft: Draft,
  text: string,
  { questions }: AskedSection,
  current: Question,
): Question {
  if (current.genre === 'texte' || counts(current, text)) return current;
  const united = questions.find((other) => counts(other, text));
  if (united !== undefined || current.genre !== 'nombre' || !plain(text).includes(' ')) return united ?? current;
  const genre = genreContext(context, askedOf(context, draft.answers).answers);
  return questions.find((q) => q.genre === 'choix' && parseAnswer(text, q, genre).kind === 'answer') ?? current;
}

/** The text says how many of what this question counts. */
function counts(question: Question, text: string): boolean {
  if (question.genre === 'nombre') return isAboutNumber(text, question);
  return question.genre === 'places' && isAboutPlaces(text, question);
}

function openQuestion(asked: AskedSection, open: string): Question {
  return asked.questions.find(({ id }) => id === open) ?? firstOf(asked);
}

function accept(
  context: JourneyContext,
  draft: Draft,
  { section }: AskedSection,
  question: Question,
  answer: Answer,
  text: string,
  moment: string,
): Step {
  const answered = withAnswer(context, draft, question.id, answer, moment);
  const accepted = answer.genre === 'passee' ? [] : displayed(question, answer);
  return goOn(context, withRest(context, answered, question, text), section.id, { accepted }, true);
}

/** « oui pour deux lycéens » answers one question and proposes for another. */
function withRest(context: JourneyContext, draft: Draft, { genre }: Question, text: string): Draft {
  if (genre === 'texte' || text.trim().split(/\s+/).length <= SHORT_ANSWER_WORDS) return draft;
  const found = Object.entries(proposalsFrom(context, text, draft.answers)).filter(
    ([id]) => draft.answers[id] === undefined,
  );
  return found.length === 0 ? draft : { ...draft, proposals: { ...Object.fromEntries(found), ...draft.proposals } };
}

function refuse(
  context: JourneyContext,
  draft: Draft,
  { section }: AskedSection,
  question: Question,
  reason: RejectionReason,
  text: string,
): Step {
  const before = draft.position;
  const again = before.kind === 'section' && before.question === question.id ? (before.missed ?? 0) : 0;
  return moveTo(
    context,
    draft,
    {
      kind: 'section',
      section: section.id,
      question: question.id,
      typing: true,
      missed: again + 1,
      ...weeksOf(reason),
    },
    { rejections: [rejection(question, reason)], raw: { [question.id]: text } },
  );
}

/** Weeks named without how many wait for the number. */
const weeksOf = (reason: RejectionReason): { readonly semaines?: readonly string[] } =>
  reason.code === 'places-not-said' ? { semaines: reason.semaines } : {};

function choose(
  context: JourneyContext,
  draft: Draft,
  { section }: AskedSection,
  { ecoles }: Extract<Parsed, { kind: 'several' }>,
  text: string,
): Step {
  const uais = ecoles.map(({ uai }) => uai);
  return moveTo(context, draft, { kind: 'choose-ecole', section: section.id, uais }, { typed: text });
}

/** « école primaire de Beauval OUI 2 stagiaires »: the school named within a sentence that answers more than it. */
function mentioned(
  context: JourneyContext,
  draft: Draft,
  asked: AskedSection,
  question: Question,
  text: string,
  moment: string,
): Step | undefined {
  if (question.genre !== 'ecole' || !namesAnEcole(text) || asksSomething(text, true)) return undefined;
  const answer = mentionedAnswer(text, question, genreContext(context, askedOf(context, draft.answers).answers));
  return answer === undefined ? undefined : accept(context, draft, asked, question, answer, text, moment);
}

/** « la deuxième semaine » while the number of classes is open: taken where exactly one other question understands. */
function answerOfAnother(
  context: JourneyContext,
  draft: Draft,
  asked: AskedSection,
  open: Question,
  text: string,
  moment: string,
): Step | undefined {
  if (text.trim().split(/\s+/).length > WORDS_OF_AN_ASIDE) return undefined;
  const genre = genreContext(context, askedOf(context, draft.answers).answers);
  const understood = asked.questions
    .filter((other) => other !== open && isRecognizable(other, text))
    .flatMap((other) => {
      const parsed = parseAnswer(text, other, genre);
      const alone = other.genre !== 'choix' || isSaidAlone(text, other, genre);
      return parsed.kind === 'answer' && alone ? [{ other, answer: parsed.answer }] : [];
    });
  const [only] = understood;
  if (understood.length !== 1 || only === undefined) return undefined;
  return accept(context, draft, asked, only.other, only.answer, '', moment);
}

/** The text says an option and nothing else; a rank (« 1 ») is for the open question only. */
const isSaidAlone = (text: string, question: Question, genre: GenreContext): boolean =>
  mentionedAnswer(text, question, genre) !== undefined && saysOnly(text, question, genre);

function notAnAnswer(context: JourneyContext, draft: Draft, question: Question, reason: RejectionReason): Step {
  const refusal = rejection(question, reason);
  return { draft, reply: { kind: 'not-an-answer', view: currentView(context, draft), rejection: refusal } };
}

/** A wrong answer, told at its field; anything else may be a question for the FAQ. */
function isAttempt(reason: RejectionReason, text: string): boolean {
  switch (reason.code) {
    case 'question-asked':
    case 'not-an-option':
    case 'not-yes-no':
    case 'not-words':
      return false;
    case 'ecole-unnamed':
      return saysNotListed(text);
    case 'not-a-name':
      return namesOneself(text);
    case 'ecole-unknown':
      return saysNotListed(text);
    case 'not-a-number':
    case 'not-places':
      return /^\D{0,12}\d[\d\s,.]*\D{0,12}$/.test(text);
    case 'not-an-email':
      return text.includes('@');
    case 'not-a-phone':
      return text.replace(/\D/g, '').length >= DIGITS_OF_AN_ATTEMPT;
    default:
      return true;
  }
}
