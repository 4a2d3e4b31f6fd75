import type { Logger } from '../logging';

export interface OutageWords {
  /** Said once, as it begins. */
  readonly began: string;
  /** Said while it lasts, at most once in `REMINDED_EVERY_MS`. */
  readonly lasts: string;
  /** Said once, as it ends. */
  readonly ended: string;
}

export interface OutageOptions {
  readonly logger: Logger;
  readonly clock: () => Date;
  readonly words: OutageWords;
  /** Failures in a row before it is one: a single refusal is no outage. */
  readonly after: number;
  readonly onChange: (lasting: boolean) => void;
}

/** An operator who opens the log in the middle of an outage finds it within so long. */
const REMINDED_EVERY_MS = 5 * 60 * 1000;
/** Reasons told apart; further ones are counted together. */
const MAX_REASONS = 10;

/** One thing that fails for a while and comes back: a line as it begins, few while it lasts, one as it ends. */
export class Outage {
  private reasons = new Map<string, number>();
  private failures = 0;
  private since = 0;
  private told = 0;
  private lasting = false;

  constructor(private readonly options: OutageOptions) {}

  /** `reason`: a status or a code. `facts` go with the line of the beginning. */
  failed(reason: string, facts: object = {}): void {
    const now = this.options.clock().getTime();
    if (this.failures === 0) this.since = now;
    this.count(reason);
    if (!this.lasting && this.failures >= this.options.after) this.begin(now, facts);
    else if (this.lasting && now - this.told >= REMINDED_EVERY_MS) this.remind(now);
  }

  worked(): void {
    if (this.failures === 0) return;
    if (this.lasting) {
      this.options.logger.info(this.facts(this.options.clock().getTime()), this.options.words.ended);
      this.options.onChange(false);
    }
    this.lasting = false;
    this.failures = 0;
    this.reasons = new Map();
  }

  private begin(now: number, facts: object): void {
    this.lasting = true;
    this.told = now;
    this.options.logger.error({ ...this.facts(now), ...facts }, this.options.words.began);
    this.options.onChange(true);
  }

  private remind(now: number): void {
    this.told = now;
    this.options.logger.error(this.facts(now), this.options.words.lasts);
  }

  private count(reason: string): void {
    this.failures += 1;
    const key = this.reasons.has(reason) || this.reasons.size < MAX_REASONS ? reason : 'other';
    this.reasons.set(key, (this.reasons.get(key) ?? 0) + 1);
  }

  private facts(now: number): object {
    const seconds = Math.round((now - this.since) / 1000);
    return { seconds, failures: this.failures, reasons: Object.fromEntries(this.reasons) };
  }
}
