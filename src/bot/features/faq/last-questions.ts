import { ExpiringMap } from '../../expiring-map';
import type { Person } from '../../../declaration/types';

/** Some days of a département's people. */
const MAX_REMEMBERED = 5_000;
/** After a longer pause, « ce n'est pas ça » is of something else. */
const REMEMBERED_MS = 30 * 60 * 1000;

/** Words of the question, masked, and whether they were counted as unanswered. */
export interface Words {
  readonly mots: string;
  readonly comptee: boolean;
}

/** What « ce n'est pas ça » is said of: a question, and the entries not proposed yet. */
export interface LastQuestion extends Words {
  /** Ids, best first. */
  readonly reste: readonly string[];
}

/**
 * The last question of each person. In memory alone, masked, and not for long: without it (a restart, another instance)
 * the person is asked to say it again.
 */
export interface LastQuestions {
  remember(asker: Asker, question: LastQuestion): void;
  find(asker: Asker): LastQuestion | undefined;
}

/** In a channel, a question is not that of the personal chat. */
interface Asker {
  readonly person: Person;
  readonly personal: boolean;
}

/** `now` gives milliseconds. */
export function createLastQuestions(now: () => number): LastQuestions {
  const questions = new ExpiringMap<LastQuestion>(MAX_REMEMBERED, now);
  return {
    remember: (asker, question) => questions.set(keyOf(asker), question, REMEMBERED_MS),
    find: (asker) => questions.get(keyOf(asker)),
  };
}

const keyOf = ({ person, personal }: Asker): string => `${personal ? 'personal' : 'shared'} ${person.id}`;
