/** The person already has as many turns waiting as are kept. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** Turns that one person may have under way or waiting: more is no typing hand. */
const MAX_PER_PERSON = 20;

/** One turn at a time per person, in the order of arrival, so that two quick messages never interleave. */
export class TurnQueue {
  private readonly lines = new Map<string, { last: Promise<unknown>; length: number }>();

  constructor(private readonly maxPerPerson = MAX_PER_PERSON) {}

  /** Runs the task after those of the same key; its outcome is the task's own. Rejects with `QueueFull`. */
  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const line = this.lines.get(key) ?? { last: Promise.resolve(), length: 0 };
    if (line.length >= this.maxPerPerson) throw new QueueFull('Too many turns wait for this person');
    this.lines.set(key, line);
    line.length += 1;
    const turn = line.last.then(task);
    line.last = turn.catch(() => undefined).then(() => this.leave(key));
    return turn;
  }

  /** Turns under way or waiting, of everybody. */
  waiting(): number {
    return [...this.lines.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** Resolves when no turn is under way or waiting. */
  async idle(): Promise<void> {
    while (this.lines.size > 0) await Promise.all([...this.lines.values()].map(({ last }) => last));
  }

  private leave(key: string): void {
    const line = this.lines.get(key);
    if (line === undefined) return;
    line.length -= 1;
    if (line.length === 0) this.lines.delete(key);
  }
}
