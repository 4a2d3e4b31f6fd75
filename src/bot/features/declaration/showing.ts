import type { DisplayedAnswer, Draft, JourneyReply, SectionView, Step } from '../../../declaration/types';
import { otherWays, prompt } from '../../../texts/fields';
import * as journeyTexts from '../../../texts/journey';
import { namedRejection, severalRejections } from '../../../texts/rejections';
import type { Reply, SuggestedAction } from '../../types';
import type { Turn } from '../turn';
import { text } from '../turn';
import type { ShownReply } from './current-card';
import { currentCard, redrawn, retired, summarised } from './current-card';
import { answersOfSection, echo } from './displaying';

/** How the person got here: a typed message is answered in words, a pressed card by the next card. */
export type Trigger = 'typed' | 'pressed' | 'asked';

/** What a step that awaits an answer makes the person see. `before`: the draft that the input was given to. */
export function shownStep(turn: Turn, before: Draft, draft: Draft, reply: ShownReply, trigger: Trigger): Reply[] {
  if (reply.kind === 'section') return shownSection(turn, before, draft, reply, trigger);
  const told = trigger === 'typed' ? notedText(draft, reply.accepted) : [];
  const refused = rejectionText(turn, reply.rejections);
  return [...leftCard(turn, before, draft, reply), ...told, ...refused, currentCard(turn, draft, reply)];
}

/** One miss is told; from that one on, the same words again would help nobody. */
const MISSES_THAT_NEED_HELP = 2;

/** What else can be done, and the step again; nothing after a first miss. */
export function otherwise(turn: Turn, step: Step): Reply[] {
  const { draft, reply } = step;
  if ((draft.position.missed ?? 0) < MISSES_THAT_NEED_HELP) return [];
  const words = waysOf(turn, reply);
  return words === undefined ? [] : [text(words), ...shownAgain(turn, step)];
}

function waysOf({ campagne }: Turn, reply: JourneyReply): string | undefined {
  if (reply.kind === 'review') return journeyTexts.howToReview();
  if (reply.kind === 'choose-ecole') return journeyTexts.howToChoose();
  if (reply.kind !== 'section') return undefined;
  const { fields, open, canGoBack } = reply.view;
  const field = fields.find(({ question }) => question.id === open);
  return field && otherWays(field, canGoBack || fields[0] !== field, campagne);
}

type SectionReply = Extract<JourneyReply, { kind: 'section' }>;

function shownSection(turn: Turn, before: Draft, draft: Draft, reply: SectionReply, trigger: Trigger): Reply[] {
  const refused = reply.rejections.length > 0 && reply.accepted.length === 0;
  const help = refused ? otherwise(turn, { draft, reply }) : [];
  if (help.length > 0) return [...toldOf(turn, draft, reply, trigger, true), ...help];
  const place = samePlace(before, reply.view) ? placeOf(turn, before) : undefined;
  const answered = reply.accepted.length > 0 || reply.rejections.length > 0;
  const told = toldOf(turn, draft, reply, trigger, place !== undefined);
  if (place !== undefined && answered) return [redrawn(turn, draft, reply, place), ...told];
  return [...leftCard(turn, before, draft, reply), ...told, currentCard(turn, draft, reply)];
}

/** In words: what was taken, what was refused, and what a typed message answers next. */
function toldOf(turn: Turn, draft: Draft, reply: SectionReply, trigger: Trigger, redrawn: boolean): Reply[] {
  if (reply.note === 'first-step') return [text(journeyTexts.firstStep())];
  const noted = trigger === 'typed' ? notedText(draft, reply.accepted) : [];
  const refused = rejectionText(turn, reply.rejections);
  const elsewhere = reply.rejections.every(({ question }) => question !== reply.view.open);
  if (refused.length > 0 && elsewhere && trigger === 'typed')
    return [...noted, ...refused, ...promptText(reply.view, [])];
  if (refused.length > 0) return [...noted, ...withChips(refused, reply.view)];
  if (!redrawn) return noted;
  return trigger === 'typed' ? promptText(reply.view, noted) : [text(journeyTexts.onePrecision())];
}

/** The card that the input came from or answered: its answers in the place of its fields. */
function leftCard(turn: Turn, before: Draft, draft: Draft, reply: ShownReply): Reply[] {
  if (reply.accepted.length === 0) return retired(turn, before, slimLine(reply));
  const left = before.position;
  if (left.kind === 'review') return retired(turn, before, journeyTexts.SLIM.moved);
  const titre = turn.base.questionnaire.sections.find(({ id }) => id === left.section)?.titre ?? '';
  const answers = answersOfSection(turn, draft, left.section);
  return summarised(turn, before, titre, answers.length > 0 ? answers : reply.accepted);
}

function slimLine(reply: ShownReply): string {
  return reply.kind === 'choose-ecole' ? journeyTexts.SLIM.choosing : journeyTexts.SLIM.moved;
}

function notedText(draft: Draft, accepted: readonly DisplayedAnswer[]): Reply[] {
  if (accepted.length === 0) return [];
  const lines = accepted.map((answer) => journeyTexts.noted(answer.libelle, echo(draft, answer)));
  return [text(lines.join('\n\n'))];
}

function rejectionText({ campagne }: Turn, rejections: SectionReply['rejections']): Reply[] {
  const lines = rejections.map((one) => namedRejection(one, campagne));
  if (lines.length === 0) return [];
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return [text(only)];
  return [text([severalRejections(), lines.map((line) => `- ${line}`).join('\n')].join('\n\n'))];
}

/** What was noted and what comes next, in one message. */
function promptText(view: SectionView, noted: Reply[]): Reply[] {
  const open = view.fields.find(({ question }) => question.id === view.open);
  if (open === undefined) return noted;
  const words = noted.flatMap((reply) => (reply.kind === 'text' ? [reply.text] : []));
  return withChips([text([...words, prompt(open)].join('\n\n'))], view);
}

/** Short answers offered under the last words, where the open question has some. */
function withChips(replies: Reply[], view: SectionView): Reply[] {
  const last = replies.at(-1);
  const chips = chipsOf(view);
  if (last?.kind !== 'text' || chips.length === 0) return replies;
  return [...replies.slice(0, -1), { ...last, suggestions: chips }];
}

/** Teams shows three. */
const MAX_CHIPS = 3;

function chipsOf(view: SectionView): SuggestedAction[] {
  const open = view.fields.find(({ question }) => question.id === view.open)?.question;
  if (open?.genre === 'oui-non') return ['Oui', 'Non'].map((titre) => ({ titre, texte: titre.toLowerCase() }));
  if (open?.genre !== 'choix' || open.options.length > MAX_CHIPS) return [];
  return open.options.map(({ libelle }) => ({ titre: libelle, texte: libelle }));
}

/** `true` when the section was on the screen before the input. */
function samePlace({ position }: Draft, view: SectionView): boolean {
  return position.kind === 'section' && position.section === view.section.id;
}

function placeOf({ pressed }: Turn, { carte }: Draft): string | undefined {
  return pressed ?? carte;
}

/** The current step again, below: after a question, a pause, a card of another time. */
export function shownAgain(turn: Turn, { draft, reply }: Step): Reply[] {
  const shown = reply.kind === 'not-an-answer' ? asSection(reply.view) : reply;
  if (shown.kind !== 'section' && shown.kind !== 'choose-ecole' && shown.kind !== 'review') return [];
  return [...retired(turn, draft, journeyTexts.SLIM.moved), currentCard(turn, draft, shown)];
}

function asSection(view: SectionView): SectionReply {
  return { kind: 'section', view, accepted: [], rejections: [] };
}
