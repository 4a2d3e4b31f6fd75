import { correctedBy } from './inputs/afterwards';
import { takeChoice, takeNotListed } from './inputs/choosing';
import { back, cancel, missed, restart, resume, skip } from './inputs/moves';
import { confirm, edit } from './inputs/review';
import { takeSubmitted } from './inputs/submitted';
import { takeTyped } from './inputs/typed';
import { proposedPlaces, withPlaces } from './declared-places';
import { choiceFrom, intentionFrom, proposalsFrom, proposalsFromIdentity } from './prefill';
import { placed } from './progress';
import { show, stale, standingAt } from './steps';
import type { Answers, Declaration, Draft, JourneyContext, JourneyInput, Step } from './types';

/** Longer typing is cut there. */
const LONGEST_TYPED = 4_000;

export interface JourneyStart {
  readonly id: string;
  readonly campagne: string;
  /** `Person.id` of the author. */
  readonly personne: string;
  /** ISO instant. */
  readonly at: string;
  readonly identity?: { readonly nom?: string; readonly courriel?: string };
  /** First message, when it already holds answers. */
  readonly prefill?: string;
  /** What that message says of hosting, where its words alone would not tell. */
  readonly intention?: string;
  /** Declaration to amend: the draft begins at its review, with all its answers. */
  readonly amends?: Declaration;
}

export interface Journey {
  start(init: JourneyStart): Step;
  /**
   * Takes one input. Total: an input that fits nothing gives a reply that says so, and writes nothing. The draft comes
   * back as the same object when nothing of it changed.
   */
  take(draft: Draft, input: JourneyInput, at: string): Step;
  /**
   * Begins to amend a declaration by what a message of after its receipt corrects of it; `undefined` when the message
   * corrects nothing.
   */
  amendBy(init: JourneyStart & { readonly amends: Declaration }, text: string): Step | undefined;
}

/** The declaration as a pure function of questionnaire, draft and input. */
export function createJourney(context: JourneyContext): Journey {
  return {
    start: (init) => start(context, init),
    take: (draft, input, at) => {
      if (draft.etat === 'confirme') return stale(context, draft, 'draft-confirmed');
      if (draft.etat === 'annule' && input.kind !== 'resume') return stale(context, draft, 'draft-cancelled');
      return take(context, carriedOver(context, draft), input, at);
    },
    amendBy: (init, text) => {
      const { draft } = start(context, init);
      return draft.position.kind === 'review'
        ? correctedBy(context, draft, text.slice(0, LONGEST_TYPED), init.at)
        : undefined;
    },
  };
}

function start(context: JourneyContext, init: JourneyStart): Step {
  const { amends } = init;
  const said = init.prefill === undefined ? {} : proposalsFrom(context, init.prefill, {});
  const choice = init.prefill === undefined ? undefined : choiceFrom(context, init.prefill);
  const known = init.identity === undefined ? {} : proposalsFromIdentity(context, init.identity);
  const draft: Draft = {
    schema: 1,
    id: init.id,
    campagne: init.campagne,
    personne: init.personne,
    questionnaire: context.questionnaire.version,
    answers: withPlaces(amends?.answers ?? {}, context.questionnaire),
    proposals: { ...known, ...said, ...intentionFrom(context, init.intention) },
    position: choice ?? { kind: 'review' },
    etat: 'en-cours',
    ...(amends === undefined ? {} : { amende: { reference: amends.reference, version: amends.version } }),
    cree_le: init.at,
    modifie_le: init.at,
    version: 0,
  };
  return show(context, { ...draft, proposals: unanswered(draft) });
}

function take(context: JourneyContext, draft: Draft, input: JourneyInput, at: string): Step {
  switch (input.kind) {
    case 'typed':
      return typed(context, draft, input.text, at);
    case 'submitted':
      return takeSubmitted(context, draft, input, at);
    case 'choose-ecole':
      return takeChoice(context, draft, input.uai, at);
    case 'ecole-not-listed':
      return takeNotListed(context, draft);
    case 'missed':
      return missed(context, draft);
    case 'back':
      return back(context, draft);
    case 'skip':
      return skip(context, draft, at);
    case 'restart':
      return restart(context, draft, at);
    case 'cancel':
      return cancel(draft, at);
    case 'show':
      return show(context, draft);
    case 'resume':
      return resume(context, draft, at);
    case 'edit':
      return edit(context, draft, input.section, input.question);
    case 'confirm':
      return confirm(context, draft, at);
  }
}

function typed(context: JourneyContext, draft: Draft, text: string, at: string): Step {
  const cut = text.slice(0, LONGEST_TYPED);
  return cut.trim() === '' ? show(context, draft) : takeTyped(context, draft, cut, at);
}

/**
 * A draft begun with another questionnaire goes on with this one: answers are kept by question id (those of removed
 * questions too), and its position moves to the nearest one that still stands.
 */
function carriedOver(context: JourneyContext, draft: Draft): Draft {
  const { version } = context.questionnaire;
  const current = draft.questionnaire === version ? draft : ofVersion(context, draft);
  return standingAt(current, placed(context, current));
}

/** Answers and proposals of an older questionnaire, as this one asks them. */
function ofVersion({ questionnaire }: JourneyContext, draft: Draft): Draft {
  const answers = withPlaces(draft.answers, questionnaire);
  const numbers = proposedPlaces({ ...draft.proposals, ...answers }, questionnaire);
  const proposals = { ...numbers, ...withPlaces(draft.proposals, questionnaire) };
  return { ...draft, questionnaire: questionnaire.version, answers, proposals };
}

/** Proposals for questions already answered say nothing new. */
function unanswered({ answers, proposals }: Draft): Answers {
  return Object.fromEntries(Object.entries(proposals).filter(([id]) => answers[id] === undefined));
}
