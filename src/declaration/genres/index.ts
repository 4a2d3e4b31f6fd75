import type { Answer, Question, RejectionReason } from '../types';
import { choix } from './choix';
import { courriel } from './courriel';
import { date } from './date';
import { ecole } from './ecole';
import type { AnswerOf, Genre, GenreContext, GenreModule, Parsed, Part, QuestionOf } from './genre';
import { nombre } from './nombre';
import { places } from './places';
import { ouiNon } from './oui-non';
import { telephone } from './telephone';
import { texte } from './texte';

export type { GenreContext, Parsed, Part } from './genre';

const GENRES: { readonly [G in Genre]: GenreModule<G> } = {
  ecole,
  choix,
  'oui-non': ouiNon,
  nombre,
  places,
  texte,
  courriel,
  telephone,
  date,
};

/** Shown for a question left aside. */
const LEFT_ASIDE = '—';

/** Reads what was typed, or a card's raw value, for this question; an empty one is `required`. */
export function parseAnswer(text: string, question: Question, context: GenreContext): Parsed {
  if (text.trim() === '') return { kind: 'rejected', reason: { code: 'required' } };
  return moduleOf(question).parse(text, question, context);
}

/** Why an answer does not hold today; `undefined` when it does. */
export function checkAnswer(answer: Answer, question: Question, context: GenreContext): RejectionReason | undefined {
  if (answer.genre === 'passee') return question.obligatoire ? { code: 'required' } : undefined;
  if (answer.genre !== question.genre) return { code: 'required' };
  return moduleOf(question).check(answer, question, context);
}

/** As a review and a receipt show it. */
export function displayAnswer(answer: Answer, question: Question): string {
  return shown(answer, question, 'display', LEFT_ASIDE);
}

/** As it fills the card's field; empty for a question left aside. */
export function rawAnswer(answer: Answer, question: Question): string {
  return shown(answer, question, 'raw', '');
}

/** As it reads inside a sentence of a proposed text; empty for a question left aside. */
export function inlineAnswer(answer: Answer, question: Question): string {
  return shown(answer, question, moduleOf(question).inline === undefined ? 'display' : 'inline', '');
}

/** What a longer message says of this question, if anything. */
export function mentionedAnswer(text: string, question: Question, context: GenreContext): Answer | undefined {
  return moduleOf(question).mentioned(text, question, context);
}

/** The part of a message that can only be about this question, if any. */
export function claimedPart(text: string, question: Question, context: GenreContext): Part | undefined {
  return moduleOf(question).claiming?.part(text, question, context);
}

/** Kinds that claim words of a message, the first to take its own first. */
export function genresThatClaim(): readonly Genre[] {
  const ranked = Object.entries(GENRES).flatMap(([genre, { claiming }]) =>
    claiming === null ? [] : [{ genre: genre as Genre, rank: claiming.rank }],
  );
  return ranked.sort((a, b) => a.rank - b.rank).map(({ genre }) => genre);
}

/** Names under which people speak of this question, besides its label. */
export function otherNamesOf(question: Question): readonly string[] {
  return moduleOf(question).otherNames(question);
}

/** Such words, typed while another question is open, answer this one. */
export function isRecognizable(question: Question, text: string): boolean {
  return moduleOf(question).recognizable(text);
}

/** A correction that names no question may be about this one. */
export function mayBeAbout(question: Question, text: string): boolean {
  return moduleOf(question).mayBeAbout(text, question);
}

/** It tells who answers, and from where. */
export function identifies(answer: Answer): boolean {
  return answer.genre !== 'passee' && GENRES[answer.genre].identifies;
}

/** What a condition compares; `undefined` for a question left aside. */
export function comparable(answer: Answer): string | number | boolean | undefined {
  return answer.genre === 'passee' ? undefined : moduleFor(answer).comparable(answer);
}

/** An answer whose question is no longer known; empty for one left aside. */
export function bareAnswer(answer: Answer): string {
  return answer.genre === 'passee' ? '' : moduleFor(answer).bare(answer);
}

function shown(answer: Answer, question: Question, how: 'display' | 'raw' | 'inline', otherwise: string): string {
  if (answer.genre !== question.genre) return otherwise;
  return moduleOf(question)[how]?.(answer, question) ?? otherwise;
}

/** As `moduleOf`. */
function moduleFor<G extends Genre>(answer: AnswerOf<G>): GenreModule<G> {
  return GENRES[answer.genre];
}

/** The compiler cannot see that a question and its module share one genre; the table's own type says it. */
function moduleOf<G extends Genre>(question: QuestionOf<G>): GenreModule<G> {
  return GENRES[question.genre];
}
