import type { Activity, ChatEvent, Participant } from './types';

/** Messages kept per conversation: beyond, the oldest are forgotten (the page keeps what it drew). */
const MAX_MESSAGES = 300;
const MAX_REMOVALS = 100;
/** Pages listening to one conversation at once. */
export const MAX_LISTENERS = 8;

interface Entry {
  readonly activity: Activity;
  readonly revision: number;
}

type Listener = (event: ChatEvent) => void;

/**
 * One personal conversation as the channel keeps it: messages by id, in order of arrival. Every change takes the next
 * revision, so that a page which comes back asks for what changed since the last one it saw.
 */
export class Conversation {
  private readonly entries = new Map<string, Entry>();
  private readonly removals = new Map<string, number>();
  private readonly listeners = new Set<Listener>();
  private revision = 0;

  /** `epoch` tells this run of the program from another: revisions of another run mean nothing here. */
  constructor(
    readonly id: string,
    public participant: Participant,
    private readonly epoch: string,
  ) {}

  get position(): string {
    return this.positionOf(this.revision);
  }

  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  /** Adds the message, or replaces the one of this id in its place. */
  put(activity: Activity & { readonly id: string }): void {
    this.revision += 1;
    this.entries.set(activity.id, { activity, revision: this.revision });
    this.forgetOldest();
    this.publish({ kind: 'activity', position: this.position, activity });
  }

  remove(id: string): void {
    this.revision += 1;
    this.entries.delete(id);
    this.removals.set(id, this.revision);
    dropFirst(this.removals, MAX_REMOVALS);
    this.publish({ kind: 'removed', position: this.position, id });
  }

  /** Takes back a message that the bot never got: its author's page keeps it as unsent. */
  withdraw(id: string): void {
    this.entries.delete(id);
  }

  /** Whether a message bearing this key of the page was already taken. */
  holdsClientKey(key: string): boolean {
    return [...this.entries.values()].some(({ activity }) => clientKeyOf(activity) === key);
  }

  signalTyping(): void {
    this.publish({ kind: 'typing' });
  }

  /** Everything still held that changed after `position`; everything held when it is of another run, or absent. */
  since(position: string | undefined): readonly ChatEvent[] {
    const from = this.revisionIn(position);
    const changed = [...this.entries.values()]
      .filter(({ revision }) => revision > from)
      .map(({ activity }): ChatEvent => ({ kind: 'activity', position: this.position, activity }));
    const removed = [...this.removals]
      .filter(([, revision]) => revision > from)
      .map(([id]): ChatEvent => ({ kind: 'removed', position: this.position, id }));
    return [...changed, ...removed];
  }

  /** Gives the way to stop listening; `undefined` when too many pages listen already. */
  listen(listener: Listener): (() => void) | undefined {
    if (this.listeners.size >= MAX_LISTENERS) return undefined;
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private publish(event: ChatEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private positionOf(revision: number): string {
    return `${this.epoch}.${revision}`;
  }

  private revisionIn(position: string | undefined): number {
    const [epoch, revision] = (position ?? '').split('.');
    return epoch === this.epoch ? Number(revision) || 0 : 0;
  }

  private forgetOldest(): void {
    dropFirst(this.entries, MAX_MESSAGES);
  }
}

function clientKeyOf(activity: Activity): unknown {
  return (activity.channelData as { clientActivityId?: unknown } | undefined)?.clientActivityId;
}

function dropFirst(map: Map<string, unknown>, keep: number): void {
  for (const key of map.keys()) {
    if (map.size <= keep) return;
    map.delete(key);
  }
}
