import { createHash } from 'node:crypto';
import type { Campagne } from '../../campagne/types';
import type { Question, Questionnaire, Section } from '../../declaration/types';
import type { Problem } from '../problem';
import { checkBounds, toBound } from './bounds';
import { checkCensus, checkIds, checkOneOf, checkOptions, checkPropositions } from './checks';
import { checkDayBounds, toDayBounds } from './day-bounds';
import { checkConditions, toConditions } from './conditions';
import { readForm, type PlacedSection } from './read';
import { checkWeeks } from './weeks';
import type { AuthoredQuestion } from './schema';

export type ParsedQuestionnaire =
  | { readonly ok: true; readonly questionnaire: Questionnaire; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const VERSION_DIGITS = 12;

/**
 * Reads `questionnaire.yaml`, its `{{…}}` already replaced: strict form first, then what its conditions, bounds,
 * proposed texts and the census require. Every problem is told, at its path; meaning is judged only on a sound form.
 */
export function parseQuestionnaire(raw: unknown, campagne: Campagne): ParsedQuestionnaire {
  const { sections, problems: ofForm } = readForm(raw);
  if (ofForm.length > 0) return { ok: false, problems: ofForm };
  const questions = sections.flatMap((section) => section.questions);
  const problems = [
    ...checkIds(sections),
    ...checkConditions(sections),
    ...checkBounds(questions, campagne),
    ...checkDayBounds(questions, campagne),
    ...checkOptions(questions),
    ...checkPropositions(questions),
    ...checkOneOf(questions),
    ...checkCensus(sections),
    ...checkWeeks(questions, campagne),
  ];
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  return { ok: true, questionnaire: build(sections, campagne), problems };
}

function build(placed: readonly PlacedSection[], campagne: Campagne): Questionnaire {
  const all = placed.flatMap(({ questions }) => questions.map(({ question }) => question));
  const sections = placed.map(({ section, questions }): Section => ({
    ...section,
    si: toConditions(section.si, all),
    questions: questions.map(({ question }) => toQuestion(question, all, campagne)),
  }));
  return { version: versionOf(sections), sections };
}

function toQuestion(question: AuthoredQuestion, all: readonly AuthoredQuestion[], campagne: Campagne): Question {
  const si = toConditions(question.si, all);
  if (question.genre === 'date') return { ...question, si, ...toDayBounds(question, campagne) };
  if (question.genre === 'places') {
    return { ...question, si, semaines: campagne.semaines, max: toBound(question.max, campagne, all) };
  }
  if (question.genre !== 'nombre') return { ...question, si };
  return { ...question, si, min: toBound(question.min, campagne, all), max: toBound(question.max, campagne, all) };
}

/** Changes with any word of the questionnaire, resolved dates and limits included. */
function versionOf(sections: readonly Section[]): string {
  return createHash('sha256').update(JSON.stringify(sections)).digest('hex').slice(0, VERSION_DIGITS);
}
