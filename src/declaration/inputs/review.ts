import { plain } from '../../ecoles';
import { askedOf } from '../asked';
import { contentOf } from '../content';
import { at, firstOf, lacks } from '../progress';
import { acceptsProposal, asksSomething } from '../reading/intent';
import { moveTo, show, stale } from '../steps';
import type { Draft, JourneyContext, Step } from '../types';
import { changedMind } from './changing-mind';

const CONFIRMS = /^(je |oui |ok )*(confirme|confirmer|envoie|envoyer|valide|valider|enregistre|enregistrer)\b/;

/** Typed at the review: agreement, or the name of what is to be changed (« modifier le téléphone »). */
export function typedAtReview(context: JourneyContext, draft: Draft, text: string, moment: string): Step {
  if (CONFIRMS.test(plain(text))) return confirm(context, draft, moment);
  const changed = asksSomething(text) ? undefined : changedMind(context, draft, text, moment);
  if (changed !== undefined) return changed;
  if (acceptsProposal(text)) return confirm(context, draft, moment);
  const named = asksSomething(text) ? undefined : namedIn(context, draft, text);
  if (named !== undefined) return edit(context, draft, named.section, named.question);
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
    draft: { ...draft, modifie_le: moment },
    reply: { kind: 'ready', content: contentOf(context, draft, asked) },
  };
}

/**
 * The question or section of which the text gives the label or id, after « modifier », « changer »… The whole title of a
 * section, as on its button, comes before a question whose label merely holds it.
 */
function namedIn(
  context: JourneyContext,
  draft: Draft,
  text: string,
): { readonly section: string; readonly question?: string } | undefined {
  const wanted = bare(text);
  if (wanted === '') return undefined;
  const names = (label: string): boolean => ` ${bare(label)} `.includes(` ${wanted} `);
  const { sections } = askedOf(context, draft.answers);
  const entitled = sections.find((asked) => bare(asked.section.titre) === wanted);
  if (entitled !== undefined) return { section: entitled.section.id };
  const section = sections.find((asked) => names(asked.section.titre) || names(asked.section.id));
  const withQuestion = sections.flatMap(({ section: { id }, questions }) =>
    questions.filter((q) => names(q.libelle) || names(q.id)).map((q) => ({ section: id, question: q.id })),
  );
  return withQuestion[0] ?? (section === undefined ? undefined : { section: section.section.id });
}

const AROUND_A_NAME =
  /\b(je|voudrais|veux|modifier|modifie|changer|change|corriger|corrige|revoir|me|suis|trompe|trompee|dans|le|la|les|l|mon|ma|mes|votre|de|d|du|des)\b/g;

/** A name without the order nor the articles around it. */
function bare(text: string): string {
  return plain(text).replace(AROUND_A_NAME, ' ').trim().replace(/\s+/g, ' ');
}
