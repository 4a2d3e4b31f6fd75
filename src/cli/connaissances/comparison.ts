/** Files of a folder by their path in it (with `/`), each with the SHA-256 of its content. */
export type Contents = ReadonlyMap<string, string>;

/** What was delivered when the folder was installed, or last seen. */
export interface Delivery {
  readonly files: Contents;
  /** Ids of its entries. */
  readonly fiches: readonly string[];
}

/** What the program now delivers otherwise than the folder holds. Nothing is ever done about it: the secretariat decides. */
export interface Comparison {
  /** Delivered, and the folder never had it. */
  readonly added: readonly string[];
  /** Delivered anew; the folder holds the earlier delivery untouched, so the new file can take its place. */
  readonly renewed: readonly string[];
  /** Delivered anew and edited here: to be brought together by hand. */
  readonly diverged: readonly string[];
  /** No longer delivered; the folder still holds it. */
  readonly dropped: readonly string[];
  /** Ids of entries that the folder has not and never had. */
  readonly fiches: readonly string[];
}

/**
 * Pure. `seen`: the delivery that the folder began with; without it (a folder copied by hand) whatever differs may have
 * been edited. What the secretariat removed is not proposed again.
 */
export function compare(shipped: Delivery, local: Delivery, seen: Delivery | undefined): Comparison {
  const before = seen?.files ?? new Map<string, string>();
  const changed = [...shipped.files].filter(([file, hash]) => hash !== before.get(file));
  const differing = changed.filter(([file, hash]) => local.files.has(file) && local.files.get(file) !== hash);
  const untouched = ([file]: readonly [string, string]): boolean => local.files.get(file) === before.get(file);
  return {
    added: names(changed.filter(([file]) => !local.files.has(file) && !before.has(file))),
    renewed: names(differing.filter(untouched)),
    diverged: names(differing.filter((entry) => !untouched(entry))),
    dropped: [...before.keys()].filter((file) => !shipped.files.has(file) && local.files.has(file)),
    fiches: without(shipped.fiches, [...local.fiches, ...(seen?.fiches ?? [])]),
  };
}

/** Whether there is anything to tell. */
export function hasNews(comparison: Comparison): boolean {
  return Object.values(comparison).some((list: readonly string[]) => list.length > 0);
}

const names = (entries: readonly (readonly [string, string])[]): string[] => entries.map(([file]) => file);

function without(ids: readonly string[], known: readonly string[]): string[] {
  const set = new Set(known);
  return ids.filter((id) => !set.has(id));
}
