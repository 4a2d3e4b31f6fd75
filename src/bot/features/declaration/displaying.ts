import type { DisplayedAnswer, Draft, Question } from '../../../declaration/types';
import type { Turn } from '../turn';

/** Kinds whose displayed answer is made of our words, the directory's or digits: safe inside a Markdown text. */
const OUR_WORDS: readonly Question['genre'][] = ['choix', 'oui-non', 'nombre'];

/** The displayed answer, when it may be repeated in a text; typed words never are. */
export function echo(turn: Turn, draft: Draft, { question, affichage }: DisplayedAnswer): string | undefined {
  const genre = draft.answers[question]?.genre;
  return OUR_WORDS.some((ours) => ours === genre) ? affichage : undefined;
}

/** The answers of a section as displayed. */
export function answersOfSection(turn: Turn, draft: Draft, section: string): readonly DisplayedAnswer[] {
  return [];
}

/** UAI of the school that a draft names, if it does already. */
export function ecoleOf({ answers }: Draft): string | undefined {
  const ecole = Object.values(answers).find((answer) => answer.genre === 'ecole');
  return ecole?.genre === 'ecole' ? ecole.uai : undefined;
}
