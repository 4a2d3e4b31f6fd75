import { bareAnswer, displayAnswer } from '../../../declaration/genres';
import type {
  Answer,
  Declaration,
  DisplayedAnswer,
  DisplayedSection,
  Draft,
  Question,
} from '../../../declaration/types';
import type { Turn } from '../turn';

/** The displayed answer is made of our words, the directory's or digits: safe inside a Markdown text. */
const OUR_WORDS: Readonly<Record<Answer['genre'], boolean>> = {
  ecole: true,
  choix: true,
  'oui-non': true,
  nombre: true,
  places: true,
  texte: false,
  courriel: false,
  telephone: false,
  date: true,
  passee: false,
};

function isInOurWords(answer: Answer | undefined): boolean {
  return answer !== undefined && OUR_WORDS[answer.genre];
}

/** The displayed answer, when it may be repeated in a text; typed words never are. */
export function echo(draft: Draft, { question, affichage }: DisplayedAnswer): string | undefined {
  return isInOurWords(draft.answers[question]) ? affichage : undefined;
}

/** What a declaration says of its school: without what its author typed, contact details and free texts. */
export function untyped({ answers, document }: Declaration): DisplayedSection[] {
  const ours = ({ question }: DisplayedAnswer): boolean => isInOurWords(answers[question]);
  return document.map((section) => ({ ...section, answers: section.answers.filter(ours) }));
}

/** The answers given to a section so far, as displayed; those left aside are not shown. */
export function answersOfSection({ base }: Turn, { answers }: Draft, sectionId: string): DisplayedAnswer[] {
  const section = base.questionnaire.sections.find(({ id }) => id === sectionId);
  return (section?.questions ?? []).flatMap((question) => displayedAs(question, answers[question.id]));
}

/** An answer under the words of its question; nothing for one left aside. */
export function displayedAs(question: Question, answer: Answer | undefined): DisplayedAnswer[] {
  if (answer === undefined || answer.genre === 'passee') return [];
  return [{ question: question.id, libelle: question.libelle, affichage: displayAnswer(answer, question) }];
}

/** An answer whose question is no longer known, under its id; nothing for one left aside. */
export function displayedBare(question: string, answer: Answer): DisplayedAnswer[] {
  return answer.genre === 'passee' ? [] : [{ question, libelle: question, affichage: bareAnswer(answer) }];
}

/** UAI of the school that a draft names, if it does already. */
export function ecoleOf({ answers }: Draft): string | undefined {
  const ecole = Object.values(answers).find((answer) => answer.genre === 'ecole');
  return ecole?.genre === 'ecole' ? ecole.uai : undefined;
}

/** Label of the free text that a typed message answers, where one is open: nearly anything may be its answer. */
export function openText({ base }: Turn, { position }: Draft): string | undefined {
  const questions = base.questionnaire.sections.flatMap((section) => section.questions);
  const open = position.kind === 'section' ? questions.find(({ id }) => id === position.question) : undefined;
  return open?.genre === 'texte' ? open.libelle : undefined;
}
