/** A map that forgets: each entry after its time, the oldest ones when it is full. */
export class ExpiringMap<Value> {
  private readonly entries = new Map<string, { readonly value: Value; readonly until: number }>();

  constructor(
    private readonly maxEntries: number,
    /** Milliseconds that only grow, whatever becomes of the machine's hour. */
    private readonly now: () => number = () => performance.now(),
  ) {}

  get(key: string): Value | undefined {
    const entry = this.entries.get(key);
    return entry !== undefined && entry.until > this.now() ? entry.value : undefined;
  }

  /** Kept for `ttlMs` milliseconds. */
  set(key: string, value: Value, ttlMs: number): void {
    this.entries.delete(key);
    this.entries.set(key, { value, until: this.now() + ttlMs });
    if (this.entries.size > this.maxEntries) this.dropOldest();
  }

  delete(key: string): void {
    this.entries.delete(key);
  }

  private dropOldest(): void {
    const oldest = this.entries.keys().next();
    if (!oldest.done) this.entries.delete(oldest.value);
  }
}
