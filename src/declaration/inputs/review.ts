import { plain } from '../../french';
import { askedOf } from '../asked';
import { contentOf } from '../content';
import { at, firstOf, lacks } from '../progress';
import { retakeIn, withoutContradiction } from '../reading/correction';
import { acceptsProposal, asksSomething } from '../reading/intent';
import { numbersIn } from '../reading/numbers';
import { moveTo, show, stale } from '../steps';
import type { Draft, JourneyContext, Step } from '../types';
import { unasked, whichQuestion } from './asked-change';
import { candidatesFor, changedWelcome, claimsOf, correct, renouncing, toOpen } from './correcting';
import { namedIn, numbersNamed } from './naming';

const CONFIRMS =
  /^(je |j|oui |ok |c |est |bon )*(confirm|confirme|confirmer|envoie|envoyer|valide|valider|enregistre|enregistrer)\b/;

/**
 * Typed at the review: agreement, a correction (« en fait 3 stagiaires »), or the name of what is to be changed
 * (« modifier le téléphone »).
 */
export function typedAtReview(context: JourneyContext, draft: Draft, text: string, moment: string): Step {
  if (acceptsProposal(text)) {
    const welcome = draft.amende && YES.test(plain(text)) ? changedWelcome(context, draft, 'oui') : undefined;
    return welcome === undefined ? confirm(context, draft, moment) : whichQuestion(draft, [welcome]);
  }
  const { introduced, rest } = retakeIn(withoutContradiction(text));
  if (asksSomething(text) || asksSomething(rest, true)) return nothingToDo(context, draft);
  const claims = claimsOf(context, draft, rest);
  const renounced = renouncing(context, draft, claims);
  if (renounced !== undefined && !claims.named) return whichQuestion(draft, [renounced]);
  if (claims.kind === 'clear') return correct(context, draft, claims.claims, moment);
  if (claims.claims.length === 0 && CONFIRMS.test(plain(text))) return confirm(context, draft, moment);
  const asked = askedOf(context, draft.answers);
  const numbers = numbersNamed(asked, rest);
  if (numbers.length > 1) return whichQuestion(draft, numbers.map(toOpen));
  const named = namedIn(asked, rest);
  if (named !== undefined) return edit(context, draft, named.section, named.question);
  const candidates =
    introduced || claims.named || isNumberAlone(text) ? candidatesFor(context, draft, rest, claims) : [];
  return candidates.length > 0 ? whichQuestion(draft, candidates) : nothingToDo(context, draft);
}

/** Who amends a « non » and says « oui » hardly means to confirm it: asked. */
const YES = /^(oui|ouais)\b/;

/** « deux » at the review changes a number, though it does not say which. */
const isNumberAlone = (text: string): boolean => numbersIn(text).length === 1 && !plain(text).includes(' ');

function nothingToDo(context: JourneyContext, draft: Draft): Step {
  const { draft: same, reply } = show(context, draft);
  return reply.kind === 'review' ? { draft: same, reply: { ...reply, notAnAnswer: true } } : { draft: same, reply };
}

/** Opens a section asked, at its first question or the one named. */
export function edit(context: JourneyContext, draft: Draft, sectionId: string, questionId?: string): Step {
  const { sections } = askedOf(context, draft.answers);
  const asked = sections.find(({ section }) => section.id === sectionId);
  if (asked === undefined) return stale(context, draft, 'section-not-asked');
  const question = asked.questions.find(({ id }) => id === questionId) ?? firstOf(asked);
  return moveTo(context, draft, at(asked, question));
}

/**
 * The declaration, when the director confirms what the review shows. Anything lacking leads to its section with the
 * reason; away from the review, the review is shown first: nobody confirms what they have not read.
 */
export function confirm(context: JourneyContext, draft: Draft, moment: string): Step {
  const asked = askedOf(context, draft.answers);
  const missing = lacks(context, asked);
  const [first] = missing;
  if (first !== undefined) {
    const here = missing.filter((lack) => lack.asked.section.id === first.asked.section.id);
    return moveTo(context, draft, at(first.asked, first.question), { rejections: here.map((lack) => lack.rejection) });
  }
  if (draft.position.kind !== 'review') return moveTo(context, draft, { kind: 'review' });
  return {
    draft: { ...unasked(draft), modifie_le: moment },
    reply: { kind: 'ready', content: contentOf(context, draft, asked) },
  };
}
