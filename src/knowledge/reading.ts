import { faultsOf, fileFault, isError } from './fault';
import type { Placed } from './fault';
import { garbledIn } from './folder/garbled';
import { intendedName, isDocumentFor, isTable } from './folder/layout';
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
  const faults: Fault[] = [
    ...snapshot.faults,
    ...snapshot.strays.map((file) => strayFault(file, snapshot)),
    ...[...snapshot.files].flatMap(([file, text]) => garbledFault(file, text)),
  ];
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
      if (!document.faults.some(isError) && document.value === null) tell([emptyFault(file)]);
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

/** Of texts; a table, which may be of 64 MB, is judged row by row as it is read. */
function garbledFault(file: string, text: string): Fault[] {
  const garbled = isTable(file) ? undefined : garbledIn(text);
  if (garbled === undefined) return [];
  const { line, written, meant, lines } = garbled;
  const instead = meant.trim() === '' ? 'un accent est perdu' : `« ${written} » est écrit pour « ${meant} »`;
  const more = lines > 1 ? ` (de même sur ${lines} lignes en tout)` : '';
  const remedy =
    'Reprenez la dernière bonne version du fichier, et refaites-y le changement avec un éditeur réglé sur « UTF-8 ».';
  const undo = ' Ou, dans Notepad++ : Encodage, « Convertir en ANSI », puis Encodage, « UTF-8 », et enregistrez.';
  return [
    {
      ...fileFault(
        file,
        'file.garbled',
        `les accents sont abîmés : ${instead}${more}.`,
        meant === '' ? remedy : remedy + undo,
      ),
      line,
    },
  ];
}

function emptyFault(file: string): Fault {
  return fileFault(
    file,
    'file.empty',
    'le fichier est vide.',
    'Écrivez son contenu, ou reprenez la version précédente.',
  );
}

/** Windows hides the ending that it adds: the author sees « dispositif.yaml ». */
function misnamed(file: string, intended: string, beside: boolean): Fault {
  const own = `« ${intended.replace(/^.*\//, '')} »`;
  const remedy = beside
    ? `${own} est déjà à côté : gardez un seul des deux fichiers, sous ce nom, et retirez l’autre du dossier.`
    : `Donnez-lui exactement le nom ${own}. (Dans l’Explorateur de Windows : Affichage, « Extensions de noms de fichiers », pour voir le nom entier.)`;
  return fileFault(
    file,
    'file.extension',
    `ce fichier n’est pas lu : son nom ne finit pas comme celui de ${own}.`,
    remedy,
  );
}

/** A file of the knowledge under another ending is an error, since it would be left unread; another one only deserves a word. */
function strayFault(file: string, snapshot: Snapshot): Fault {
  const intended = intendedName(file);
  if (intended !== undefined) return misnamed(file, intended, snapshot.files.has(intended));
  if (isDocumentFor(file))
    return stray(
      file,
      'Un document Word ou Excel ne l’est jamais : recopiez son contenu dans un fichier de texte, puis retirez-le de ce dossier.',
    );
  const meant = nearest(file, snapshot.files.keys());
  const hint = meant.length > 0 ? ` Son nom ressemble à ${alternatives(meant)}.` : '';
  return stray(file, `Retirez-le, ou corrigez son nom.${hint}`);
}

function stray(file: string, remedy: string): Fault {
  return { ...fileFault(file, 'file.stray', 'ce fichier n’est pas lu.', remedy), severity: 'warning' };
}
