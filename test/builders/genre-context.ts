import { createEcoleFinder } from '../../src/ecoles';
import type { GenreContext } from '../../src/declaration/genres';
import { aCampagne } from './campagne';
import { aDirectory } from './ecole';

/** What a genre looks at: the shipped campaign, a directory of one school, no answer yet, on 2 April 2024 (a Tuesday). */
export function aGenreContext(overrides: Partial<GenreContext> = {}): GenreContext {
  return {
    campagne: aCampagne(),
    ecoles: createEcoleFinder(aDirectory()),
    today: '2024-04-02',
    answers: {},
    ...overrides,
  };
}
