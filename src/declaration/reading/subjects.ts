import { plain } from '../../french';
import { createRepair } from '../../ecoles';

/**
 * What directors ask about and that describes no school: such a word alone, where a whole text is awaited, is a question
 * typed in a hurry. Not « sorties », « observation », « sieste », which describe what a trainee will see.
 */
const SUBJECTS: ReadonlySet<string> = new Set(
  (
    'convention conventions assurance assurances signature signatures signataire signataires gratification ' +
    'remuneration indemnite indemnites attestation circulaire plateforme horaire horaires date dates tuteur tutrice ' +
    'transport transports repas rapport papiers documents'
  ).split(' '),
);
const AROUND = new Set(
  'a au c d de des du et est koi l la le les pour qui quoi signe stage stages svp un une'.split(' '),
);
const MOST_WORDS = 4;

const repair = createRepair(SUBJECTS);

/** A subject named and nothing more: « la convention », « assurance ». */
export function namesASubject(text: string): boolean {
  const words = plain(text).split(' ');
  const subjects = words.filter((word) => repair(word) !== undefined);
  return subjects.length > 0 && words.length <= MOST_WORDS && words.every((word) => AROUND.has(word) || repair(word));
}
