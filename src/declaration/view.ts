import { askedOf, genreContext, lackOf, type Asked, type AskedSection } from './asked';
import { boundsOf, resolveBounds } from './bounds';
import { displayAnswer, rawAnswer } from './genres';
import { proposalOf } from './proposals';
import type {
  Answer,
  DisplayedAnswer,
  DisplayedSection,
  Draft,
  Field,
  JourneyContext,
  Question,
  Questionnaire,
  Rejection,
  RejectionReason,
  SectionView,
} from './types';

/** Values of a card that were refused, or typed on a card of another time: shown again, never stored. */
export type RawValues = Readonly<Record<string, string>>;

export const rejection = ({ id, libelle }: Question, reason: RejectionReason): Rejection => ({
  question: id,
  libelle,
  reason,
});

/** What the card of a section shows. `raw` and `rejections` come from the input just taken. */
export function sectionView(
  context: JourneyContext,
  draft: Draft,
  { section, questions }: AskedSection,
  open: string,
  { raw = {}, rejections = [] }: { readonly raw?: RawValues; readonly rejections?: readonly Rejection[] } = {},
): SectionView {
  const asked = askedOf(context, draft.answers);
  const rang = asked.sections.findIndex((other) => other.section.id === section.id) + 1;
  return {
    section,
    rang,
    total: Math.max(rang, sectionsExpected(context.questionnaire, draft)),
    fields: questions.map((question) => fieldOf(context, draft, asked, question, raw, rejections)),
    open,
    canGoBack: rang > 1,
  };
}

/** Reasons for which answers already given do not hold any more (a bound moved, an option gone). */
export function lapsedIn(context: JourneyContext, asked: Asked, questions: readonly Question[]): readonly Rejection[] {
  const genre = genreContext(context, asked.answers);
  return questions.flatMap((question) => {
    const reason = asked.answers[question.id] === undefined ? undefined : lackOf(question, genre);
    return reason === undefined ? [] : [rejection(question, reason)];
  });
}

/** The wording shown and the answers displayed, of the questions asked and answered. */
export function displayedSections({ sections, answers }: Asked): readonly DisplayedSection[] {
  return sections.map(({ section, questions }) => ({
    id: section.id,
    titre: section.titre,
    answers: questions.flatMap((question) => displayed(question, answers[question.id])),
  }));
}

/** One answer as a summary shows it; nothing when there is none. */
export function displayed(question: Question, answer: Answer | undefined): readonly DisplayedAnswer[] {
  if (answer === undefined) return [];
  return [{ question: question.id, libelle: question.libelle, affichage: displayAnswer(answer, question) }];
}

function fieldOf(
  context: JourneyContext,
  draft: Draft,
  asked: Asked,
  question: Question,
  raw: RawValues,
  rejections: readonly Rejection[],
): Field {
  const answer = asked.answers[question.id];
  const proposal = answer === undefined ? proposalOf(question, draft.proposals, context, asked.answers) : undefined;
  const value = raw[question.id] ?? rawOf(answer ?? proposal, question);
  const refused = rejections.find((one) => one.question === question.id) ?? lapsedIn(context, asked, [question])[0];
  const { min, max } =
    question.genre === 'nombre' || question.genre === 'places' ? resolveBounds(boundsOf(question), asked.answers) : {};
  return {
    question,
    ...(value === undefined ? {} : { value }),
    proposed: proposal !== undefined && raw[question.id] === undefined,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(refused === undefined ? {} : { rejection: refused }),
  };
}

const rawOf = (answer: Answer | undefined, question: Question): string | undefined =>
  answer === undefined ? undefined : rawAnswer(answer, question);

/**
 * How many cards to expect: as if every question open were answered by what is proposed, else by its first option (the
 * author's main road). Before the intention is known, « 1/1 » would lie.
 */
function sectionsExpected(questionnaire: Questionnaire, { answers, proposals }: Draft): number {
  const supposed: Record<string, Answer> = {};
  for (const question of questionnaire.sections.flatMap(({ questions }) => questions)) {
    const answer = answers[question.id] ?? proposals[question.id] ?? mainRoad(question);
    if (answer !== undefined) supposed[question.id] = answer;
  }
  return askedOf({ questionnaire }, supposed).sections.length;
}

function mainRoad(question: Question): Answer | undefined {
  if (question.genre === 'oui-non') return { genre: 'oui-non', valeur: question.exige?.valeur ?? true };
  const [first] = question.genre === 'choix' ? question.options : [];
  return first === undefined ? undefined : { genre: 'choix', valeur: first.valeur };
}
