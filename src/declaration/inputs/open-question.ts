import { askedOf, genreContext } from '../asked';
import { parseAnswer, rawAnswer, type Parsed } from '../genres';
import { namesAWeek } from '../genres/places';
import { proposalOf } from '../proposals';
import { acceptsProposal, declines } from '../reading/intent';
import type { Answer, Answers, Draft, JourneyContext, Question } from '../types';

/** Some lines of one's own words are awaited: nearly anything is an answer. */
export const isWholeText = (question: Question): boolean => question.genre === 'texte' && question.multiligne;

/** What a typed text answers to a question: « d'accord » keeps what is proposed, « rien » leaves an optional one aside. */
export function readTyped(context: JourneyContext, draft: Draft, question: Question, text: string): Parsed {
  const asked = askedOf(context, draft.answers);
  const agreed = acceptsProposal(text) && !isYesNo(question) ? waiting(context, draft, question) : undefined;
  const genre = genreContext(context, { ...asked.answers, ...numbersBefore(context, draft, question) });
  if (agreed !== undefined) return parseAgain(agreed, question, context, draft);
  if (!question.obligatoire && !isYesNo(question) && declines(text))
    return { kind: 'answer', answer: { genre: 'passee' } };
  const parsed = parseAnswer(withWeeks(text, question, draft), question, genre);
  if (parsed.kind !== 'rejected' || question.genre !== 'choix' || !acceptsProposal(text)) return parsed;
  const proposed = waiting(context, draft, question);
  return proposed === undefined ? parsed : parseAgain(proposed, question, context, draft);
}

/** Places proposed say of which weeks a number typed is. */
function numbersBefore(context: JourneyContext, draft: Draft, question: Question): Answers {
  const before = question.genre === 'places' ? waiting(context, draft, question) : undefined;
  return before === undefined ? {} : { [question.id]: before };
}

/** « 2 », after « la deuxième semaine », is of that week. */
function withWeeks(text: string, question: Question, { position }: Draft): string {
  const semaines = position.kind === 'section' && position.question === question.id ? position.semaines : undefined;
  if (question.genre !== 'places' || semaines === undefined || namesAWeek(text, question)) return text;
  return [text, ...semaines].join(' ');
}

/** A proposal is held against the rules like anything typed. */
function parseAgain(answer: Answer, question: Question, context: JourneyContext, draft: Draft): Parsed {
  const genre = genreContext(context, askedOf(context, draft.answers).answers);
  if (answer.genre === 'ecole') return { kind: 'answer', answer };
  if (answer.genre === 'passee') return { kind: 'answer', answer };
  return parseAnswer(rawAnswer(answer, question), question, genre);
}

function waiting(context: JourneyContext, draft: Draft, question: Question): Answer | undefined {
  const { answers } = askedOf(context, draft.answers);
  return answers[question.id] ?? proposalOf(question, draft.proposals, context, answers);
}

/** « oui » is itself an answer to these. */
const isYesNo = ({ genre }: Question): boolean => genre === 'oui-non' || genre === 'choix';
