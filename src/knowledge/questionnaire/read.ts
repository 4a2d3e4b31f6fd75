import type { Genre } from '../../declaration/types';
import type { Problem } from '../problem';
import { alternatives, nearest } from '../nearest';
import { check } from '../schemas/issues';
import { questionSchemas, sectionsSchema, type AuthoredQuestion, type AuthoredSection } from './schema';

type Path = Problem['path'];

/** A question as written, with its place. */
export interface PlacedQuestion {
  readonly question: AuthoredQuestion;
  readonly path: Path;
  /** Rank of its section. */
  readonly rank: number;
}

export interface PlacedSection {
  readonly section: AuthoredSection;
  readonly path: Path;
  readonly questions: readonly PlacedQuestion[];
}

export interface Form {
  readonly sections: readonly PlacedSection[];
  readonly problems: readonly Problem[];
}

/** Checks the form of the document; sections and questions of the right form are given back whatever the others are. */
export function readForm(raw: unknown): Form {
  const file = check(sectionsSchema, raw);
  if (!file.ok) return { sections: [], problems: file.problems };
  const problems: Problem[] = [];
  const sections = file.value.sections.map(({ questions, ...section }, rank) => {
    const path: Path = ['sections', rank];
    const placed = questions.flatMap((question, index) => {
      const read = readQuestion(question, [...path, 'questions', index]);
      problems.push(...read.problems);
      return read.question === undefined
        ? []
        : [{ question: read.question, path: [...path, 'questions', index], rank }];
    });
    return { section, path, questions: placed };
  });
  return { sections, problems };
}

function readQuestion(
  value: unknown,
  path: Path,
): { readonly question?: AuthoredQuestion; readonly problems: readonly Problem[] } {
  const genre = genreOf(value);
  if (genre === undefined) return { problems: [unknownGenre(value, path)] };
  const checked = check(questionSchemas[genre], value, path);
  return checked.ok ? { question: checked.value, problems: [] } : { problems: checked.problems };
}

function genreOf(value: unknown): Genre | undefined {
  const written = writtenGenre(value);
  return written !== undefined && Object.hasOwn(questionSchemas, written) ? (written as Genre) : undefined;
}

function writtenGenre(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('genre' in value)) return undefined;
  return typeof value.genre === 'string' ? value.genre : undefined;
}

function unknownGenre(value: unknown, path: Path): Problem {
  const written = writtenGenre(value);
  const known = Object.keys(questionSchemas);
  const meant = written === undefined ? [] : nearest(written, known).slice(0, 1);
  return {
    code: 'questionnaire.unknown-genre',
    severity: 'error',
    path: written === undefined ? path : [...path, 'genre'],
    message:
      written === undefined ? 'cette question n’a pas de genre.' : `« ${written} » n’est pas un genre de question.`,
    remedy: meant.length > 0 ? `Écrivez plutôt ${alternatives(meant)}.` : `Choisissez parmi : ${known.join(', ')}.`,
  };
}
