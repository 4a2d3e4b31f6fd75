import { readSnapshot } from './folder/snapshot';
import { watchFolder } from './folder/watch';
import type { WatchTiming } from './folder/watch';
import { KNOWLEDGE_SCOPE, assemble, assembleFirst } from './load';
import { formatReport } from './report';
import type { Fault, KnowledgeBase, KnowledgeSource, LoadResult } from './types';

export interface KnowledgeEvents {
  /** A change was refused: the report in French. The same faulty content is told once. */
  onReport(text: string): void;
  /** A change is in force. */
  onReload(base: KnowledgeBase): void;
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
       * not are told, and answer all the same. A later change that leaves one so is refused, as any fault.
       */
      readonly findable: () => Promise<readonly Fault[]>;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Loads the knowledge and keeps it up to date: a saved change is in force within 2 s; a faulty one is reported while
 * the last good version keeps answering. Wordings that lead elsewhere are told by the check command, not here. `close`
 * ends the watch.
 */
export async function openKnowledge(dir: string, events: KnowledgeEvents, timing?: WatchTiming): Promise<OpenResult> {
  const snapshot = await readSnapshot(dir, KNOWLEDGE_SCOPE);
  const first = await assembleFirst(snapshot);
  if (!first.ok) return first;
  let current = first.base;
  /** Version last refused, so that it is told once. */
  let refused: string | undefined;

  const judge = (version: string, result: LoadResult): void => {
    refused = result.ok ? undefined : version;
    if (!result.ok) return events.onReport(formatReport(result.faults));
    current = result.base;
    events.onReload(current);
  };
  const reload = async (isStillSo: (stamp: string) => Promise<boolean>): Promise<string> => {
    const changed = await readSnapshot(dir, KNOWLEDGE_SCOPE);
    if (changed.version === current.version && refused !== undefined) {
      refused = undefined;
      events.onUndone?.();
    }
    if (changed.version === current.version || changed.version === refused) return changed.stamp;
    try {
      const result = await assemble(changed, 'findable');
      if (await isStillSo(changed.stamp)) judge(changed.version, result);
    } catch (error) {
      // A bug met by these files must not stop a bot that still answers from the last good ones.
      refused = changed.version;
      events.onReport(`La modification n’a pas pu être lue\u00A0: ${String(error)}`);
    }
    return changed.stamp;
  };
  const watch = watchFolder(dir, KNOWLEDGE_SCOPE, {
    timing,
    stamp: snapshot.stamp,
    read: reload,
  });
  return {
    ok: true,
    warnings: first.warnings,
    findable: first.findable,
    source: { current: () => current, close: () => watch.close() },
  };
}
