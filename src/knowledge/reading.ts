import { faultsOf, fileFault } from './fault';
import type { Placed } from './fault';
import { FAQ_FOLDER } from './folder/layout';
import type { Snapshot } from './folder/snapshot';
import { alternatives, nearest } from './nearest';
import type { ReadPart } from './parts/others';
import type { Problem } from './problem';
import { resolveReferences } from './references';
import type { References } from '../campagne';
import type { Fault } from './types';
import { typeset } from './typeset';
import { readYaml } from './yaml/document';
import type { YamlDocument } from './yaml/document';

/** Reads the files of one snapshot and gathers what is wrong with them on the way; nothing is thrown. */
export interface Reading {
  readonly faults: readonly Fault[];
  /** `undefined`: absent, empty or not YAML, and said so. */
  yaml(file: string): YamlDocument | undefined;
  /** A document's values with references replaced and what people read typeset; unknown references are told. */
  resolved(document: YamlDocument, references: References, numbers?: boolean): unknown;
  take<T>(part: ReadPart<T>): T | undefined;
  tell(faults: readonly Fault[]): void;
  tellOf(document: Placed, problems: readonly Problem[]): void;
}

export function readingOf(snapshot: Snapshot): Reading {
  const faults: Fault[] = [...snapshot.faults, ...snapshot.strays.map((file) => strayFault(file, snapshot))];
  const tell = (more: readonly Fault[]): void => more.forEach((fault) => faults.push(fault));
  const tellOf = (document: Placed, problems: readonly Problem[]): void => tell(faultsOf(document, problems));
  return {
    faults,
    tell,
    tellOf,
    yaml(file) {
      const text = snapshot.files.get(file);
      if (text === undefined) return undefined;
      const document = readYaml(file, text);
      tell(document.faults);
      if (document.faults.length === 0 && document.value === null) tell([emptyFault(file)]);
      return document.value === undefined || document.value === null ? undefined : document;
    },
    resolved(document, references, numbers = false) {
      const { value, problems } = resolveReferences(document.value, references, { numbers });
      tellOf(document, problems);
      return typeset(value);
    },
    take(part) {
      tell(part.faults);
      return part.value;
    },
  };
}

/** Required files that the folder lacks. */
export function missingFaults(snapshot: Snapshot, required: readonly string[]): Fault[] {
  if (snapshot.faults.some(({ code }) => code.startsWith('folder.'))) return [];
  const present = new Set([...snapshot.files.keys(), ...snapshot.faults.map(({ file }) => file)]);
  return required
    .filter((file) => !present.has(file))
    .map((file) => {
      const meant = nearest(file, snapshot.strays);
      const remedy =
        meant.length > 0
          ? `Est-ce ${alternatives(meant)} ? Donnez-lui exactement le nom « ${file} ».`
          : 'Remettez-le à sa place ; son nom doit s’écrire exactement ainsi.';
      return fileFault(file, 'file.missing', 'le fichier manque.', remedy);
    });
}

function emptyFault(file: string): Fault {
  return fileFault(
    file,
    'file.empty',
    'le fichier est vide.',
    'Écrivez son contenu, ou reprenez la version précédente.',
  );
}

/** A theme that would be left unread is an error; another file only deserves a word. */
function strayFault(file: string, snapshot: Snapshot): Fault {
  if (file.startsWith(`${FAQ_FOLDER}/`)) {
    return fileFault(file, 'file.extension', 'ce fichier n’est pas lu.', 'Donnez-lui un nom qui finit par « .yaml ».');
  }
  const meant = nearest(file, snapshot.files.keys());
  const hint = meant.length > 0 ? ` Son nom ressemble à ${alternatives(meant)}.` : '';
  return {
    ...fileFault(file, 'file.stray', 'ce fichier n’est pas lu.', `Retirez-le, ou corrigez son nom.${hint}`),
    severity: 'warning',
  };
}
