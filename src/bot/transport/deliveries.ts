import type { Envelope } from './envelope';
import { ExpiringMap } from '../expiring-map';

const MAX_DELIVERIES = 5_000;
const REMEMBERED_FOR_MS = 2 * 60 * 1000;

/**
 * Recognises a message that the channel sends again because our answer came late or was lost. A card press comes again
 * under another id and timestamp: that one is recognised by what it stores.
 */
export class Deliveries {
  private readonly seen = new ExpiringMap<true>(MAX_DELIVERIES);

  /** `true` the first time. An activity without id or timestamp is always new. */
  isNew({ type, id, timestamp, conversation }: Envelope): boolean {
    if (type !== 'message' || id === undefined || timestamp === undefined) return true;
    const key = [conversation.id, id, timestamp].join('\n');
    if (this.seen.get(key)) return false;
    this.seen.set(key, true, REMEMBERED_FOR_MS);
    return true;
  }
}
