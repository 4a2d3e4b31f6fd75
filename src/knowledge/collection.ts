import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { leaves, references } from '../campagne';
import type { References } from '../campagne';
import type { Campagne } from '../campagne/types';
import type { FaqKnowledge, Fiche } from '../faq/types';
import type { Ordres } from '../utterance/types';
import { setCopiesAside } from './checks/copies';
import { duplicateIds } from './checks/duplicates';
import { ficheIds } from './checks/fiches';
import { faultsOf, fileFault, isError, sortFaults } from './fault';
import { FAQ_FOLDER, FILES, themeOf } from './folder/layout';
import { readSnapshot } from './folder/snapshot';
import type { Snapshot } from './folder/snapshot';
import { directoryOf, readTables } from './parts/directory';
import type { LocatedFiche } from './parts/fiches';
import { namesIn } from './parts/names';
import { resolveReferences } from './references';
import { campagneSchema } from './schemas/campagne';
import { horsSujetSchema } from './schemas/hors-sujet';
import { check } from './schemas/issues';
import { ordresSchema } from './schemas/ordres';
import { vocabulaireSchema } from './schemas/vocabulaire';
import type { Fault } from './types';
import { typeset } from './typeset';
import { readYaml } from './yaml/document';
import type { YamlDocument } from './yaml/document';

export type FaqResult =
  | {
      readonly ok: true;
      readonly faq: FaqKnowledge;
      /** Where the folder holds one that is sound. */
      readonly campagne: Campagne | undefined;
      /** No `campagne.yaml`: entries of other people, whose assistant has not our orders. */
      readonly foreign: boolean;
      /** None where the folder holds no sound `ordres.yaml`. */
      readonly ordres: Ordres;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Other people's collections hold thousands of entries in one file, often repeated values too. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_ALIASES = 10_000;

const words = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string().trim());
const optionalWords = words.nullish().transform((value) => value ?? '');
const listOfWords = z
  .array(words)
  .nullish()
  .transform((list) => (list ?? []).filter((item) => item !== ''));

/** An entry of somebody else's collection: an id and a question are enough, unknown keys are ignored. */
const entrySchema = z.object({
  id: words.pipe(z.string().min(1)),
  question: words.pipe(z.string().min(1)),
  formulations: listOfWords,
  reponse: optionalWords,
  selon_la_phase: z.record(z.string(), words).optional().catch(undefined),
  source: optionalWords,
  a_jour_le: optionalWords,
  suites: listOfWords,
});
const collectionSchema = z.object({ fiches: z.array(entrySchema).min(1) });

/**
 * Entries alone, to ask questions of: a knowledge folder, one with only `faq/`, or one whose YAML files hold `fiches`.
 * Lenient: what the engine does not need may be absent or wrong, and no reach is checked. References are replaced
 * where there is a campaign, otherwise left as they are; with it, names of communes and schools are known too.
 */
export async function loadFaq(dir: string): Promise<FaqResult> {
  const themed = await isFolder(join(dir, FAQ_FOLDER));
  const snapshot = await readSnapshot(dir, {
    folders: themed ? ['', FAQ_FOLDER] : [''],
    wanted: themed ? isThemedPart : isYaml,
    maxBytes: MAX_BYTES,
  });
  const documents = documentsOf(snapshot);
  const { campagne, known } = readCampagne(documents.get(FILES.campagne));
  const read = [...documents.values()].filter(holdsFiches).map((document) => readEntries(document, known));
  const { kept: fiches, faults: copies } = setCopiesAside(read.flatMap(({ fiches }) => fiches));
  const faults = [
    ...snapshot.faults,
    ...[...documents.values()].flatMap((document) => document.faults),
    ...read.flatMap(({ faults }) => faults),
    ...copies,
    ...duplicateIds(ficheIds(fiches)),
  ].filter(isError);
  if (faults.length + read.length === 0) faults.push(noEntries(dir));
  if (faults.length > 0) return { ok: false, faults: sortFaults(faults) };
  const noms = campagne && namesIn(directoryOf(await readTables(snapshot.files), campagne).directory);
  const faq = { fiches: fiches.map(({ fiche }) => fiche), ...beside(documents, known), noms };
  return { ok: true, campagne, foreign: !documents.has(FILES.campagne), faq, ordres: ordresOf(documents, known) };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file);

const TABLES: readonly string[] = [FILES.communes, FILES.ecoles, FILES.fermees];

/** Files of the engine: themes, and what stands beside them. */
function isThemedPart(file: string): boolean {
  const useful: readonly string[] = [FILES.campagne, FILES.vocabulaire, FILES.hors_sujet, FILES.ordres, ...TABLES];
  return (isYaml(file) && file.startsWith(`${FAQ_FOLDER}/`)) || useful.includes(file);
}

function documentsOf(snapshot: Snapshot): Map<string, YamlDocument> {
  return new Map(
    [...snapshot.files]
      .filter(([file]) => isYaml(file))
      .map(([file, text]) => [file, readYaml(file, text, { maxAliases: MAX_ALIASES, lenient: true })] as const),
  );
}

/** A theme must hold entries; another file may. */
function holdsFiches(document: YamlDocument): boolean {
  if (document.file.startsWith(`${FAQ_FOLDER}/`)) return !document.faults.some(isError);
  return typeof document.value === 'object' && document.value !== null && 'fiches' in document.value;
}

function readEntries(document: YamlDocument, known: References): { fiches: LocatedFiche[]; faults: Fault[] } {
  const checked = check(collectionSchema, displayed(document.value, known));
  if (!checked.ok) return { fiches: [], faults: faultsOf(document, checked.problems) };
  const theme = themeOf(document.file);
  const fiches = checked.value.fiches.map((entry, index) => {
    const fiche: Fiche = { theme, ...entry };
    return { fiche, document, path: ['fiches', index] };
  });
  return { fiches, faults: [] };
}

/** References replaced where they are known, and what people read typeset. */
function displayed(value: unknown, known: References): unknown {
  return typeset(resolveReferences(value, known, { lenient: true }).value);
}

function readCampagne(document: YamlDocument | undefined): { campagne: Campagne | undefined; known: References } {
  const checked = campagneSchema.safeParse(typeset(document?.value, true));
  if (!checked.success) return { campagne: undefined, known: new Map(leaves(document?.value)) };
  return { campagne: checked.data, known: references(checked.data) };
}

/** Vocabulary and subjects not to be answered, where they are present and sound. */
function beside(
  documents: ReadonlyMap<string, YamlDocument>,
  known: References,
): Omit<FaqKnowledge, 'fiches' | 'noms'> {
  const valueOf = (file: string): unknown => displayed(documents.get(file)?.value, known);
  const vocabulaire = vocabulaireSchema.safeParse(valueOf(FILES.vocabulaire));
  const horsSujet = horsSujetSchema.safeParse(valueOf(FILES.hors_sujet));
  return {
    vocabulaire: vocabulaire.success ? vocabulaire.data : { synonymes: [], abreviations: {} },
    hors_sujet: horsSujet.success ? horsSujet.data.sujets : [],
  };
}

const NO_ORDERS: Ordres = { ordres: [], courtoisies: [] };

function ordresOf(documents: ReadonlyMap<string, YamlDocument>, known: References): Ordres {
  const checked = ordresSchema.safeParse(displayed(documents.get(FILES.ordres)?.value, known));
  return checked.success ? checked.data : NO_ORDERS;
}

function noEntries(dir: string): Fault {
  return fileFault(
    dir,
    'faq.empty',
    'aucune fiche dans ce dossier.',
    'Placez-y un fichier YAML qui contient « fiches: ».',
  );
}
