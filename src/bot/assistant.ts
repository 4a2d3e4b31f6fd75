import type { Draft } from '../declaration/types';
import type { FaqOutcome } from '../faq/types';
import { incidentText } from '../texts/incident';
import { understand } from '../utterance';
import { confirmedBy, createConfirmations } from './features/asked-confirmation';
import { followOrder } from './features/orders';
import { answerFaq } from './features/faq/answering';
import { disagree } from './features/faq/disagreeing';
import { createLastQuestions } from './features/faq/last-questions';
import { recordVote } from './features/faq/voting';
import { press } from './features/pressing';
import { answerAfterClosing } from './features/declaration/after-closing';
import { correctDeclared } from './features/declaration/afterwards';
import { openDraft } from './features/declaration/drafts';
import { ecoleAlone, referenceIn, showNamed } from './features/declaration/naming';
import { activeDeclarations, showMine } from './features/declaration/mine';
import { isClosed, whileOpen } from './features/declaration/phase-gate';
import { startDeclaration } from './features/declaration/starting';
import { answerTyped, inTheMiddle } from './features/declaration/typing';
import type { Services, Turn } from './features/turn';
import { knownAs, openTurn } from './features/turn';
import * as welcome from './features/welcome';
import type { Destination } from './routing';
import { destinationOf, isOnesOwn, isPersonal } from './routing';
import type { Assistant, Incoming, TurnResult } from './types';

/**
 * The conversation: what a person sent → what is answered. Knows neither Teams' protocol nor the server. Throws only
 * for outages and bugs; a draft survives them.
 */
export function createAssistant(wiring: Omit<Services, 'lastQuestions' | 'confirmations'>): Assistant {
  const now = () => wiring.clock().getTime();
  const services: Services = {
    ...wiring,
    lastQuestions: createLastQuestions(now),
    confirmations: createConfirmations(now),
  };
  return {
    apology: (incident) => incidentText(incident, wiring.knowledge.current().campagne),
    onMessage: (incoming) => answer(openTurn(services, incoming.person, placeOf(incoming)), incoming),
    onArrival: async (person) => welcome.greet(openTurn(services, person)),
    onFeedback: ({ person, reaction, replyToId }) => recordVote(openTurn(services, person), reaction, replyToId),
  };
}

/** A typed message may answer another one, in a channel: that one is no card. */
function placeOf(incoming: Incoming): Pick<Turn, 'personal' | 'pressed' | 'conversation'> {
  const { value, replyToId, conversation } = incoming;
  return { personal: isPersonal(incoming), pressed: value === undefined ? undefined : replyToId, conversation };
}

async function answer(turn: Turn, incoming: Incoming): Promise<TurnResult> {
  const asked = isPersonal(incoming) ? turn.confirmations.take(turn) : undefined;
  const confirmed = asked && incoming.value === undefined ? confirmedBy(asked, incoming.text) : undefined;
  if (asked !== undefined && confirmed !== undefined) {
    const pressed = await press({ ...(await identified(turn, incoming)), pressed: asked.card }, confirmed, {});
    return { ...pressed, facts: { route: 'confirmation', ...pressed.facts } };
  }
  const draft = await draftBehind(turn, incoming);
  const destination = destinationOf(incoming, () => understand(incoming.text, turn.base), draft);
  const known = isOnesOwn(destination) ? await identified(turn, incoming) : turn;
  const answered = await arrive(known, incoming, destination, draft);
  return { ...answered, facts: { route: destination.kind, ...answered.facts } };
}

/** A question waits for nobody's name: only what is put in a declaration asks the channel for it. */
async function identified(turn: Turn, { identify }: Incoming): Promise<Turn> {
  return knownAs(turn, await identify());
}

/** Only a text typed in private may answer the open question; a card names its draft. */
function draftBehind(turn: Turn, incoming: Incoming): Promise<Draft | undefined> {
  const typed = incoming.value === undefined && isPersonal(incoming);
  return typed ? openDraft(turn) : Promise.resolve(undefined);
}

function arrive(
  turn: Turn,
  incoming: Incoming,
  to: Destination,
  draft: Draft | undefined,
): Promise<TurnResult> | TurnResult {
  switch (to.kind) {
    case 'action':
      return press(turn, to.action, to.inputs);
    case 'unknown-action':
      return welcome.unknownButton();
    case 'unreadable':
      return welcome.unreadable(incoming.hasAttachments);
    case 'command':
      return followOrder(turn, to, draft);
    case 'answer': {
      const reference = referenceIn(incoming.text);
      if (reference !== undefined) return showMine(turn, reference);
      const ask = () => to.outcome ?? turn.base.faq.answer(incoming.text);
      if (isClosed(turn)) return answerAfterClosing(turn, incoming.text, ask);
      return whileOpen(turn, () => answerTyped(turn, to.draft, incoming.text, ask));
    }
    case 'disagreement':
      return disagree(turn);
    case 'smalltalk':
      return inTheMiddle(turn, draft, welcome.answerSmalltalk(turn, to.topic, draft !== undefined));
    case 'faq':
      return ownOrFaq(turn, incoming, to.outcome);
    case 'personal-chat-only':
      return welcome.invitedToPersonalChat();
  }
}

/**
 * What corrects one's own declaration opens it; its school or its reference shows it; another school, of which nothing is
 * asked, is to be declared; anything else is for the FAQ.
 */
async function ownOrFaq(turn: Turn, incoming: Incoming, outcome: FaqOutcome): Promise<TurnResult> {
  const own = isPersonal(incoming) ? await ownDeclaration(turn, incoming) : undefined;
  if (own !== undefined) return own;
  const ecole = isPersonal(incoming) && outcome.kind !== 'answered' ? ecoleAlone(turn, incoming.text) : undefined;
  return ecole === undefined
    ? answerFaq(turn, incoming.text, outcome)
    : whileOpen(turn, async () => startDeclaration(await identified(turn, incoming), { prefill: ecole }));
}

async function ownDeclaration(turn: Turn, incoming: Incoming): Promise<TurnResult | undefined> {
  const { text } = incoming;
  const active = await activeDeclarations(turn);
  const known = active.length === 0 ? turn : await identified(turn, incoming);
  return (await correctDeclared(known, text, active)) ?? showNamed(known, text, active);
}
