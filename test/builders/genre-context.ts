import { createEcoleFinder } from '../../src/ecoles';
import type { GenreContext } from '../../src/declaration/genres';
import { aCampagne } from './campagne';
import { aDirectory } from './ecole';

/** What a genre looks at: the shipped campaign, a directory of one school, no answer yet. */
export function aGenreContext(overrides: Partial<GenreContext> = {}): GenreContext {
  return { campagne: aCampagne(), ecoles: createEcoleFinder(aDirectory()), answers: {}, ...overrides };
}
