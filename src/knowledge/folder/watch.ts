import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from './snapshot';
import type { Scope } from './snapshot';

/** Milliseconds. */
export interface WatchTiming {
  /** The folder must be at rest so long before it is read: an editor truncates, then writes. */
  readonly settle: number;
  /** Safety where the system tells nothing (network shares, containers): names and times are compared so often. */
  readonly poll: number;
}

/** A change is seen after `poll` at worst, read after `settle` more, and judged in under 1 s: 2 s in all. */
export const WATCH_TIMING: WatchTiming = { settle: 300, poll: 500 };

export interface Watched {
  readonly timing?: WatchTiming;
  /** Stamp of what was read first. */
  readonly stamp: string;
  /**
   * Reads the folder, at rest by now, and gives the stamp of what was read. What takes long asks `isStillSo` before it
   * has any effect: `false` once the folder changed again (it is read anew) or the watch is closed.
   */
  read(isStillSo: (stamp: string) => Promise<boolean>): Promise<string>;
}

/** Calls `read` after each change of the files in scope, never twice at a time. Keeps no program alive. */
export function watchFolder(dir: string, scope: Scope, watched: Watched): { close(): void } {
  const { settle, poll } = watched.timing ?? WATCH_TIMING;
  let read = watched.stamp;
  let seen = watched.stamp;
  let restSince = 0;
  let closed = false;
  let busy = false;

  const isStillSo = async (stamp: string): Promise<boolean> =>
    !closed && (await stampOf(dir, scope)) === stamp && !closed;
  const look = async (): Promise<void> => {
    const stamp = await stampOf(dir, scope);
    if (stamp !== seen) restSince = performance.now();
    seen = stamp;
    if (closed || stamp === read) return;
    const rest = performance.now() - restSince;
    if (rest < settle) return later(settle - rest);
    read = await watched.read(isStillSo);
    if (!closed && read !== (await stampOf(dir, scope))) later(settle);
  };
  const tick = (): void => {
    if (busy || closed) return;
    busy = true;
    void look().finally(() => (busy = false));
  };
  let pending: NodeJS.Timeout | undefined;
  const later = (delay: number): void => {
    clearTimeout(pending);
    pending = setTimeout(tick, delay).unref();
  };
  const polling = setInterval(tick, poll).unref();
  const watchers = scope.folders.flatMap((folder) => notifier(join(dir, folder), tick));
  return {
    close() {
      closed = true;
      clearInterval(polling);
      clearTimeout(pending);
      watchers.forEach((watcher) => watcher.close());
    },
  };
}

/** None where the system cannot notify: the poll remains. */
function notifier(folder: string, onChange: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, onChange);
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}
