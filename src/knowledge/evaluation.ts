import { deadLink } from './checks/fiches';
import { faultsOf, isError, sortFaults } from './fault';
import { EVALUATION_FOLDER, themeOf } from './folder/layout';
import { readSnapshot } from './folder/snapshot';
import type { Problem } from './problem';
import { readingOf } from './reading';
import type { Reading } from './reading';
import { REFUS, evaluationSchema } from './schemas/evaluation';
import type { EvaluationMessage } from './schemas/evaluation';
import { check } from './schemas/issues';
import type { Fault } from './types';

/** One file of labelled messages: `developpement`, `reserve`. */
export interface EvaluationSet {
  readonly name: string;
  readonly messages: readonly EvaluationMessage[];
}

export type EvaluationResult =
  | { readonly ok: true; readonly sets: readonly EvaluationSet[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * The labelled messages of `evaluation/*.yaml`, in the order of file names; none is no fault. They are no part of what
 * the bot knows: a fault here never stops it. `fiches`: ids that a message may expect; not judged without them.
 */
export async function loadEvaluation(dir: string, fiches?: ReadonlySet<string>): Promise<EvaluationResult> {
  const snapshot = await readSnapshot(dir, {
    folders: [EVALUATION_FOLDER],
    wanted: (file) => /^evaluation\/[^/]+\.yaml$/.test(file),
  });
  const reading = readingOf(snapshot);
  const sets = [...snapshot.files.keys()].flatMap((file) => readSet(reading, file, fiches));
  const faults = reading.faults.filter(isError);
  return faults.length > 0 ? { ok: false, faults: sortFaults(faults) } : { ok: true, sets };
}

function readSet(reading: Reading, file: string, fiches?: ReadonlySet<string>): EvaluationSet[] {
  const document = reading.yaml(file);
  if (document === undefined) return [];
  const checked = check(evaluationSchema, document.value);
  if (!checked.ok) {
    reading.tell(faultsOf(document, checked.problems));
    return [];
  }
  const { messages } = checked.value;
  reading.tell(
    faultsOf(
      document,
      messages.flatMap((message, index) => checkMessage(message, index, fiches)),
    ),
  );
  return [{ name: themeOf(file), messages }];
}

function checkMessage(message: EvaluationMessage, index: number, fiches?: ReadonlySet<string>): Problem[] {
  const { attendu, proche } = message;
  const path = ['messages', index];
  const refused = attendu === REFUS;
  const expected = refused || fiches === undefined ? [] : [attendu].flat().filter((id) => !fiches.has(id));
  const dead = expected.map((id) => deadLink([...path, 'attendu'], id, fiches!));
  return refused === (proche !== undefined) ? dead : [...dead, nearness(path, refused)];
}

/** `proche` tells a refusal near the subject from a foreign one; it means nothing elsewhere. */
function nearness(path: Problem['path'], refused: boolean): Problem {
  return {
    code: 'evaluation.proche',
    severity: 'error',
    path: refused ? path : [...path, 'proche'],
    message: refused ? 'un refus doit dire s’il est proche du sujet.' : '« proche » ne se dit que d’un refus.',
    remedy: refused ? 'Ajoutez proche: true ou proche: false.' : 'Retirez-le, ou écrivez attendu: refus.',
  };
}
