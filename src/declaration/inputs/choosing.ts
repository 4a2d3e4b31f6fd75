import { plain } from '../../french';
import { withAnswer } from '../accept';
import { answerOfEcole, notListed } from '../genres/ecole';
import { numbersIn } from '../reading/numbers';
import { acceptsProposal, asksSomething, saysNotListed } from '../reading/intent';
import { goOn, moveTo, MOST_CANDIDATES, sectionAt, show, stale } from '../steps';
import type { Draft, JourneyContext, Position, Question, Step } from '../types';
import { displayed, rejection } from '../view';

type Choosing = Extract<Position, { readonly kind: 'choose-ecole' }>;

const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    premier: 1,
    premiere: 1,
    seconde: 2,
    deuxieme: 2,
    troisieme: 3,
    quatrieme: 4,
    cinquieme: 5,
    sixieme: 6,
    septieme: 7,
    huitieme: 8,
  }),
);

/** A school of the choice pressed; a button of another choice writes nothing. */
export function takeChoice(context: JourneyContext, draft: Draft, uai: string, moment: string): Step {
  const { position } = draft;
  if (position.kind !== 'choose-ecole' || !position.uais.includes(uai))
    return stale(context, draft, 'section-not-asked');
  return chosen(context, draft, uai, moment);
}

/** « Mon école n'est pas dans la liste »: back to the question, with the way that is always open. */
export function takeNotListed(context: JourneyContext, draft: Draft): Step {
  const question = ecoleQuestion(context, draft);
  const { position } = draft;
  if (question === undefined || position.kind === 'review') return stale(context, draft, 'section-not-asked');
  const reason = notListed(context.campagne.departement.domaine_courriel);
  return moveTo(
    context,
    draft,
    { kind: 'section', section: position.section, question: question.id },
    { rejections: [rejection(question, reason)] },
  );
}

/**
 * Typed while schools are shown: a rank, a name that narrows them, or a new answer to the question of the school,
 * left to `asAnswer`.
 */
export function typedAtChoice(
  context: JourneyContext,
  draft: Draft,
  position: Choosing,
  text: string,
  moment: string,
  asAnswer: (draft: Draft) => Step,
): Step {
  if (saysNotListed(text)) return takeNotListed(context, draft);
  const narrowed = asksSomething(text) ? [] : designated(context, position.uais, text);
  const [only] = narrowed;
  if (narrowed.length === 1 && only !== undefined) return chosen(context, draft, only, moment);
  if (narrowed.length > 1) return moveTo(context, draft, { ...position, uais: narrowed }, { typed: text });
  const question = ecoleQuestion(context, draft);
  if (question === undefined) return show(context, draft);
  const step = asAnswer({ ...draft, position: { kind: 'section', section: position.section, question: question.id } });
  if (step.reply.kind !== 'not-an-answer') return step;
  const { draft: same, reply } = show(context, draft);
  return reply.kind === 'choose-ecole'
    ? { draft: same, reply: { ...reply, notAnAnswer: true } }
    : { draft: same, reply };
}

function designated(context: JourneyContext, uais: readonly string[], text: string): readonly string[] {
  const ranked = byRank(uais, text);
  if (ranked !== undefined) return [ranked];
  const match = context.ecoles.find(text);
  const found = match.kind === 'one' ? [match.ecole] : match.kind === 'several' ? match.ecoles : [];
  return found.map(({ uai }) => uai).filter((uai) => uais.includes(uai));
}

/** « 2 », « la deuxième », or « oui » to the only one shown. */
function byRank(uais: readonly string[], text: string): string | undefined {
  if (uais.length === 1 && acceptsProposal(text)) return uais[0];
  const words = plain(text)
    .replace(/\b(l|la|le|ecole|choix|numero|no|n)\b/g, '')
    .trim();
  const [number] = numbersIn(words);
  const rank =
    ORDINALS.get(words) ?? (number?.suite.length === 0 && words.split(' ').length === 1 ? number.valeur : undefined);
  return rank === undefined || rank < 1 || rank > MOST_CANDIDATES ? undefined : uais[rank - 1];
}

function chosen(context: JourneyContext, draft: Draft, uai: string, moment: string): Step {
  const question = ecoleQuestion(context, draft);
  const ecole = context.ecoles.byUai(uai);
  if (question === undefined || ecole === undefined) return show(context, draft);
  const answer = answerOfEcole(ecole);
  const answered = withAnswer(context, draft, question.id, answer, moment);
  const { asked } = sectionAt(context, draft);
  return goOn(context, answered, asked.section.id, { accepted: displayed(question, answer) }, true);
}

/** Question of the school in the section where the draft stands. */
export function ecoleQuestion(context: JourneyContext, draft: Draft): Question | undefined {
  return sectionAt(context, draft).asked.questions.find(({ genre }) => genre === 'ecole');
}
