import { namesAnEcole } from '../genres/ecole';
import { retakeIn, withoutContradiction } from '../reading/correction';
import { asksSomething } from '../reading/intent';
import type { Draft, JourneyContext, JourneyReply, Step } from '../types';
import { whichQuestion } from './asked-change';
import { claimsOf, renouncing } from './correcting';
import { typedAtReview } from './review';

/**
 * A message of after the receipt that corrects the declaration (« en fait 3 stagiaires », « le tuteur c'est Mme Roux »,
 * « modifier le téléphone »), taken by a draft that amends it; `undefined` for anything else, which is a question for
 * the FAQ. Only what is introduced as a correction, or says what it names, is one: « semaine 2 » asks.
 */
export function correctedBy(context: JourneyContext, draft: Draft, text: string, moment: string): Step | undefined {
  const { introduced, rest } = retakeIn(withoutContradiction(text));
  if (rest === '' || !mayCorrect(text) || asksSomething(rest, true)) return undefined;
  const claims = claimsOf(context, draft, rest);
  const said = claims.kind === 'clear' && (claims.named || withoutContradiction(text) !== text);
  const given = renouncing(context, draft, claims);
  if (given !== undefined) return whichQuestion(draft, [given]);
  if (!introduced && !said) return undefined;
  if (claims.kind !== 'clear' && OF_SOMETHING_ELSE.test(text)) return undefined;
  const step = typedAtReview(context, draft, text, moment);
  return isCorrection(step.reply, text) ? step : undefined;
}

/** What is changed on the platform is not what was declared here; a trainee changes class too. */
const OF_SOMETHING_ELSE = /\b(offres?|plateforme|site|annonce|conventions?|changer? de classes?)\b/i;

/** A correction is short, and asks nothing. */
const mayCorrect = (text: string): boolean =>
  !text.trimEnd().endsWith('?') && !asksSomething(text) && text.trim().split(/\s+/).length <= MOST_WORDS;

const MOST_WORDS = 15;

/** Many words are some school's: it is meant where the message says that it speaks of one. */
function isCorrection(reply: JourneyReply, text: string): boolean {
  if (reply.kind === 'review') return reply.notAnAnswer !== true;
  if (reply.kind === 'which-question') {
    return namesAnEcole(text) || reply.candidates.some(({ question }) => question !== 'ecole');
  }
  return reply.kind === 'section' || reply.kind === 'choose-ecole';
}
