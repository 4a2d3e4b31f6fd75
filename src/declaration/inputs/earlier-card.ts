import { askedOf, genreContext } from '../asked';
import { parseAnswer } from '../genres';
import { sectionAt, stale } from '../steps';
import type { Answer, Answers, Draft, JourneyContext, JourneyInput, Question, Step } from '../types';

type Submitted = Extract<JourneyInput, { readonly kind: 'submitted' }>;
type Values = Submitted['values'];

/**
 * A card of an earlier questionnaire: its wording may have changed, so that nothing of it counts as answered, and
 * nothing typed on it is lost. What the current section asks comes back in its fields; what another section asks now
 * (a question moved, a section renamed or divided) waits there as a proposal.
 */
export function takeEarlierCard(context: JourneyContext, draft: Draft, { section, values }: Submitted): Step {
  const { position } = draft;
  const isCurrent = position.kind !== 'review' && position.section === section;
  const raw = isCurrent ? values : withoutAnswered(values, draft.answers);
  const waiting = proposedElsewhere(context, draft, values);
  const kept = Object.keys(waiting).length === 0 ? draft : { ...draft, proposals: { ...draft.proposals, ...waiting } };
  return stale(context, kept, 'questionnaire-changed', raw);
}

/** Of a card left behind, what has been answered since is older than the answer. */
function withoutAnswered(values: Values, answers: Answers): Values {
  return Object.fromEntries(Object.entries(values).filter(([id]) => answers[id] === undefined));
}

/** What the card says of questions not answered yet that the section shown does not ask. */
function proposedElsewhere(context: JourneyContext, draft: Draft, values: Values): Answers {
  const shown = draft.position.kind === 'review' ? [] : sectionAt(context, draft).asked.questions;
  const { answers } = askedOf(context, draft.answers);
  const found = context.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => draft.answers[question.id] === undefined && !shown.includes(question))
    .flatMap((question): [string, Answer][] => {
      const answer = readValue(context, question, values, answers);
      return answer === undefined ? [] : [[question.id, answer]];
    });
  return Object.fromEntries(found);
}

function readValue(context: JourneyContext, question: Question, values: Values, answers: Answers): Answer | undefined {
  const value = Object.hasOwn(values, question.id) ? (values[question.id] ?? '') : '';
  const parsed = parseAnswer(value, question, genreContext(context, answers));
  return parsed.kind === 'answer' ? parsed.answer : undefined;
}
