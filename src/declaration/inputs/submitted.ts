import { withAnswers } from '../accept';
import { askedOf, genreContext, isAsked } from '../asked';
import { parseAnswer } from '../genres';
import { goOn, moveTo, sectionAt, stale, type Taken } from '../steps';
import type {
  Answer,
  Answers,
  DisplayedAnswer,
  Draft,
  JourneyContext,
  JourneyInput,
  Question,
  Rejection,
  Section,
  Step,
} from '../types';
import { displayed, rejection } from '../view';
import { takeEarlierCard } from './earlier-card';
import type { Ecole } from '../../ecoles/types';

type Submitted = Extract<JourneyInput, { readonly kind: 'submitted' }>;

/** What a card brought, field by field. */
interface Reading {
  readonly taken: Answers;
  readonly accepted: readonly DisplayedAnswer[];
  readonly rejections: readonly Rejection[];
  /** Raw values refused, to be shown again. */
  readonly raw: Readonly<Record<string, string>>;
  /** Schools that the school field designates, when several. */
  readonly choice?: { readonly ecoles: readonly Ecole[]; readonly typed: string };
}

/** A card submitted: all its fields at once; the valid ones are kept whatever becomes of the others. */
export function takeSubmitted(context: JourneyContext, draft: Draft, input: Submitted, moment: string): Step {
  if (input.questionnaire !== context.questionnaire.version) return takeEarlierCard(context, draft, input);
  const { position } = draft;
  if (position.kind === 'review' || position.section !== input.section)
    return stale(context, draft, 'section-not-asked');
  const { asked } = sectionAt(context, draft);
  const reading = readCard(context, draft, asked.section, asked.questions, input.values);
  return afterCard(context, withAnswers(context, draft, reading.taken, moment), asked.section, reading);
}

function afterCard(context: JourneyContext, draft: Draft, section: Section, reading: Reading): Step {
  const { accepted, rejections, raw, choice } = reading;
  const taken: Taken = { accepted, rejections, raw };
  if (choice !== undefined) {
    const uais = choice.ecoles.map(({ uai }) => uai);
    return moveTo(
      context,
      draft,
      { kind: 'choose-ecole', section: section.id, uais },
      { ...taken, typed: choice.typed },
    );
  }
  const [refused] = rejections;
  if (refused === undefined) return goOn(context, draft, section.id, taken);
  return moveTo(context, draft, { kind: 'section', section: section.id, question: refused.question }, taken);
}

/** Fields are read in order, so that one may bound or open the next. `shown`: the questions that the card held. */
function readCard(
  context: JourneyContext,
  draft: Draft,
  section: Section,
  shown: readonly Question[],
  values: Readonly<Record<string, string>>,
): Reading {
  let reading: Reading = { taken: {}, accepted: [], rejections: [], raw: {} };
  for (const question of section.questions) {
    const inForce = askedOf(context, { ...draft.answers, ...reading.taken }).answers;
    if (!isAsked(question, section, inForce)) continue;
    const value = Object.hasOwn(values, question.id) ? values[question.id] : undefined;
    if (value === undefined && (inForce[question.id] !== undefined || !shown.includes(question))) continue;
    reading = readField(context, reading, question, value ?? '', inForce);
  }
  return reading;
}

function readField(
  context: JourneyContext,
  reading: Reading,
  question: Question,
  value: string,
  inForce: Answers,
): Reading {
  if (value.trim() === '' && !question.obligatoire) return takenInto(reading, question, { genre: 'passee' });
  const parsed = parseAnswer(value, question, genreContext(context, inForce));
  switch (parsed.kind) {
    case 'answer':
      return takenInto(reading, question, parsed.answer);
    case 'several':
      return { ...reading, choice: { ecoles: parsed.ecoles, typed: value } };
    case 'rejected':
      return {
        ...reading,
        rejections: [...reading.rejections, rejection(question, parsed.reason)],
        raw: { ...reading.raw, [question.id]: value },
      };
  }
}

function takenInto(reading: Reading, question: Question, answer: Answer): Reading {
  const accepted = answer.genre === 'passee' ? [] : displayed(question, answer);
  return {
    ...reading,
    taken: { ...reading.taken, [question.id]: answer },
    accepted: [...reading.accepted, ...accepted],
  };
}
