import { setImmediate } from 'node:timers/promises';
import { leaves, references } from '../campagne';
import type { References } from '../campagne';
import type { Campagne } from '../campagne/types';
import type { Questionnaire } from '../declaration/types';
import { createEcoleFinder } from '../ecoles';
import type { Directory } from '../ecoles/types';
import { createExaminer } from '../faq';
import type { FaqKnowledge, FaqOutcome, HorsSujet, Vocabulaire } from '../faq/types';
import { createUnderstanding } from '../utterance';
import type { Ordres } from '../utterance/types';
import { checkCommunes } from './checks/communes';
import { setCopiesAside } from './checks/copies';
import { duplicateIds, duplicateWordings } from './checks/duplicates';
import { checkLinks, checkMarkup, checkSuites, ficheIds, ficheWordings } from './checks/fiches';
import { checkFreshness } from './checks/freshness';
import { checkWritten } from './checks/markup';
import { checkFindable, checkReach } from './checks/reach';
import { fileFault, isError, sortFaults } from './fault';
import { FAQ_FOLDER, FILES, intendedName, isKnowledge } from './folder/layout';
import { readSnapshot } from './folder/snapshot';
import type { Scope, Snapshot } from './folder/snapshot';
import { directoryOf, readTables } from './parts/directory';
import type { ReadTables } from './parts/directory';
import { readFiches } from './parts/fiches';
import type { LocatedFiche, ReadFiches } from './parts/fiches';
import { namesIn } from './parts/names';
import { ordreWordings, readOrdres } from './parts/ordres';
import { readCampagne, readHorsSujet, readRecommandations, readVocabulaire, sujetWordings } from './parts/others';
import { parseQuestionnaire } from './questionnaire';
import { missingFaults, readingOf } from './reading';
import type { Reading } from './reading';
import { TO_REREAD, checkToReread, listedFiches } from './relecture';
import { checkSound, standIn } from './stand-in';
import type { YamlDocument } from './yaml/document';
import type { Fault, LoadResult, Recommandation } from './types';
import { typeset } from './typeset';

/** What the knowledge is made of; another authored file in the folder is told, not read. */
export const KNOWLEDGE_SCOPE: Scope = {
  folders: ['', FAQ_FOLDER],
  wanted: isKnowledge,
  whenEmpty: (dir) => `Pour y mettre les connaissances livrées, lancez « npm run connaissances:installer -- ${dir} ».`,
};

/** The knowledge of a folder, valid as a whole, or every fault of all its files. Throws on bugs only. */
export async function loadKnowledge(dir: string): Promise<LoadResult> {
  return assemble(await readSnapshot(dir, KNOWLEDGE_SCOPE));
}

/**
 * The same from texts already read. Lets other work of the program go on meanwhile. `findable` leaves out the warnings
 * about single wordings: half of the time, where people wait.
 */
export async function assemble(
  snapshot: Snapshot,
  reach: 'every-wording' | 'findable' = 'every-wording',
): Promise<LoadResult> {
  const { reading, finish, located, ask } = examine(snapshot, await readTables(snapshot.files));
  // An entry left out for a fault would leave its words to others: their reach is judged once all are there.
  if (!reading.faults.some(ofFaq)) reading.tell(await REACH[reach](located, ask));
  const result = finish();
  if (reach === 'findable') await prepared(result);
  return result;
}

/** Orders are learned at the first message: the first person does not wait for it. */
async function prepared(result: LoadResult): Promise<void> {
  if (!result.ok) return;
  await setImmediate();
  result.base.understand(A_MESSAGE);
}

/** Nobody's wording. */
const A_MESSAGE = 'prêt à lire le premier message';

/** Sound but for its reach, which is judged when `findable` is called: a start listens first. */
export async function assembleFirst(
  snapshot: Snapshot,
): Promise<LoadResult & { readonly findable: () => Promise<readonly Fault[]> }> {
  const { finish, located, ask } = examine(snapshot, await readTables(snapshot.files));
  const result = finish();
  const findable = async (): Promise<readonly Fault[]> => {
    await prepared(result);
    return sortFaults(await checkFindable(located, ask));
  };
  return { ...result, findable };
}

interface Examined {
  readonly reading: Reading;
  readonly located: readonly LocatedFiche[];
  readonly ask: (message: string) => FaqOutcome;
  /** What comes of it, with the faults told so far. */
  readonly finish: () => LoadResult;
}

/** All but the reach. */
function examine(snapshot: Snapshot, tables: ReadTables): Examined {
  const reading = readingOf(snapshot);
  reading.tell(missingFaults(snapshot, Object.values(FILES)));
  const toReread = checkToReread(snapshot.files.get(TO_REREAD));
  reading.tell(toReread);
  const campagne = readCampagneFile(reading);
  const faq = readFaqFiles(reading, snapshot, campagne.references);
  tellDeadExamples(reading, campagne, faq.ids);
  if (campagne.value) reading.tell(checkFreshness(faq.located, campagne.value, listedFiches(toReread)));
  const parts: Partial<Parts> = {
    campagne: campagne.value,
    ...faq.parts,
    recommandations: readRecommandationsFile(reading, campagne.references, faq.ids),
    questionnaire: readQuestionnaireFile(reading, campagne),
    directory: readDirectoryFiles(reading, tables, campagne.value ?? campagne.standIn, toReread.length > 0),
  };
  const knowledge = { ...defined(faq.parts), noms: parts.directory && namesIn(parts.directory) };
  const engine = createExaminer(knowledge);
  const finish = (): LoadResult => {
    const faults = sortFaults(reading.faults);
    if (faults.some(isError) || !isWhole(parts)) return { ok: false, faults };
    const ecoles = createEcoleFinder(parts.directory);
    const understand = createUnderstanding(knowledge, parts.ordres, engine);
    return {
      ok: true,
      base: { version: snapshot.version, ...parts, faq: engine, understand, ecoles },
      warnings: faults,
    };
  };
  return { reading, located: faq.located, ask: (message) => engine.answerUnprivileged(message), finish };
}

const REACH = { 'every-wording': checkReach, findable: checkFindable };

/** Faults of what the engine is made from. */
function ofFaq(fault: Fault): boolean {
  const beside: readonly string[] = [FAQ_FOLDER, FILES.vocabulaire, FILES.hors_sujet, FILES.ordres];
  return isError(fault) && (isTheme(fault.file) || beside.includes(fault.file));
}

interface Parts {
  readonly campagne: Campagne;
  readonly fiches: readonly LocatedFiche['fiche'][];
  readonly recommandations: readonly Recommandation[];
  readonly vocabulaire: Vocabulaire;
  readonly hors_sujet: readonly HorsSujet[];
  readonly ordres: Ordres;
  readonly questionnaire: Questionnaire;
  readonly directory: Directory;
}

/** To try the entries' wordings with, when a file beside them is at fault. */
const NO_WORDS: Vocabulaire = { synonymes: [], abreviations: {} };

type FaqParts = Pick<Parts, 'fiches'> & Partial<Pick<Parts, 'vocabulaire' | 'hors_sujet' | 'ordres'>>;

function defined({ fiches, vocabulaire, hors_sujet }: FaqParts): FaqKnowledge {
  return { fiches, vocabulaire: vocabulaire ?? NO_WORDS, hors_sujet: hors_sujet ?? [] };
}

function isWhole(parts: Partial<Parts>): parts is Parts {
  return Object.values(parts).every((part) => part !== undefined);
}

interface CampagneFile {
  readonly document: YamlDocument | undefined;
  readonly value: Campagne | undefined;
  /** To go on checking with when `value` is absent. */
  readonly standIn: Campagne;
  readonly references: References;
}

function readCampagneFile(reading: Reading): CampagneFile {
  const document = reading.yaml(FILES.campagne);
  const value = document && reading.take(readCampagne(document, typeset(document.value, true)));
  const neutral = value ?? standIn(document?.value);
  if (document && value === undefined) reading.tellOf(document, checkSound(document.value));
  const names = value === undefined ? leaves(document?.value) : [];
  return { document, value, standIn: neutral, references: new Map([...names, ...references(neutral)]) };
}

/** Examples of the greeting are entries that exist; not judged while a theme cannot be read. */
function tellDeadExamples(reading: Reading, { document, standIn }: CampagneFile, ids?: ReadonlySet<string>): void {
  if (document === undefined || ids === undefined) return;
  reading.tellOf(document, checkLinks(standIn.suggestions_accueil, ['suggestions_accueil'], ids));
}

interface FaqFiles {
  /** Of sound form, each id once. */
  readonly located: readonly LocatedFiche[];
  /** Every id written, those of faulty entries too; `undefined` where a theme could not be read: no link is judged. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly parts: FaqParts;
}

function readFaqFiles(reading: Reading, snapshot: Snapshot, known: References): FaqFiles {
  const { fiches: all, ids } = readThemes(reading, snapshot, known);
  const { kept: fiches, faults: copies } = setCopiesAside(all);
  reading.tell(copies);
  reading.tell([...duplicateIds(ficheIds(fiches)), ...(ids ? checkSuites(fiches, ids) : [])]);
  reading.tell([...checkMarkup(fiches), ...checkWritten(fiches)]);
  const vocabulaire = readVocabulaireFile(reading, known);
  const hors_sujet = readHorsSujetFile(reading, known);
  const ordres = readOrdresFile(reading, known);
  const others = [...(hors_sujet?.wordings ?? []), ...(ordres?.wordings ?? [])];
  reading.tell(duplicateWordings([...ficheWordings(fiches), ...others]));
  const located = fiches.filter(
    ({ fiche }, index) => fiches.findIndex((other) => other.fiche.id === fiche.id) === index,
  );
  const parts = {
    fiches: located.map(({ fiche }) => fiche),
    vocabulaire,
    hors_sujet: hors_sujet?.sujets,
    ordres: ordres?.ordres,
  };
  return { located, ids, parts };
}

function readThemes(reading: Reading, snapshot: Snapshot, known: References): Omit<ReadFiches, 'faults'> {
  const themes = [...snapshot.files.keys()].filter(isTheme);
  if (themes.length === 0) reading.tell([noTheme()]);
  const read = themes.map((file) => {
    const document = reading.yaml(file);
    return document === undefined ? UNREAD : readFiches(document, reading.resolved(document, known));
  });
  reading.tell(read.flatMap(({ faults }) => faults));
  const misnamed = snapshot.strays.filter((file) => intendedName(file) !== undefined);
  const unread = [...snapshot.faults.map(({ file }) => file), ...misnamed].some(isTheme);
  return { fiches: read.flatMap(({ fiches }) => fiches), ids: unread ? undefined : allIds(read) };
}

const isTheme = (file: string): boolean => file.startsWith(`${FAQ_FOLDER}/`);

const UNREAD: ReadFiches = { fiches: [], ids: undefined, faults: [] };

function allIds(read: readonly ReadFiches[]): ReadonlySet<string> | undefined {
  const known = read.flatMap(({ ids }) => (ids === undefined ? [] : [ids]));
  return known.length === 0 || known.length < read.length ? undefined : new Set(known.flatMap((ids) => [...ids]));
}

function noTheme() {
  return fileFault(FAQ_FOLDER, 'faq.empty', 'aucun fichier de fiches.', 'Placez-y au moins un fichier « thème.yaml ».');
}

function readVocabulaireFile(reading: Reading, known: References): Vocabulaire | undefined {
  const document = reading.yaml(FILES.vocabulaire);
  return document && reading.take(readVocabulaire(document, reading.resolved(document, known)));
}

function readHorsSujetFile(reading: Reading, known: References) {
  const document = reading.yaml(FILES.hors_sujet);
  const sujets = document && reading.take(readHorsSujet(document, reading.resolved(document, known)));
  return sujets && { sujets, wordings: sujetWordings(document, sujets) };
}

function readOrdresFile(reading: Reading, known: References) {
  const document = reading.yaml(FILES.ordres);
  const ordres = document && reading.take(readOrdres(document, reading.resolved(document, known)));
  return ordres && { ordres, wordings: ordreWordings(document, ordres) };
}

function readRecommandationsFile(reading: Reading, known: References, ids?: ReadonlySet<string>) {
  const document = reading.yaml(FILES.recommandations);
  return document && reading.take(readRecommandations(document, reading.resolved(document, known), ids));
}

function readQuestionnaireFile(reading: Reading, campagne: CampagneFile): Questionnaire | undefined {
  const document = reading.yaml(FILES.questionnaire);
  if (document === undefined) return undefined;
  const raw = reading.resolved(document, campagne.references, true);
  const parsed = parseQuestionnaire(raw, campagne.value ?? campagne.standIn);
  reading.tellOf(document, parsed.problems);
  return parsed.ok ? parsed.questionnaire : undefined;
}

/** While a campaign is being prepared, its list of schools may still be empty. */
function readDirectoryFiles(reading: Reading, tables: ReadTables, campagne: Campagne, preparing: boolean): Directory {
  const { directory, faults } = directoryOf(tables, campagne, preparing ? 'later' : 'some');
  reading.tell([...faults, ...checkCommunes(directory)]);
  return directory;
}
