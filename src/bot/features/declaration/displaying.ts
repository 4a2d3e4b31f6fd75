import { displayAnswer } from '../../../declaration/genres';
import type {
  Answer,
  Declaration,
  DisplayedAnswer,
  DisplayedSection,
  Draft,
  Question,
} from '../../../declaration/types';
import type { Turn } from '../turn';

/** Kinds whose displayed answer is made of our words, the directory's or digits: safe inside a Markdown text. */
const OUR_WORDS: readonly Question['genre'][] = ['ecole', 'choix', 'oui-non', 'nombre'];

/** The displayed answer, when it may be repeated in a text; typed words never are. */
export function echo(draft: Draft, { question, affichage }: DisplayedAnswer): string | undefined {
  const genre = draft.answers[question]?.genre;
  return OUR_WORDS.some((ours) => ours === genre) ? affichage : undefined;
}

/** What a declaration says of its school: without what its author typed, contact details and free texts. */
export function untyped({ answers, document }: Declaration): DisplayedSection[] {
  const ours = ({ question }: DisplayedAnswer): boolean =>
    OUR_WORDS.some((genre) => genre === answers[question]?.genre);
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

/** An answer whose question is no longer known: its id, and its value as it is stored. */
export function bareAnswer(question: string, answer: Answer): DisplayedAnswer[] {
  if (answer.genre === 'passee') return [];
  const affichage = answer.genre === 'ecole' ? (answer.nom ?? answer.uai) : String(answer.valeur);
  return [{ question, libelle: question, affichage }];
}

/** UAI of the school that a draft names, if it does already. */
export function ecoleOf({ answers }: Draft): string | undefined {
  const ecole = Object.values(answers).find((answer) => answer.genre === 'ecole');
  return ecole?.genre === 'ecole' ? ecole.uai : undefined;
}
