import type { JourneyStart } from '../../../declaration';
import type { Declaration, Draft, Step } from '../../../declaration/types';
import { BUTTONS } from '../../../texts/buttons';
import * as journeyTexts from '../../../texts/journey';
import { noticeTitle } from '../../../texts/privacy';
import { buttonsCard } from '../../cards/buttons-card';
import { alreadyDeclaredCard } from '../../cards/declaration-cards';
import { noticeCard } from '../../cards/privacy-cards';
import type { Reply, TurnResult } from '../../types';
import type { Turn } from '../turn';
import { cardReply, result, text } from '../turn';
import { advance, openDraft } from './drafts';
import { warnIfDeclared } from './ecole-warning';
import { afterAdvance } from './going-on';
import { activeDeclarations } from './mine';
import { shownAgain } from './showing';

export interface Start {
  /** First message, when it already holds answers. */
  readonly prefill?: string;
  /** What it says of hosting. */
  readonly intention?: string;
  /** A further school, though one is declared. */
  readonly another?: boolean;
}

/** « Déclarer »: goes on with the open draft, else tells what is declared already, else begins. */
export async function startDeclaration(turn: Turn, { prefill, intention, another }: Start = {}): Promise<TurnResult> {
  const open = await openDraft(turn);
  if (open !== undefined) return resumeOpen(turn, open, journeyTexts.alreadyStarted());
  const [latest] = another === true ? [] : await activeDeclarations(turn);
  if (latest !== undefined) {
    return result({ feature: 'declaration', outcome: 'already-declared' }, declaredCard(turn, latest));
  }
  return begin(turn, { prefill, intention });
}

/** « Modifier »: a draft that starts from the stored answers. */
export function amendDeclaration(turn: Turn, amends: Declaration): Promise<TurnResult> {
  return begin(turn, { amends });
}

async function begin(
  turn: Turn,
  { prefill, intention, amends }: Omit<Start, 'another'> & { readonly amends?: Declaration },
): Promise<TurnResult> {
  const step = turn.journey.start({ ...draftInit(turn), prefill, intention, amends });
  const saved = await turn.stores.drafts.save(step.draft);
  if (saved.kind === 'saved') return begun(turn, { ...step, draft: saved.draft }, amends !== undefined);
  const open = await openDraft(turn);
  return open === undefined
    ? result({ feature: 'declaration', outcome: 'draft-conflict' }, text(journeyTexts.draftConflict()))
    : resumeOpen(turn, open, journeyTexts.alreadyStarted());
}

/** What a new draft of this person begins with. */
export function draftInit({ newId, person, campagne, at }: Turn): JourneyStart {
  const identity = { nom: person.nom, courriel: person.courriel };
  return { id: newId(), campagne: campagne.id, personne: person.id, at, identity };
}

/** The data-protection notice comes before the first answer; who amends has read it. */
async function begun(turn: Turn, step: Step, amends: boolean): Promise<TurnResult> {
  const facts = { feature: 'declaration', outcome: amends ? 'amend' : 'start' };
  const notice = amends ? askedSince(step) : [cardReply(noticeCard(turn.campagne), noticeTitle())];
  const warning = await warnIfDeclared(turn, { ...step.draft, answers: {} }, step.draft);
  return result(facts, ...notice, ...warning, ...shownAgain(turn, step));
}

/** An amendment begins at its review, unless something is lacking: the director is told why another card comes. */
function askedSince({ reply }: Step): Reply[] {
  return reply.kind === 'review' ? [] : [text(journeyTexts.askedSince())];
}

function resumeOpen(turn: Turn, open: Draft, words: string): TurnResult {
  const step = turn.journey.take(open, { kind: 'show' }, turn.at);
  return result({ feature: 'declaration', outcome: 'resume' }, text(words), ...shownAgain(turn, step));
}

/** « Reprendre »: the open draft, else the one given up last. */
export async function resumeDeclaration(turn: Turn): Promise<TurnResult> {
  const open = await openDraft(turn);
  if (open !== undefined) return resumeOpen(turn, open, journeyTexts.resumed(turn.campagne, open.cree_le));
  const cancelled = await turn.stores.drafts.lastCancelled(turn.person.id, turn.campagne.id);
  if (cancelled !== undefined) return resumeDraft(turn, cancelled.id);
  return nothingOpen(turn);
}

/** Takes a cancelled draft up again, unless another one was begun since. */
export async function resumeDraft(turn: Turn, id: string): Promise<TurnResult> {
  const open = await openDraft(turn);
  if (open !== undefined && open.id !== id) return resumeOpen(turn, open, journeyTexts.alreadyStarted());
  const advanced = await advance(turn, id, { kind: 'resume' });
  if (advanced.kind !== 'advanced' || advanced.step.draft.etat !== 'en-cours') {
    return afterAdvance(turn, advanced, 'asked');
  }
  const words = journeyTexts.resumed(turn.campagne, advanced.step.draft.cree_le);
  return result({ feature: 'declaration', outcome: 'resume' }, text(words), ...shownAgain(turn, advanced.step));
}

/** There is no draft to order about: what can be done with the declaration that stands, else a way to begin one. */
export async function nothingOpen(turn: Turn): Promise<TurnResult> {
  const facts = { feature: 'declaration', outcome: 'nothing-open' };
  const [latest] = await activeDeclarations(turn);
  if (latest !== undefined) return result(facts, declaredCard(turn, latest));
  const buttons = [{ titre: BUTTONS.declare, action: { action: 'declaration.start' } as const }];
  return result(facts, cardReply(buttonsCard(journeyTexts.nothingOpen(), buttons), journeyTexts.nothingOpen()));
}

function declaredCard({ campagne }: Turn, declaration: Declaration): Reply {
  return cardReply(alreadyDeclaredCard(declaration, campagne), BUTTONS.seeMine);
}
