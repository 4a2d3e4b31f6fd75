import { StoreUnavailable } from './unavailable';

/** What the operator is told, once a change: the database went away, or is back after so many milliseconds. */
export type DatabaseChange =
  { readonly kind: 'away'; readonly cause: unknown } | { readonly kind: 'back'; readonly awayMs: number };

export type OnDatabase = (change: DatabaseChange) => void;

export interface Watch {
  /** Asks the least question on a new connection; rejects when there is no answer within a second or two. */
  readonly look: () => Promise<void>;
  /** Asks it on a connection that exists. */
  readonly listen: () => Promise<void>;
  /** Throws away the connections that exist: where one is lost, the others mostly are. */
  readonly renew: () => void;
  readonly onChange: OnDatabase;
}

/** Between two looks at a database that is away: it is ready again that soon after its server. */
const LOOK_EVERY_MS = 500;
/** Without any answer for so long, one is asked for: a connection that died in silence is found before it is needed. */
const SILENCE_MS = 5_000;

/**
 * Whether a database behind a network answers. After a loss it is asked at once, and those who need it meanwhile wait for
 * that look alone; while it is away they are refused at once instead of waiting one deadline after the other.
 */
export class Availability {
  private state: 'answers' | 'doubtful' | 'away' = 'answers';
  private firstLook: Promise<void> = Promise.resolve();
  private lastAnswer = performance.now();
  private since = 0;
  private cause: unknown;
  private closed = false;
  private readonly heartbeat: NodeJS.Timeout;
  private nextLook: NodeJS.Timeout | undefined;

  constructor(private readonly watch: Watch) {
    this.heartbeat = setInterval(() => void this.listen(), SILENCE_MS).unref();
  }

  /** Resolves when it may be asked. Throws `StoreUnavailable`, with what was last seen, while it is away. */
  async ready(): Promise<void> {
    if (this.state === 'doubtful') await this.firstLook;
    if (this.state === 'away') throw new StoreUnavailable('unreachable', 'nothing', { cause: this.cause });
  }

  answered(): void {
    this.lastAnswer = performance.now();
  }

  /** A connection was lost, or gave no answer in time. */
  lost(cause: unknown): void {
    if (this.state !== 'answers' || this.closed) return;
    this.state = 'doubtful';
    this.since = performance.now();
    this.watch.renew();
    this.firstLook = this.look(cause);
  }

  close(): void {
    this.closed = true;
    clearInterval(this.heartbeat);
    clearTimeout(this.nextLook);
  }

  private async look(cause: unknown): Promise<void> {
    try {
      await this.watch.look();
      this.back();
    } catch {
      this.away(cause);
    }
  }

  private back(): void {
    const told = this.state === 'away';
    this.state = 'answers';
    this.answered();
    if (told) this.watch.onChange({ kind: 'back', awayMs: Math.round(performance.now() - this.since) });
  }

  private away(cause: unknown): void {
    if (this.closed) return;
    const told = this.state === 'away';
    this.state = 'away';
    this.cause = cause;
    if (!told) this.watch.onChange({ kind: 'away', cause });
    this.nextLook = setTimeout(() => void this.look(cause), LOOK_EVERY_MS).unref();
  }

  private async listen(): Promise<void> {
    if (this.state !== 'answers' || performance.now() - this.lastAnswer < SILENCE_MS) return;
    await this.watch.listen().then(
      () => this.answered(),
      (error: unknown) => this.lost(error),
    );
  }
}
