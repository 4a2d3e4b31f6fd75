import { withAnswer } from '../accept';
import { askedOf, genreContext } from '../asked';
import { parseAnswer } from '../genres';
import { goOn } from '../steps';
import type { Draft, JourneyContext, Step } from '../types';
import { displayed } from '../view';

/** The question that the census reads, and its answer that opens the other ones. */
const INTENTION = 'intention';
const WELCOMES = 'oui';

/**
 * « Modifier », then « oui »: who declared « non » or « pas encore » and comes back says the new intention, and does not
 * confirm the old one. Only while nothing of the draft was changed: later, « oui » agrees with what the review shows.
 */
export function changedMind(context: JourneyContext, draft: Draft, text: string, moment: string): Step | undefined {
  const isUntouched = draft.amende !== undefined && draft.modifie_le === draft.cree_le;
  const { sections, answers } = askedOf(context, draft.answers);
  const before = answers[INTENTION];
  if (!isUntouched || before?.genre !== 'choix' || before.valeur === WELCOMES) return undefined;
  const [asked] = sections.flatMap(({ section, questions }) =>
    questions.filter(({ id }) => id === INTENTION).map((question) => ({ section, question })),
  );
  if (asked === undefined) return undefined;
  const parsed = parseAnswer(text, asked.question, genreContext(context, answers));
  const answer = parsed.kind === 'answer' ? parsed.answer : undefined;
  if (answer?.genre !== 'choix' || answer.valeur === before.valeur) return undefined;
  const changed = withAnswer(context, draft, INTENTION, answer, moment);
  return goOn(context, changed, asked.section.id, { accepted: displayed(asked.question, answer) }, true);
}
