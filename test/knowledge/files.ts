import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { assemble } from '../../src/knowledge/load';
import type { Snapshot } from '../../src/knowledge/folder/snapshot';
import type { Fault, LoadResult } from '../../src/knowledge/types';

export const SHIPPED = resolve(__dirname, '../../knowledge');

const shipped = (file: string): string => readFileSync(join(SHIPPED, file), 'utf8');

/** Two entries whose words do not meet, and all that a knowledge folder needs beside them. */
export const SOUND: Readonly<Record<string, string>> = {
  'campagne.yaml': shipped('campagne.yaml'),
  'questionnaire.yaml': shipped('questionnaire.yaml'),
  'faq/dispositif.yaml': `fiches:
  - id: dates-stage
    question: À quelles dates a lieu le stage ?
    formulations:
      - dates du stage
      - calendrier en juin
    reponse: |-
      Le stage a lieu **{{stage.periode}}**.
      Rien d'autre.
    source: circulaire du {{circulaire.date}}
    a_jour_le: 2024-03-18
    suites: [repas]
`,
  'faq/quotidien.yaml': `fiches:
  - id: repas
    question: Où mange le lycéen à midi ?
    formulations:
      - cantine
      - panier et pause méridienne
    reponse: Il déjeune comme le personnel.
    source: convention-type
    a_jour_le: 2024-03-28
`,
  'recommandations.yaml': `recommandations:
  - id: observer
    texte: Le stagiaire observe.
    bref: Observation seulement.
    fiches: [repas]
`,
  'vocabulaire.yaml': `synonymes:
  - [lycéen, stagiaire]
abreviations:
  qd: quand
`,
  'hors-sujet.yaml': `sujets:
  - id: piscine
    titre: La piscine
    proche: true
    formulations: [bassin de natation]
`,
  'ordres.yaml': shipped('ordres.yaml'),
  'ecoles.csv': 'uai;nom;nature;secteur;commune;circonscription\n0190091W;École primaire;primaire;public;Ayen;\n',
  'ecoles-fermees.csv': 'uai;nom;commune;fermee_le\n0190095A;École Siriez;Objat;1988-08-31\n',
  'communes.csv': 'nom\nAyen\nObjat\n',
};

type Changes = Readonly<Record<string, string | null>>;

/** Sound files with some replaced, added, or (with `null`) removed. */
export function someFiles(changes: Changes = {}): Map<string, string> {
  const files = new Map(Object.entries(SOUND));
  for (const [file, text] of Object.entries(changes)) {
    if (text === null) files.delete(file);
    else files.set(file, text);
  }
  return files;
}

/** One sound file with a piece of its text replaced, as an author would. */
export function edited(file: string, from: string | RegExp, to: string): Changes {
  const before = SOUND[file]!;
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} holds no ${String(from)}`);
  return { [file]: after };
}

/** What loading these texts gives; no disk is touched. */
export async function assembled(changes: Changes = {}, strays: string[] = []): Promise<LoadResult> {
  const snapshot: Snapshot = { files: someFiles(changes), strays, faults: [], version: 'abcdef012345', stamp: '' };
  return assemble(snapshot);
}

/** Faults or warnings of these texts. */
export async function faultsIn(changes: Changes, strays: string[] = []): Promise<readonly Fault[]> {
  const result = await assembled(changes, strays);
  return result.ok ? result.warnings : result.faults;
}

/** « code file:line » of each fault. */
export const brief = (faults: readonly Fault[]): string[] =>
  faults.map(({ code, file, line }) => `${code} ${file}:${line}`);

/** A folder of its own on the disk, removed by `remove`. */
export function aFolder(changes: Changes = {}): {
  dir: string;
  write(file: string, text: string): void;
  remove(): void;
} {
  const dir = mkdtempSync(join(tmpdir(), 'knowledge-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  };
  someFiles(changes).forEach((text, file) => write(file, text));
  return { dir, write, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
