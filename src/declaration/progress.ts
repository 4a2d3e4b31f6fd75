import { askedOf, genreContext, lackOf, type Asked, type AskedSection } from './asked';
import type { Draft, JourneyContext, Position, Question, Rejection } from './types';
import { rejection } from './view';

export type SectionPosition = Extract<Position, { readonly kind: 'section' }>;

export interface Lack {
  readonly asked: AskedSection;
  readonly question: Question;
  readonly rejection: Rejection;
}

/** What keeps the draft from being confirmed, in order; empty when everything asked is answered and valid. */
export function lacks(context: JourneyContext, asked: Asked): readonly Lack[] {
  const genre = genreContext(context, asked.answers);
  return asked.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const reason = lackOf(question, genre);
      return reason === undefined ? [] : [{ asked: section, question, rejection: rejection(question, reason) }];
    }),
  );
}

/** Where the draft goes on: what is lacking in this section, else the first lack of all, else the review. */
export function onward(context: JourneyContext, draft: Draft, section?: string): Position {
  const missing = lacks(context, askedOf(context, draft.answers));
  const next = missing.find(({ asked }) => asked.section.id === section) ?? missing[0];
  return next === undefined ? { kind: 'review' } : at(next.asked, next.question);
}

export function at({ section }: AskedSection, question: Question): SectionPosition {
  return { kind: 'section', section: section.id, question: question.id };
}

/** Opens a section at what it lacks, else at its first question. */
export function opened(context: JourneyContext, draft: Draft, section: AskedSection): SectionPosition {
  const missing = lacks(context, askedOf(context, draft.answers));
  const lack = missing.find(({ asked }) => asked.section.id === section.section.id);
  return at(section, lack?.question ?? firstOf(section));
}

/** A section asked holds at least one question: `askedOf` leaves out the others. */
export function firstOf({ questions }: AskedSection): Question {
  const [first] = questions;
  if (first === undefined) throw new Error('a section asked without a question');
  return first;
}

/**
 * The draft's position where it still stands (the questionnaire, a condition or the directory may have changed since),
 * else the nearest one that does.
 */
export function placed(context: JourneyContext, draft: Draft): Position {
  const { position } = draft;
  const asked = askedOf(context, draft.answers);
  if (position.kind === 'review') {
    const next = onward(context, draft);
    return next.kind === 'review' ? position : next;
  }
  const section = asked.sections.find((one) => one.section.id === position.section);
  if (section === undefined) return onward(context, draft);
  if (position.kind === 'choose-ecole') {
    const ecole = section.questions.find(({ genre }) => genre === 'ecole');
    const known = position.uais.some((uai) => context.ecoles.byUai(uai) !== undefined);
    return ecole !== undefined && known ? position : opened(context, draft, section);
  }
  const stands = section.questions.some(({ id }) => id === position.question);
  return stands ? position : opened(context, draft, section);
}
