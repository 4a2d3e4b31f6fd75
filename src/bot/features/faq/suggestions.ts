import type { Fiche, ScoredFiche } from '../../../faq/types';
import { BUTTONS } from '../../../texts/buttons';
import * as texts from '../../../texts/faq';
import type { Button } from '../../cards/buttons-card';
import { buttonsCard } from '../../cards/buttons-card';
import type { Reply } from '../../types';
import type { Turn } from '../turn';
import { cardReply } from '../turn';
import type { Words } from './last-questions';

/** Related questions under an answer: with « ce n'est pas ma question », a short list. */
const MAX_SUITES = 3;
/** Candidates proposed after « ce n'est pas ma question ». */
const MAX_NEXT = 3;

/** Under an answer: related questions, and the way out when the answer is not the one. */
export function followUps(
  turn: Turn,
  fiches: readonly Fiche[],
  { mots, ranking }: { readonly mots: string; readonly ranking: readonly ScoredFiche[] },
): Reply {
  const suites = related(turn, fiches);
  const buttons: Button[] = [
    ...suites.map(({ id, question }) => ({ titre: question, action: { action: 'faq.show', fiche: id } as const })),
    { titre: BUTTONS.otherQuestion, action: { action: 'faq.other', mots, reste: nextOf(ranking, fiches) } },
  ];
  const prompt = suites.length > 0 ? texts.seeAlso() : texts.answeredOtherwise();
  return cardReply(buttonsCard(prompt, buttons), summaryOf(suites, prompt));
}

/** Ids of the candidates that follow those already shown. */
export function nextOf(ranking: readonly ScoredFiche[], shown: readonly { readonly id: string }[]): string[] {
  const ids = shown.map(({ id }) => id);
  return ranking.flatMap(({ id }) => (ids.includes(id) ? [] : [id])).slice(0, MAX_NEXT);
}

/** Related questions alone, after an answer that was chosen from a list. */
export function relatedQuestions(turn: Turn, fiche: Fiche): Reply[] {
  const suites = related(turn, [fiche]);
  if (suites.length === 0) return [];
  const buttons = suites.map(({ id, question }) => ({
    titre: question,
    action: { action: 'faq.show', fiche: id } as const,
  }));
  return [cardReply(buttonsCard(texts.seeAlso(), buttons), summaryOf(suites, texts.seeAlso()))];
}

/** Whole questions as buttons, and « aucune de celles-ci ». */
export function questions(prompt: string, fiches: readonly Fiche[], words: Words): Reply {
  const buttons: Button[] = [
    ...fiches.slice(0, MAX_NEXT).map((fiche) => choice(fiche, words)),
    { titre: BUTTONS.noneOfThese, action: { action: 'faq.none', ...words } },
  ];
  return cardReply(buttonsCard(prompt, buttons), summaryOf(fiches, prompt));
}

/** Where there is no answer: what is near, and passing the question on. */
export function wayOn(fiches: readonly Fiche[], words: Words): Reply {
  const near = fiches.slice(0, MAX_NEXT);
  const prompt = near.length > 0 ? texts.near() : texts.passOn();
  const buttons: Button[] = [...near.map((fiche) => choice(fiche, words)), transmit(words)];
  return cardReply(buttonsCard(prompt, buttons), summaryOf(near, prompt));
}

/** Under a message that is of another affair: what the bot is for, and passing the question on all the same. */
export function whatIKnow(words: Words): Reply {
  const buttons: Button[] = [{ titre: BUTTONS.help, action: { action: 'help' } }, transmit(words)];
  return cardReply(buttonsCard(texts.passOn(), buttons), texts.passOn());
}

function choice({ id, question }: Fiche, words: Words): Button {
  return { titre: question, action: { action: 'faq.choose', fiche: id, ...words } };
}

function transmit(words: Words): Button {
  return { titre: BUTTONS.transmit, action: { action: 'faq.transmit', ...words } };
}

/** Related entries that are not among those just shown. */
function related(turn: Turn, fiches: readonly Fiche[]): Fiche[] {
  const shown = new Set(fiches.map(({ id }) => id));
  const ids = [...new Set(fiches.flatMap(({ suites }) => suites))].filter((id) => !shown.has(id));
  return ids.flatMap((id) => turn.base.fiches.filter((fiche) => fiche.id === id)).slice(0, MAX_SUITES);
}

function summaryOf(fiches: readonly Fiche[], prompt: string): string {
  return [prompt, texts.questionsSummary(fiches.map(({ question }) => question))].filter(Boolean).join(' ');
}
