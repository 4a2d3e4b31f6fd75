import { askedOf, genreContext } from './asked';
import { mentionedAnswer, parseAnswer } from './genres';
import { certain } from './genres/ecole';
import type { CENSUS_QUESTIONS } from './questionnaire';
import { MOST_CANDIDATES } from './steps';
import type { Answer, Answers, JourneyContext, Position, Question } from './types';

/**
 * What a first message already says (« oui pour deux lycéens la première semaine à l'école de Beauval »), by question:
 * proposals, shown for the director to correct.
 */
export function proposalsFrom(context: JourneyContext, text: string, answers: Answers): Answers {
  const genre = genreContext(context, askedOf(context, answers).answers);
  const found = allQuestions(context).flatMap((question): [string, Answer][] => {
    const answer = mentionedAnswer(text, question, genre);
    return answer === undefined ? [] : [[question.id, answer]];
  });
  return Object.fromEntries(found);
}

/**
 * Where a first message designates several schools, few enough to be read: the choice among them, in the section that
 * asks for the school.
 */
export function choiceFrom(context: JourneyContext, text: string): Position | undefined {
  const match = context.ecoles.mentioned(text);
  const section = context.questionnaire.sections.find(({ questions }) => questions.some((q) => q.genre === 'ecole'));
  if (match.kind !== 'several' || match.ecoles.length > MOST_CANDIDATES || section === undefined) return undefined;
  return { kind: 'choose-ecole', section: section.id, uais: match.ecoles.map(({ uai }) => uai) };
}

/** The answer to « intention », where the questionnaire has that option. */
export function intentionFrom(context: JourneyContext, valeur: string | undefined): Answers {
  const question = allQuestions(context).find(({ id }) => id === INTENTION);
  const known = question?.genre === 'choix' && question.options.some((option) => option.valeur === valeur);
  return valeur !== undefined && known ? { [INTENTION]: { genre: 'choix', valeur } } : {};
}

const INTENTION: (typeof CENSUS_QUESTIONS)[number] = 'intention';

/**
 * What Teams knows of the person: the school of an address `ce.<uai>@…`; the address itself, where the questionnaire
 * proposes no other.
 */
export function proposalsFromIdentity(
  context: JourneyContext,
  identity: { readonly nom?: string; readonly courriel?: string },
): Answers {
  if (identity.courriel === undefined) return {};
  const address = identity.courriel;
  const ecole = certain(context.ecoles.ofCourriel(address));
  const proposals = allQuestions(context).flatMap((question): [string, Answer][] => {
    const answer = question.genre === 'ecole' ? ecole : readCourriel(context, question, address);
    return answer === undefined ? [] : [[question.id, answer]];
  });
  return Object.fromEntries(proposals);
}

function readCourriel(context: JourneyContext, question: Question, address: string): Answer | undefined {
  if (question.genre !== 'courriel' || question.proposition !== undefined) return undefined;
  const parsed = parseAnswer(address, question, genreContext(context, {}));
  return parsed.kind === 'answer' ? parsed.answer : undefined;
}

const allQuestions = ({ questionnaire }: JourneyContext): readonly Question[] =>
  questionnaire.sections.flatMap(({ questions }) => questions);
