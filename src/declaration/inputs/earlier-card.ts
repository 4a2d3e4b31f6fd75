import { askedOf, genreContext } from '../asked';
import { valuesWithPlaces } from '../declared-places';
import { parseAnswer, rawAnswer } from '../genres';
import { proposalOf } from '../proposals';
import { stale } from '../steps';
import type { Answer, Answers, Draft, JourneyContext, JourneyInput, Question, Step } from '../types';

type Submitted = Extract<JourneyInput, { readonly kind: 'submitted' }>;
type Values = Submitted['values'];

/**
 * A card of an earlier questionnaire: its wording may have changed, so that nothing of it counts as answered, and
 * nothing typed on it is lost. What can be read waits as a proposal, wherever it is asked now (a question may have moved,
 * a section been renamed or divided); the fields of the current section show all that the card held.
 */
export function takeEarlierCard(context: JourneyContext, draft: Draft, { section, values: held }: Submitted): Step {
  const values = valuesWithPlaces(held, context.questionnaire);
  const { position } = draft;
  const isCurrent = position.kind !== 'review' && position.section === section;
  const raw = isCurrent ? values : withoutAnswered(values, draft.answers);
  const waiting = proposedBy(context, draft, values);
  const kept = Object.keys(waiting).length === 0 ? draft : { ...draft, proposals: { ...draft.proposals, ...waiting } };
  return stale(context, kept, 'questionnaire-changed', raw);
}

/** Of a card left behind, what has been answered since is older than the answer. */
function withoutAnswered(values: Values, answers: Answers): Values {
  return Object.fromEntries(Object.entries(values).filter(([id]) => answers[id] === undefined));
}

/** What the card says of questions not answered yet; what was proposed there already says nothing new. */
function proposedBy(context: JourneyContext, draft: Draft, values: Values): Answers {
  const { answers } = askedOf(context, draft.answers);
  const questions = context.questionnaire.sections.flatMap((section) => section.questions);
  const found = questions.flatMap((question): [string, Answer][] => {
    const value = Object.hasOwn(values, question.id) ? values[question.id] : undefined;
    if (value === undefined || draft.answers[question.id] !== undefined) return [];
    const before = proposalOf(question, draft.proposals, context, answers);
    if (before !== undefined && rawAnswer(before, question) === value) return [];
    const answer = read(context, question, value, answers);
    return answer === undefined ? [] : [[question.id, answer]];
  });
  return Object.fromEntries(found);
}

function read(context: JourneyContext, question: Question, value: string, answers: Answers): Answer | undefined {
  const parsed = parseAnswer(value, question, genreContext(context, answers));
  return parsed.kind === 'answer' ? parsed.answer : undefined;
}
