import type { Answer, Answers, Declaration, DisplayedSection } from '../declaration/types';

/** Whether a kind of answer may hold personal data: free text may name anybody. */
const PERSONAL: Readonly<Record<Answer['genre'], boolean>> = {
  ecole: false,
  choix: false,
  'oui-non': false,
  nombre: false,
  places: false,
  texte: true,
  courriel: true,
  telephone: true,
  date: false,
  passee: false,
};

/** What a line of the kept document shows once erased, in the language of the document. */
export const ERASED = '(effacé)';

/**
 * Pure: the declaration without its declarant, free texts, e-mail and telephone. School, intention, numbers and weeks
 * stay: they are the school's line of the census.
 */
export function withoutPersonalData(declaration: Declaration): Declaration {
  const erased = personalQuestions(declaration.answers);
  return {
    ...declaration,
    declarant: { id: '' },
    answers: Object.fromEntries(Object.entries(declaration.answers).filter(([question]) => !erased.has(question))),
    document: declaration.document.map((section) => eraseLines(section, erased)),
  };
}

function personalQuestions(answers: Answers): ReadonlySet<string> {
  const personal = Object.entries(answers).filter(([, answer]) => PERSONAL[answer.genre]);
  return new Set(personal.map(([question]) => question));
}

function eraseLines(section: DisplayedSection, erased: ReadonlySet<string>): DisplayedSection {
  const answers = section.answers.map((line) => (erased.has(line.question) ? { ...line, affichage: ERASED } : line));
  return { ...section, answers };
}
