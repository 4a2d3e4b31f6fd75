import { checkAnswer, comparable, type GenreContext } from './genres';
import type { Answer, Answers, Condition, JourneyContext, Question, RejectionReason, Section } from './types';

export interface AskedSection {
  readonly section: Section;
  readonly questions: readonly Question[];
}

/** What the questionnaire asks at present, and the answers that count. */
export interface Asked {
  /** In order; a section without a question to ask is left out. */
  readonly sections: readonly AskedSection[];
  /** Answers to the questions asked, of the right genre, in force even where a bound refuses them today. */
  readonly answers: Answers;
}

/**
 * Walks the questionnaire: conditions look only at answers of questions themselves asked, so that a section given up
 * holds nothing open further on.
 */
export function askedOf({ questionnaire }: Pick<JourneyContext, 'questionnaire'>, answers: Answers): Asked {
  const inForce: Record<string, Answer> = {};
  const sections = questionnaire.sections.flatMap((section) => {
    if (!allHold(section.si, inForce)) return [];
    const questions = section.questions.filter((question) => {
      if (!allHold(question.si, inForce)) return false;
      const answer = fitting(answers[question.id], question);
      if (answer !== undefined) inForce[question.id] = answer;
      return true;
    });
    return questions.length === 0 ? [] : [{ section, questions }];
  });
  return { sections, answers: inForce };
}

/** Whether this question is asked once these answers are in force. */
export function isAsked(question: Question, section: Section, inForce: Answers): boolean {
  return allHold(section.si, inForce) && allHold(question.si, inForce);
}

/** Why a question keeps the declaration from being confirmed: unanswered (`required`) or refused today. */
export function lackOf(question: Question, context: GenreContext): RejectionReason | undefined {
  const answer = context.answers[question.id];
  return answer === undefined ? { code: 'required' } : checkAnswer(answer, question, context);
}

/** What a genre looks at, with the answers in force. */
export function genreContext({ campagne, ecoles, today, nom }: JourneyContext, answers: Answers): GenreContext {
  return { campagne, ecoles, today, answers, nom };
}

/** An answer of another genre was given to an earlier question of that id: kept, but no answer to this one. */
function fitting(answer: Answer | undefined, question: Question): Answer | undefined {
  return answer?.genre === question.genre || (answer?.genre === 'passee' && !question.obligatoire) ? answer : undefined;
}

function allHold(conditions: readonly Condition[], answers: Answers): boolean {
  return conditions.every(({ question, vaut }) => {
    const answer = answers[question];
    const value = answer && comparable(answer);
    return value !== undefined && vaut.includes(value);
  });
}
