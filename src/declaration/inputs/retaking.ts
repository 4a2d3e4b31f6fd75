import { askedOf } from '../asked';
import { bareAnswer, displayAnswer } from '../genres';
import type { Retake } from '../reading/correction';
import { asksSomething } from '../reading/intent';
import type { Draft, JourneyContext, Question, Step } from '../types';
import { whichQuestion } from './asked-change';
import type { Claim, Claims } from './claims';
import { candidatesFor, changedWelcome, claimsOf, correct, toOpen } from './correcting';
import { namedIn, numbersNamed } from './naming';
import { isWholeText, readTyped } from './open-question';
import { edit } from './review';

/** More words than that, where a whole text is awaited, are one, whatever they begin with. */
const SHORT_ANSWER_WORDS = 3;

/**
 * A correction clearly introduced (« en fait 3 stagiaires », « modifier l'école ») of another answer than the open one:
 * changed, opened, or asked about. `undefined` where the open question may be meant.
 */
export function retaken(
  context: JourneyContext,
  draft: Draft,
  { introduced, ordered, rest }: Retake,
  moment: string,
  open?: Question,
): Step | undefined {
  if (!introduced || rest === '' || asksSomething(rest, true)) return undefined;
  const claims = claimsOf(context, draft, rest);
  if (claims.kind === 'clear') {
    return isOnly(claims, open) ? undefined : correct(context, draft, claims.claims, moment);
  }
  const asked = askedOf(context, draft.answers);
  const numbers = numbersNamed(asked, rest);
  if (numbers.length > 1) return whichQuestion(draft, numbers.map(toOpen));
  const named = namedIn(asked, rest);
  if (named !== undefined) return edit(context, draft, named.section, named.question);
  const welcome = isYesNo(open) ? undefined : changedWelcome(context, draft, rest);
  if (welcome !== undefined) return whichQuestion(draft, [welcome]);
  const asText = ordered || claims.claims.length === 0;
  if (open !== undefined && mayAnswer(context, draft, open, rest, asText)) return undefined;
  const candidates = candidatesFor(context, draft, rest, claims);
  return candidates.length > 0 ? whichQuestion(draft, candidates) : undefined;
}

const isYesNo = (open: Question | undefined): boolean => open?.genre === 'choix' || open?.genre === 'oui-non';

/**
 * « téléphone : 05 55 … » while another answer is awaited. Where a whole text is, « 3 stagiaires » may be one: asked
 * about, unless it only repeats what was answered.
 */
export function namedElsewhere(
  context: JourneyContext,
  draft: Draft,
  text: string,
  moment: string,
  open: Question,
): Step | undefined {
  if (asksSomething(text, true)) return undefined;
  const claims = claimsOf(context, draft, text);
  if (isOnly(claims, open)) return undefined;
  if (isWholeText(open)) {
    const news = claims.kind === 'clear' && !claims.claims.every((claim) => repeats(draft, claim));
    return news ? whichQuestion(draft, candidatesFor(context, draft, text, claims)) : undefined;
  }
  if (!claims.named) return undefined;
  if (claims.kind === 'clear') return correct(context, draft, claims.claims, moment);
  return mayAnswer(context, draft, open, text, true)
    ? undefined
    : whichQuestion(draft, candidatesFor(context, draft, text, claims));
}

/** « 6 classes » of a school of six classes tells nothing new. */
function repeats({ answers }: Draft, { question, words }: Claim): boolean {
  const answer = answers[question.id];
  return answer !== undefined && [bareAnswer(answer), displayAnswer(answer, question)].includes(words);
}

/** What the open question does not understand, and another one clearly does: « 3 stagiaires » where a name is awaited. */
export function claimedElsewhere(
  context: JourneyContext,
  draft: Draft,
  text: string,
  moment: string,
): Step | undefined {
  const { kind, claims } = claimsOf(context, draft, text);
  const isMeant = kind === 'clear' && claims.every((claim) => speaksOfItself(draft, claim));
  return isMeant ? correct(context, draft, claims, moment) : undefined;
}

/** An option may be common words: outside the card that asks for it, it changes only what the message takes back. */
const speaksOfItself = ({ position }: Draft, { asked, question }: Claim): boolean =>
  question.genre !== 'choix' || (position.kind !== 'review' && position.section === asked.section.id);

/** The message without what introduces it, nor the name of the question that is open anyway. */
export function meantFor(
  context: JourneyContext,
  draft: Draft,
  open: Question,
  typed: string,
  { introduced, rest }: Retake,
): string {
  const { claims, named } = claimsOf(context, draft, rest);
  const [only] = claims;
  if (named && only !== undefined && isOnly({ claims }, open)) return only.words;
  return introduced && rest !== '' && !isWholeText(open) ? rest : typed;
}

/** Whether a message that begins as a correction may well answer the open question. `asText`: a whole text, if long. */
function mayAnswer(context: JourneyContext, draft: Draft, open: Question, rest: string, asText: boolean): boolean {
  if (isWholeText(open)) return asText && rest.split(/\s+/).length > SHORT_ANSWER_WORDS;
  return readTyped(context, draft, open, rest).kind !== 'rejected';
}

const isOnly = ({ claims }: Pick<Claims, 'claims'>, open: Question | undefined): boolean =>
  claims.every(({ question }) => question.id === open?.id);
