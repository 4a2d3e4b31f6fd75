import { readSnapshot } from './folder/snapshot';
import { watchFolder } from './folder/watch';
import type { WatchTiming } from './folder/watch';
import { KNOWLEDGE_SCOPE, assemble, assembleFirst } from './load';
import { sortFaults } from './fault';
import { formatReport } from './report';
import { writeReport } from './report-file';
import type { Fault, KnowledgeBase, KnowledgeSource, LoadResult } from './types';
import { contentsOf, verdict } from './verdict';

export interface KnowledgeEvents {
  /** A change was refused: the report in French. The same faulty content is told once. */
  onReport(text: string): void;
  /** A change is in force, with what deserves a look. */
  onReload(base: KnowledgeBase, warnings: readonly Fault[]): void;
  /** A refused change was undone: the files are those of the version that answers. */
  onUndone?(): void;
}

export type OpenResult =
  | {
      readonly ok: true;
      readonly source: KnowledgeSource;
      readonly warnings: readonly Fault[];
      /**
       * Judges whether people would find each entry, to be called once the program listens: the entries that they would
       * not are told, and answer all the same, now as after a later change.
       */
      readonly findable: () => Promise<readonly Fault[]>;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Loads the knowledge and keeps it up to date: a saved change is in force within 2 s; a faulty one is reported while
 * the last good version keeps answering. Wordings that lead elsewhere are told by the check command, not here. Each
 * judgement is written beside the files too (see `writeReport`). `close` ends the watch.
 */
export async function openKnowledge(dir: string, events: KnowledgeEvents, timing?: WatchTiming): Promise<OpenResult> {
  const snapshot = await readSnapshot(dir, KNOWLEDGE_SCOPE);
  const first = await assembleFirst(snapshot);
  await writeReport(dir, first.ok ? taken(first.base, first.warnings) : verdict(first.faults, NOT_STARTED));
  if (!first.ok) return first;
  let current = first.base;
  let warnings = first.warnings;
  /** Version last refused, so that it is told once. */
  let refused: string | undefined;

  const judge = async (version: string, result: LoadResult): Promise<void> => {
    refused = result.ok ? undefined : version;
    if (result.ok) {
      ({ base: current, warnings } = result);
      events.onReload(current, warnings);
    } else events.onReport(formatReport(result.faults));
    await writeReport(dir, result.ok ? taken(current, warnings) : kept(result.faults, current));
  };
  const reload = async (isStillSo: (stamp: string) => Promise<boolean>): Promise<string> => {
    const changed = await readSnapshot(dir, KNOWLEDGE_SCOPE);
    if (changed.version === current.version && refused !== undefined) {
      refused = undefined;
      events.onUndone?.();
      await writeReport(dir, taken(current, warnings));
    }
    if (changed.version === current.version || changed.version === refused) return changed.stamp;
    try {
      const result = await assemble(changed, 'findable');
      if (await isStillSo(changed.stamp)) await judge(changed.version, result);
    } catch (error) {
      // A bug met by these files must not stop a bot that still answers from the last good ones.
      refused = changed.version;
      events.onReport(`La modification n’a pas pu être lue\u00A0: ${String(error)}`);
    }
    return changed.stamp;
  };
  const findable = async (): Promise<readonly Fault[]> => {
    const base = current;
    const unfound = await first.findable();
    if (unfound.length === 0 || base !== current || refused !== undefined) return unfound;
    warnings = sortFaults([...warnings, ...unfound]);
    await writeReport(dir, taken(current, warnings));
    return unfound;
  };
  const watch = watchFolder(dir, KNOWLEDGE_SCOPE, {
    timing,
    stamp: snapshot.stamp,
    read: reload,
  });
  return {
    ok: true,
    warnings: first.warnings,
    findable,
    source: { current: () => current, close: () => watch.close() },
  };
}

/** The report of files in force. */
function taken(base: KnowledgeBase, warnings: readonly Fault[]): string {
  return verdict(warnings, `L’assistant répond avec ces fichiers.\n${contentsOf(base)}`);
}

/** The report of a change that was refused. */
function kept(faults: readonly Fault[], { version }: KnowledgeBase): string {
  return verdict(faults, `En attendant, l’assistant continue de répondre avec la dernière bonne version (${version}).`);
}

const NOT_STARTED = 'L’assistant ne démarre pas avec ces fichiers.';
