import type { AskedSection } from './asked';
import { cleanText } from './genres/texte';
import { inlineAnswer } from './genres';
import type {
  Answer,
  Answers,
  JourneyContext,
  Question,
  QuestionCourriel,
  Questionnaire,
  QuestionTexte,
} from './types';

/** `[[classes]]` or `[[classes|classe|classes]]`. */
const PLACE = /\[\[\s*([a-z0-9_]+)\s*(?:\|([^|\]]*)\|([^|\]]*))?\]\]/g;

/** Where a text too long is cut best: after a sentence, else before a word; never shorter than half. */
const SENTENCE_END = /[.!?](?=\s)/g;

/** Ids of the questions that a proposed text takes words from. */
export function questionsIn(proposition: string): readonly string[] {
  return [...proposition.matchAll(PLACE)].map(([, id]) => id ?? '');
}

/**
 * The text proposed for a question, made from the answers in force and fitted to its limit. `undefined` while one of
 * the answers that it takes words from is missing.
 */
export function proposedText(
  question: QuestionTexte,
  questionnaire: Questionnaire,
  answers: Answers,
): string | undefined {
  const { proposition } = question;
  if (proposition === undefined) return undefined;
  const questions = new Map(questionnaire.sections.flatMap((section) => section.questions).map((q) => [q.id, q]));
  const known = (id: string): boolean => answers[id] !== undefined && answers[id]?.genre !== 'passee';
  if (!questionsIn(proposition).every(known)) return undefined;
  const text = proposition.replace(PLACE, (_place, id: string, one?: string, many?: string) => {
    const answer = answers[id];
    const asked = questions.get(id);
    return answer === undefined || asked === undefined ? '' : inSentence(answer, asked, one, many);
  });
  return fitted(cleanText(text, question.multiligne), question.max);
}

/**
 * The text proposed, the address of the school or the value waiting for the director's agreement, as an answer;
 * `undefined` when there is none.
 */
export function proposalOf(
  question: Question,
  proposals: Answers,
  { questionnaire, campagne }: Pick<JourneyContext, 'questionnaire' | 'campagne'>,
  answers: Answers,
): Answer | undefined {
  const waiting = proposals[question.id];
  if (waiting !== undefined && waiting.genre === question.genre) return waiting;
  if (question.genre === 'courriel') return addressOfEcole(question, campagne.departement.domaine_courriel, answers);
  if (question.genre !== 'texte') return undefined;
  const text = proposedText(question, questionnaire, answers);
  return text === undefined || text === '' ? undefined : { genre: 'texte', valeur: text };
}

/** `ce.<uai>@…`, the address that each school has, once the school is known. */
function addressOfEcole({ proposition }: QuestionCourriel, domaine: string, answers: Answers): Answer | undefined {
  const ecole = Object.values(answers).find((answer) => answer.genre === 'ecole');
  if (proposition !== 'ecole' || ecole?.genre !== 'ecole') return undefined;
  return { genre: 'courriel', valeur: `ce.${ecole.uai.toLowerCase()}@${domaine}` };
}

/**
 * A proposed text accepted as it stood follows the answers that it was made from: when they change, its answer is taken
 * back, so that the new text is proposed and never assumed. A text that the director changed stays.
 */
export function withoutStaleTexts(
  before: Answers,
  after: Answers,
  { sections }: { readonly sections: readonly AskedSection[] },
  questionnaire: Questionnaire,
): Answers {
  const stale = sections
    .flatMap(({ questions }) => questions)
    .filter((question) => question.genre === 'texte' && isStale(question, before, after, questionnaire))
    .map(({ id }) => id);
  return stale.length === 0 ? after : Object.fromEntries(Object.entries(after).filter(([id]) => !stale.includes(id)));
}

function isStale(question: QuestionTexte, before: Answers, after: Answers, questionnaire: Questionnaire): boolean {
  const [old, now] = [before[question.id], after[question.id]];
  if (old?.genre !== 'texte' || now?.genre !== 'texte' || old.valeur !== now.valeur) return false;
  const proposed = proposedText(question, questionnaire, before);
  return proposed === old.valeur && proposed !== proposedText(question, questionnaire, after);
}

function inSentence(answer: Answer, question: Question, one?: string, many?: string): string {
  const text = inlineAnswer(answer, question);
  if (one === undefined || many === undefined || answer.genre !== 'nombre') return text;
  return `${text} ${Math.abs(answer.valeur) < 2 ? one : many}`;
}

function fitted(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  const sentence = [...text.slice(0, max + 1).matchAll(SENTENCE_END)].at(-1)?.index;
  if (sentence !== undefined && sentence + 1 >= max / 2) return cut.slice(0, sentence + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 0) || max).trimEnd();
}
