import type { Campagne } from '../campagne/types';
import type { Questionnaire } from '../declaration/types';
import type { Directory, EcoleFinder } from '../ecoles/types';
import type { FaqEngine, Fiche, HorsSujet, Vocabulaire } from '../faq/types';
import type { Understand } from '../utterance';
import type { Ordres } from '../utterance/types';
import type { FaultCode } from './codes';

/** One recommendation of the circular, shown on request and before a declaration is confirmed. */
export interface Recommandation {
  readonly id: string;
  readonly texte: string;
  /** Shorter wording for the review card. */
  readonly bref: string;
  /** Ids of the entries that it concerns. */
  readonly fiches: readonly string[];
}

/** All that the bot knows, valid as a whole, with what is built from it once. */
export interface KnowledgeBase {
  /** First 12 hexadecimal digits of the SHA-256 of the files: changes when a file changes. */
  readonly version: string;
  readonly campagne: Campagne;
  readonly fiches: readonly Fiche[];
  readonly recommandations: readonly Recommandation[];
  readonly vocabulaire: Vocabulaire;
  readonly hors_sujet: readonly HorsSujet[];
  readonly ordres: Ordres;
  readonly questionnaire: Questionnaire;
  readonly directory: Directory;
  readonly faq: FaqEngine;
  /** Reads a message, once, with all of the above. */
  readonly understand: Understand;
  readonly ecoles: EcoleFinder;
}

/** A fault of the authored files, worded in French for the person who wrote them. */
export interface Fault {
  readonly code: FaultCode;
  readonly severity: 'error' | 'warning';
  /** Relative to the knowledge folder: `faq/papiers.yaml`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column?: number;
  /** What is wrong. */
  readonly message: string;
  /** How to mend it. */
  readonly remedy: string;
}

export type LoadResult =
  | { readonly ok: true; readonly base: KnowledgeBase; readonly warnings: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The knowledge in force: always the last good version. */
export interface KnowledgeSource {
  current(): KnowledgeBase;
  close(): void;
}
