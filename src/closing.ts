interface Closable {
  close(): void | Promise<void>;
}

/** What was opened, closed in the reverse order; once, however often it is asked. */
export class Closers {
  private readonly opened: Closable[] = [];
  private closing: Promise<void> | undefined;

  /** Gives the resource back. */
  add<T extends Closable>(resource: T): T {
    this.opened.push(resource);
    return resource;
  }

  close(): Promise<void> {
    this.closing ??= this.closeAll();
    return this.closing;
  }

  /** One that fails does not keep the others open; the first failure is thrown at the end. */
  private async closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const resource of this.opened.reverse()) {
      await Promise.resolve()
        .then(() => resource.close())
        .catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
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
