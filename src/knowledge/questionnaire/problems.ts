import type { QuestionnaireFault } from '../codes';
import { alternatives, nearest } from '../nearest';
import type { Problem } from '../problem';

/** A fault of meaning, its code under `questionnaire.`. */
export function fault(code: QuestionnaireFault, path: Problem['path'], message: string, remedy: string): Problem {
  return { code: `questionnaire.${code}`, severity: 'error', path, message, remedy };
}

/** « Vouliez-vous écrire … ? » where a name is near, else what to do. */
export function didYouMean(written: string, names: Iterable<string>, otherwise: string): string {
  const meant = nearest(written, names);
  return meant.length > 0 ? `Vouliez-vous écrire ${alternatives(meant)} ?` : otherwise;
}
