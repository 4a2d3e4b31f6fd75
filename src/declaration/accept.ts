import { askedOf } from './asked';
import { withoutStaleTexts } from './proposals';
import type { Answer, Answers, Draft, JourneyContext } from './types';

/** The draft with these answers taken: proposals that they settle fall away, proposed texts follow. */
export function withAnswers(context: JourneyContext, draft: Draft, taken: Answers, moment: string): Draft {
  if (Object.keys(taken).length === 0) return draft;
  const after: Answers = { ...draft.answers, ...taken };
  const asked = askedOf(context, after);
  return {
    ...draft,
    answers: withoutStaleTexts(draft.answers, after, asked, context.questionnaire),
    proposals: without(draft.proposals, Object.keys(taken)),
    modifie_le: moment,
  };
}

/** The draft with one answer taken. */
export function withAnswer(context: JourneyContext, draft: Draft, id: string, answer: Answer, moment: string): Draft {
  return withAnswers(context, draft, { [id]: answer }, moment);
}

function without(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));
}
