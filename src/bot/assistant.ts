import type { Draft } from '../declaration/types';
import type { SmalltalkTopic, Utterance } from '../utterance/types';
import { incidentText } from '../texts/incident';
import * as outage from '../texts/outage';
import { confirmedBy, createConfirmations } from './features/asked-confirmation';
import { followOrder, givenBy } from './features/orders';
import type { Found } from './features/faq/answering';
import { answerFaq } from './features/faq/answering';
import { disagree } from './features/faq/disagreeing';
import { createLastQuestions } from './features/faq/last-questions';
import { recordVote } from './features/faq/voting';
import { press } from './features/pressing';
import { answerAfterClosing } from './features/declaration/after-closing';
import { correctDeclared } from './features/declaration/afterwards';
import { openText } from './features/declaration/displaying';
import { openDraft } from './features/declaration/drafts';
import { answerUnseen, mayHaveAnswered } from './features/unseen-draft';
import { evenWithoutStore, ifReadable } from './features/without-store';
import { ecoleAlone, referenceIn, showNamed } from './features/declaration/naming';
import { activeDeclarations, showMine } from './features/declaration/mine';
import { whilePermitted } from './features/declaration/phase-gate';
import { startDeclaration } from './features/declaration/starting';
import { answerTyped, inTheMiddle } from './features/declaration/typing';
import type { Services, Turn } from './features/turn';
import { knownAs, may, openTurn } from './features/turn';
import * as welcome from './features/welcome';
import { openLedger, type Ledger } from './ledger';
import type { Destination } from './routing';
import { destinationOf, isOnesOwn, isPersonal } from './routing';
import type { Assistant, Incoming, TurnResult } from './types';

/**
 * The conversation: what a person sent → what is answered. Knows neither Teams' protocol nor the server. Throws only
 * for bugs, and a draft survives them; without its database it answers what needs none, and tells of the rest.
 */
export function createAssistant(wiring: Wiring): Assistant {
  const { onLost = () => undefined } = wiring;
  const now = () => wiring.clock().getTime();
  const services: Services = {
    ...wiring,
    lastQuestions: createLastQuestions(now),
    confirmations: createConfirmations(now),
  };
  return {
    apology: (incident) => incidentText(incident, wiring.knowledge.current().campagne),
    onMessage: async (incoming, say = async () => undefined) => {
      const ledger = openLedger(wiring.stores, { onDoubt: () => say(outage.checking()), onLost });
      const turn = openTurn({ ...services, stores: ledger.stores }, incoming.person, placeOf(incoming));
      return answer(turn, incoming, ledger).finally(() => ledger.close());
    },
    onArrival: async (person) => welcome.greet(openTurn(services, person)),
    onFeedback: ({ person, reaction, replyToId }) => {
      const { stores } = openLedger(wiring.stores, { onDoubt: async () => undefined, onLost });
      return recordVote(openTurn({ ...services, stores }, person), reaction, replyToId);
    },
  };
}

export interface Wiring extends Omit<Services, 'lastQuestions' | 'confirmations'> {
  /** A count of use that was not kept. */
  readonly onLost?: (error: unknown) => void;
}

/** A typed message may answer another one, in a channel: that one is no card. */
function placeOf(incoming: Incoming): Pick<Turn, 'personal' | 'pressed' | 'conversation'> {
  const { value, replyToId, conversation } = incoming;
  return { personal: isPersonal(incoming), pressed: value === undefined ? undefined : replyToId, conversation };
}

async function answer(turn: Turn, incoming: Incoming, ledger: Ledger): Promise<TurnResult> {
  const asked = isPersonal(incoming) ? turn.confirmations.take(turn) : undefined;
  const confirmed = asked && incoming.value === undefined ? confirmedBy(asked, incoming.text) : undefined;
  if (asked !== undefined && confirmed !== undefined) {
    const go = async () => press({ ...(await identified(turn, incoming)), pressed: asked.card }, confirmed, {});
    const pressed = await evenWithoutStore(ledger, { kind: 'action', action: confirmed, inputs: {} }, go);
    return { ...pressed, facts: { route: 'confirmation', ...pressed.facts } };
  }
  const seen = await draftBehind(turn, incoming);
  const draft = seen === 'unseen' ? undefined : seen;
  const destination = destinationOf(incoming, () => turn.base.understand(incoming.text), draft);
  const answered = await evenWithoutStore(ledger, destination, async () =>
    seen === 'unseen' && may(turn, 'declare') && mayHaveAnswered(destination)
      ? answerUnseen(turn, incoming.text, destination)
      : arrive(isOnesOwn(destination) ? await identified(turn, incoming) : turn, incoming, destination, draft),
  );
  return { ...answered, facts: { route: destination.kind, ...answered.facts } };
}

/** A question waits for nobody's name: only what is put in a declaration asks the channel for it. */
async function identified(turn: Turn, { identify }: Incoming): Promise<Turn> {
  return knownAs(turn, await identify());
}

/** Only a text typed in private may answer the open question; a card names its draft. */
function draftBehind(turn: Turn, incoming: Incoming): Promise<Draft | undefined | 'unseen'> {
  const typed = incoming.value === undefined && isPersonal(incoming);
  return typed ? ifReadable(openDraft(turn), 'unseen') : Promise.resolve(undefined);
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
      return followOrder(turn, givenBy(to, incoming.text), draft);
    case 'answer':
      return answerOpen(turn, incoming.text, to);
    case 'disagreement':
      return disagree(turn);
    case 'smalltalk':
      return inTheMiddle(turn, draft, welcome.answerSmalltalk(turn, to.topic, draft !== undefined));
    case 'faq':
      return ownOrFaq(turn, incoming, to);
    case 'personal-chat-only':
      return welcome.invitedToPersonalChat(turn);
  }
}

/** To the open question of the draft; what answers nothing of it is followed for what it is. */
function answerOpen(
  turn: Turn,
  typed: string,
  { draft, utterance }: Extract<Destination, { kind: 'answer' }>,
): Promise<TurnResult> {
  const reference = referenceIn(typed);
  if (reference !== undefined) return showMine(turn, reference);
  const ask = () => (utterance.kind === 'faq' ? utterance.outcome : turn.base.faq.answer(typed));
  if (!may(turn, 'declare')) return answerAfterClosing(turn, typed, ask);
  const orders = utterance.kind === 'faq' ? utterance.orders : [];
  const follow = followed(turn, typed, draft, utterance);
  if (follow !== undefined && isSurely(utterance) && openText(turn, draft) !== undefined)
    return Promise.resolve(follow());
  return answerTyped(turn, draft, typed, { ask, orders, follow });
}

/** From there on a sentence is an order even where any text would do. */
const SURE = 0.85;

/** Not to declare: where a text is awaited, « nous accueillerons un lycéen » is one. */
const isSurely = (utterance: Utterance): boolean =>
  utterance.kind === 'command' && utterance.command !== 'declarer' && utterance.score >= SURE;

/** An order or a courtesy typed where an answer was awaited; « d'accord » and « ce n'est pas ça » were its answers. */
function followed(
  turn: Turn,
  typed: string,
  draft: Draft,
  utterance: Utterance,
): (() => Promise<TurnResult> | TurnResult) | undefined {
  if (utterance.kind === 'command') return () => followOrder(turn, givenBy(utterance, typed), draft);
  if (utterance.kind === 'faq' || ANSWERING.includes(utterance.topic) || !/\S\s+\S/.test(typed)) return undefined;
  return () => inTheMiddle(turn, draft, welcome.answerSmalltalk(turn, utterance.topic, true));
}

const ANSWERING: readonly SmalltalkTopic[] = ['accord', 'desaccord'];

/**
 * What corrects one's own declaration opens it; its school or its reference shows it; another school, of which nothing is
 * asked, is to be declared; anything else is for the FAQ.
 */
async function ownOrFaq(turn: Turn, incoming: Incoming, found: Found): Promise<TurnResult> {
  const own = isPersonal(incoming) ? await ownDeclaration(turn, incoming) : undefined;
  if (own !== undefined) return own;
  const ecole = isPersonal(incoming) && found.outcome.kind !== 'answered' ? ecoleAlone(turn, incoming.text) : undefined;
  return ecole === undefined
    ? answerFaq(turn, incoming.text, isPersonal(incoming) ? found : { ...found, orders: [] })
    : whilePermitted(turn, 'declare', async () =>
        startDeclaration(await identified(turn, incoming), { prefill: ecole }),
      );
}

async function ownDeclaration(turn: Turn, incoming: Incoming): Promise<TurnResult | undefined> {
  const { text } = incoming;
  const active = await ifReadable(activeDeclarations(turn), []);
  const known = active.length === 0 ? turn : await identified(turn, incoming);
  return (await correctDeclared(known, text, active)) ?? showNamed(known, text, active);
}
