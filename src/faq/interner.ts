/** Gives each key a small number, from 0: features are compared as numbers afterwards. */
export class Interner<Key extends string | number> {
  private readonly ids = new Map<Key, number>();

  get size(): number {
    return this.ids.size;
  }

  /** In the order of their numbers. */
  keys(): Key[] {
    return [...this.ids.keys()];
  }

  /** Number of `key`, given now if it has none. */
  take(key: Key): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(key, id);
    return id;
  }

  find(key: Key): number | undefined {
    return this.ids.get(key);
  }
}
