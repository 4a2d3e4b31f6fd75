import { leaseFrom, nextOf } from '../../src/outbox';

const NOW = new Date('2024-05-13T08:00:00.000Z');

/** Seconds until the next attempt. */
function waitOf(essais: number, retryAfterMs?: number, random = 0.5): number {
  const next = nextOf({ essais }, { kind: 'failed', retryAfterMs }, NOW, random);
  if (next.kind !== 'postpone') throw new Error(`expected a later attempt, got ${next.kind}`);
  return (Date.parse(next.until) - NOW.getTime()) / 1000;
}

describe('what becomes of a message after an attempt', () => {
  it('ends with a delivery, or with somebody who cannot be reached', () => {
    expect(nextOf({ essais: 1 }, { kind: 'delivered' }, NOW, 0)).toEqual({ kind: 'delivered' });
    expect(nextOf({ essais: 1 }, { kind: 'unreachable' }, NOW, 0)).toEqual({ kind: 'unreachable' });
  });

  it('waits twice as long each time, an hour at most', () => {
    expect([1, 2, 3, 4, 50].map((essais) => waitOf(essais))).toEqual([5, 10, 20, 40, 3600]);
  });

  it('spreads those that failed together', () => {
    expect([waitOf(3, undefined, 0), waitOf(3, undefined, 0.999)]).toEqual([10, 29.98]);
  });

  it('obeys the wait that the channel asks for, where it is the longer one', () => {
    expect([waitOf(1, 7_200_000), waitOf(1, 1_000)]).toEqual([7200, 5]);
  });

  it('lends a message for a minute', () => {
    expect(leaseFrom(NOW)).toBe('2024-05-13T08:01:00.000Z');
  });
});
