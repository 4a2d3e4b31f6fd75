import type { FaqKnowledge, FaqOutcome, Fiche, ScoredFiche } from '../../faq/types';
import {
  answer,
  didYouMean,
  near,
  outOfScope,
  shortened,
  whatIsMeant,
  withoutAnswer,
  type Standing,
} from '../../texts/faq';
import { fr } from '../../texts/typography';
import { smalltalk } from '../../texts/welcome';
import { shownBy } from '../../faq';
import { labelOf } from '../../utterance';
import type { Order, Ordres, Utterance } from '../../utterance/types';

/** What answers and refusals are worded from; without a campaign (a folder that has only faq/) they stay general. */
export interface Spoken {
  readonly faq: FaqKnowledge;
  readonly ordres: Ordres;
  readonly standing: Standing | undefined;
}

/** What the assistant would answer, as plain text. */
export function sayUtterance(utterance: Utterance, spoken: Spoken): string {
  switch (utterance.kind) {
    case 'command':
      return fr(
        `(L’assistant suit la demande « ${labelOf({ id: utterance.command, intention: utterance.intention })} ».)`,
      );
    case 'smalltalk':
      return smalltalk(utterance.topic, spoken.standing?.phase ?? 'ouverte');
    case 'faq':
      return [utterance.outcome.shortened ? shortened() : '', sayQuestion(utterance, spoken)]
        .filter((part) => part !== '')
        .join('\n\n');
  }
}

/** Whoever may have given an order chooses, orders first, as on the card of the chat. */
function sayQuestion({ orders, outcome }: Extract<Utterance, { kind: 'faq' }>, spoken: Spoken): string {
  if (orders.length === 0) return sayOutcome(outcome, spoken);
  const fiches = questionsOf(shownBy(outcome), spoken).slice(0, BESIDE_ORDERS);
  return [whatIsMeant(), ...orders.map((order) => `  • ${fr(questionOf(order, spoken))}`), ...fiches].join('\n');
}

const BESIDE_ORDERS = 2;

function questionOf({ id, intention }: Order, { ordres }: Spoken): string {
  return ordres.ordres.find((row) => row.id === id && row.intention === intention)?.question ?? id;
}

function sayOutcome(outcome: FaqOutcome, spoken: Spoken): string {
  switch (outcome.kind) {
    case 'answered':
      return outcome.fiches.map(({ id }) => plain(answer(ficheOf(id, spoken), spoken.standing))).join('\n\n');
    case 'ambiguous':
      return [didYouMean(), ...questionsOf(outcome.candidates, spoken)].join('\n');
    case 'no_match': {
      const questions = questionsOf(outcome.near, spoken);
      const nearest = questions.length === 0 ? [] : ['', near(), ...questions];
      return [plain(sayRefusal(outcome, spoken)), ...nearest].join('\n');
    }
  }
}

function sayRefusal(outcome: Extract<FaqOutcome, { kind: 'no_match' }>, { standing }: Spoken): string {
  if (standing === undefined) return fr('Je n’ai pas trouvé de réponse à ce message.');
  const { campagne, phase } = standing;
  return outcome.hors_sujet?.proche === false ? outOfScope(phase) : withoutAnswer(outcome, campagne);
}

function questionsOf(candidates: readonly ScoredFiche[], spoken: Spoken): string[] {
  return candidates.map(({ id }) => `  • ${fr(ficheOf(id, spoken).question)}`);
}

function ficheOf(id: string, { faq }: Spoken): Fiche {
  const fiche = faq.fiches.find((one) => one.id === id);
  if (fiche === undefined) throw new Error(`The engine answered with an entry that the knowledge lacks: ${id}`);
  return fiche;
}

/** Markdown as a terminal shows it best: no stars, addresses in full. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/^_(.+)_$/gm, '$1');
}
