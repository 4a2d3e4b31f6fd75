import { withAnswer } from '../accept';
import { askedOf, type AskedSection } from '../asked';
import { identifies } from '../genres';
import { onward, opened, type SectionPosition } from '../progress';
import { goOn, moveTo, sectionAt, show } from '../steps';
import type { Answers, Draft, JourneyContext, Position, Question, Step } from '../types';
import { rejection } from '../view';
import { unasked } from './asked-change';

/** « retour »: the question before when typing, else the card before; the first card stays, and says that it is. */
export function back(context: JourneyContext, draft: Draft): Step {
  const position = before(context, draft);
  const { draft: moved, reply } = moveTo(context, draft, position);
  const stays = position === draft.position && reply.kind === 'section';
  return { draft: moved, reply: stays ? { ...reply, note: 'first-step' } : reply };
}

/** Nothing moves but the count of messages that were no answer; what was asked about is no longer. */
export function missed(context: JourneyContext, draft: Draft): Step {
  const { position } = unasked(draft);
  return moveTo(context, draft, { ...position, missed: (position.missed ?? 0) + 1 });
}

/** « passer »: leaves an optional question aside; a required one tells that it is. */
export function skip(context: JourneyContext, draft: Draft, moment: string): Step {
  if (draft.position.kind !== 'section') return show(context, draft);
  const { asked, open } = sectionAt(context, draft);
  const question = asked.questions.find(({ id }) => id === open);
  if (question === undefined) return show(context, draft);
  const { answers } = askedOf(context, draft.answers);
  if (answers[question.id] !== undefined && question.obligatoire)
    return goOn(context, draft, asked.section.id, {}, true);
  if (question.obligatoire) return show(context, draft, { rejections: [rejection(question, { code: 'required' })] });
  const passed = withAnswer(context, draft, question.id, { genre: 'passee' }, moment);
  return goOn(context, passed, asked.section.id, {}, true);
}

/** « recommencer »: every answer falls; who and where one is are proposed again, for nobody types them twice. */
export function restart(context: JourneyContext, draft: Draft, moment: string): Step {
  const proposals: Answers = { ...draft.proposals, ...identityOf(draft.answers) };
  const empty: Draft = { ...draft, answers: {}, proposals, modifie_le: moment };
  return moveTo(context, empty, onward(context, empty));
}

/** « annuler »: the draft keeps its answers, and `resume` takes it up again. */
export function cancel(draft: Draft, moment: string): Step {
  return { draft: { ...draft, etat: 'annule', modifie_le: moment }, reply: { kind: 'cancelled' } };
}

/** « reprendre »: a cancelled draft goes on where it was left. */
export function resume(context: JourneyContext, draft: Draft, moment: string): Step {
  if (draft.etat === 'en-cours') return show(context, draft);
  return show(context, { ...draft, etat: 'en-cours', modifie_le: moment });
}

function before(context: JourneyContext, draft: Draft): Position {
  const { position } = draft;
  const { sections } = askedOf(context, draft.answers);
  if (position.kind === 'review') return openedAt(context, draft, sections.at(-1)) ?? position;
  const { asked, open } = sectionAt(context, draft);
  if (position.kind === 'choose-ecole') return { kind: 'section', section: asked.section.id, question: open };
  const rank = asked.questions.findIndex(({ id }) => id === open);
  const previous = position.typing === true ? asked.questions[rank - 1] : undefined;
  if (previous !== undefined) return typingAt(asked, previous);
  const earlier = sections[sections.findIndex(({ section }) => section.id === asked.section.id) - 1];
  if (earlier === undefined) return position;
  const last = earlier.questions.at(-1);
  return position.typing === true && last !== undefined ? typingAt(earlier, last) : opened(context, draft, earlier);
}

const typingAt = ({ section }: AskedSection, question: Question): SectionPosition => ({
  kind: 'section',
  section: section.id,
  question: question.id,
  typing: true,
});

const openedAt = (
  context: JourneyContext,
  draft: Draft,
  section: AskedSection | undefined,
): SectionPosition | undefined => (section === undefined ? undefined : opened(context, draft, section));

function identityOf(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => identifies(answer)));
}
