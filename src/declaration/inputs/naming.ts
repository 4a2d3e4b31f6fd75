import { plain } from '../../french';
import type { Asked, AskedSection } from '../asked';
import { otherNamesOf } from '../genres';
import type { Question } from '../types';

/** A question, and the section that asks it. */
export interface Named {
  readonly asked: AskedSection;
  readonly question: Question;
}

const AROUND_A_NAME =
  /\b(je|voudrais|veux|voulais|modifier|modifie|changer|change|corriger|corrige|revoir|me|suis|trompe|trompee|dans|le|la|les|l|mon|ma|mes|notre|votre|son|sa|cette|ce|de|d|du|des|au|a|sur|nb|nbre)\b/g;

/**
 * What « modifier le téléphone », « changer de semaines », « l'accueil » opens: the section whose whole title is given,
 * as on its button, else the first question or section whose name holds the words.
 */
export function namedIn({ sections }: Asked, text: string): { section: string; question?: string } | undefined {
  const wanted = bare(text);
  if (wanted === '') return undefined;
  const entitled = sections.find(({ section }) => bare(section.titre) === wanted);
  if (entitled !== undefined) return { section: entitled.section.id };
  const [question] = questionsNamed({ sections }, text);
  if (question !== undefined) return { section: question.asked.section.id, question: question.question.id };
  const section = sections.find((asked) => holds(asked.section.titre, wanted) || holds(asked.section.id, wanted));
  return section === undefined ? undefined : { section: section.section.id };
}

/** The numbers that « modifier le nombre » may open: several, where it does not say of what. */
export function numbersNamed(asked: Asked, text: string): readonly Question[] {
  const named = questionsNamed(asked, text).map(({ question }) => question);
  return named.every(({ genre }) => genre === 'nombre' || genre === 'places') ? named : [];
}

/** The questions that these words name: by their whole label or id, else by a part of it, else by another name. */
export function questionsNamed({ sections }: Pick<Asked, 'sections'>, text: string): readonly Named[] {
  const wanted = bare(text);
  if (wanted === '') return [];
  const all = sections.flatMap((asked) => asked.questions.map((question) => ({ asked, question })));
  const ways: readonly ((question: Question) => boolean)[] = [
    ({ libelle, id }) => bare(libelle) === wanted || bare(id) === wanted,
    ({ libelle, id }) => holds(libelle, wanted) || holds(id, wanted),
    (question) => otherNamesOf(question).some((name) => bare(name) === wanted),
  ];
  return ways.map((way) => all.filter(({ question }) => way(question))).find((found) => found.length > 0) ?? [];
}

const holds = (label: string, wanted: string): boolean => ` ${bare(label)} `.includes(` ${wanted} `);

/** A name without the order nor the articles around it, whatever its number or a missing apostrophe: « les semaines », « lecole ». */
function bare(text: string): string {
  return plain(text)
    .replace(/\bl([aeiou]\w{3,})/g, '$1')
    .replace(AROUND_A_NAME, ' ')
    .trim()
    .split(/\s+/)
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' ');
}
