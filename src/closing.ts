interface Closable {
  close(): void | Promise<void>;
}

/** The longest that one of them takes by itself: the server lets its answers end for 10 s. */
const CLOSE_WITHIN_MS = 12_000;

/** What was opened, closed in the reverse order; once, however often it is asked. */
export class Closers {
  private readonly opened: Closable[] = [];
  private closing: Promise<void> | undefined;

  /** `withinMs`: a resource that takes longer to close is left as it is. */
  constructor(private readonly withinMs = CLOSE_WITHIN_MS) {}

  /** Gives the resource back. */
  add<T extends Closable>(resource: T): T {
    this.opened.push(resource);
    return resource;
  }

  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  /** One that fails, or does not end, does not keep the others open; the first failure is thrown at the end. */
  private async closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const resource of this.opened.reverse()) {
      await this.closeOne(resource).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  private async closeOne(resource: Closable): Promise<void> {
    const closed = Promise.resolve().then(() => resource.close());
    if (await endsWithin(closed, this.withinMs)) return;
    throw new Error(`what was opened did not close within ${this.withinMs / 1000} s: it is left as it is`);
  }
}

/** `true` when the promise fulfils within so many milliseconds, `false` when it has not; rejects as it does. */
export async function endsWithin(promise: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  return Promise.race([promise.then(() => true as const), late]).finally(() => clearTimeout(timer));
}
