import { instantOf } from './names';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What a folder of backups keeps and loses, by name. */
export interface Sorted {
  readonly kept: readonly string[];
  readonly outdated: readonly string[];
}

/**
 * Pure: which backups of a folder are older than `days`. Never the newest, and never a file that is none of ours.
 * Without `days` all are kept.
 */
export function sortBackups(names: readonly string[], now: Date, days: number | undefined): Sorted {
  const ours = names.filter((name) => instantOf(name) !== undefined).sort();
  const newest = ours.at(-1);
  const limit = days === undefined ? -Infinity : now.getTime() - days * DAY_MS;
  const isOutdated = (name: string): boolean => name !== newest && (instantOf(name)?.getTime() ?? Infinity) < limit;
  return { kept: ours.filter((name) => !isOutdated(name)), outdated: ours.filter(isOutdated) };
}

/** Of one folder of backups, as last seen. */
export interface Folder {
  /** ISO instant of its oldest backup. */
  readonly plus_ancienne: string;
  /** Days that it keeps; `null`: for ever. */
  readonly garder: number | null;
}

/**
 * Pure: before which ISO instant no known backup was made, so that no erasure older than that is ever to be done again.
 * As long as the longest keeping at least: a copy of a backup may lie elsewhere. `undefined` where one keeps for ever.
 */
export function erasuresKeptSince(folders: readonly Folder[], now: Date): string | undefined {
  const days = folders.map(({ garder }) => garder);
  if (days.length === 0 || days.includes(null)) return undefined;
  const longest = new Date(now.getTime() - Math.max(...days.map(Number)) * DAY_MS).toISOString();
  return [longest, ...folders.map(({ plus_ancienne }) => plus_ancienne)].sort()[0];
}
