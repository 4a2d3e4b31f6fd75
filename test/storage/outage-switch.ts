import type { Stores } from '../../src/storage/types';
import { StoreUnavailable } from '../../src/storage/unavailable';

type Method = (...given: unknown[]) => Promise<unknown>;

/** Real stores whose database can be taken away, or cut off in the middle of its commits. */
export class OutageSwitch {
  /** Everything fails; or writes alone, as on a full disk. */
  away: 'no' | 'all' | 'writes' = 'no';
  /** So many writes are made, or not made, and get no answer. */
  cutOff = { made: 0, lost: 0 };
  readonly stores: Stores;

  constructor(real: Stores) {
    const rooms = ['drafts', 'declarations', 'evidence', 'conversations', 'outbox', 'personalData'] as const;
    const switched = rooms.map((room) => [room, this.room(real[room])]);
    this.stores = { ...real, ...(Object.fromEntries(switched) as object), ping: () => this.ask(() => real.ping()) };
  }

  private room(room: object): object {
    const methods = Object.entries(room) as [string, Method][];
    return Object.fromEntries(
      methods.map(([name, method]) => [
        name,
        WRITES.test(name)
          ? (...given: unknown[]) => this.write(() => method(...given))
          : (...given: unknown[]) => this.ask(() => method(...given)),
      ]),
    );
  }

  private async ask(asking: () => Promise<unknown>): Promise<never> {
    if (this.away === 'all') throw new StoreUnavailable('unreachable', 'nothing');
    return (await asking()) as never;
  }

  private async write(writing: () => Promise<unknown>): Promise<never> {
    if (this.away !== 'no') throw new StoreUnavailable('disk-full', 'nothing');
    if (this.cutOff.lost > 0) {
      this.cutOff.lost -= 1;
      throw new StoreUnavailable('unreachable', 'unknown');
    }
    const done = await writing();
    if (this.cutOff.made === 0) return done as never;
    this.cutOff.made -= 1;
    throw new StoreUnavailable('unreachable', 'unknown');
  }
}

const WRITES = /^(save|declare|withdraw|erase|remember|claim|record|delete|put|delivered|unreachable|postpone)/;
