import { otherYearIn } from './other-year';
import type { OtherYear, OwnYears } from './other-year';
import { shownBy } from './shown';
import type { FaqEngine, FaqOutcome, NoMatch } from './types';

/**
 * The engine of one campaign: a question about another year is not answered with the facts of this one. What it would have
 * been answered is near. An entry of which the message is the very words wins: its author wanted them answered.
 */
export function ofOneCampaign(engine: FaqEngine, own: OwnYears): FaqEngine {
  return { ...engine, answer: (message) => answerOfOwn(engine, message, otherYearIn(message, own)) };
}

function answerOfOwn(engine: FaqEngine, message: string, otherYear: OtherYear | undefined): FaqOutcome {
  const outcome = engine.answer(message);
  if (otherYear === undefined || isForeign(outcome) || isWording(engine, message)) return outcome;
  return unpublished(outcome, otherYear);
}

function unpublished(outcome: FaqOutcome, otherYear: OtherYear): NoMatch {
  const { ranking, shortened } = outcome;
  return { kind: 'no_match', near: shownBy(outcome), ranking, otherYear, shortened };
}

/** Another affair altogether, in whatever year. */
function isForeign(outcome: FaqOutcome): boolean {
  return outcome.kind === 'no_match' && outcome.hors_sujet?.proche === false;
}

function isWording(engine: FaqEngine, message: string): boolean {
  const [best] = engine.explain(message).candidates;
  return best !== undefined && best.wording && !best.hors_sujet;
}
