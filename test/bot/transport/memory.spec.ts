import { Deliveries } from '../../../src/bot/transport/deliveries';
import type { Envelope } from '../../../src/bot/transport/envelope';
import { ExpiringMap } from '../../../src/bot/expiring-map';
import { anActivity } from '../bot-under-test';

describe('a map that forgets', () => {
  it('forgets an entry after its time', () => {
    let now = 0;
    const map = new ExpiringMap<string>(10, () => now);
    map.set('a', 'x', 100);
    now = 99;
    expect(map.get('a')).toBe('x');
    now = 100;
    expect(map.get('a')).toBeUndefined();
  });

  it('forgets the entry set first when it is full', () => {
    const map = new ExpiringMap<number>(2);
    for (const key of ['a', 'b', 'a', 'c']) map.set(key, 1, 1_000);
    expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([1, undefined, 1]);
  });
});

describe('an activity that comes again', () => {
  const activity = (overrides: Record<string, unknown> = {}) =>
    anActivity({ url: 'http://127.0.0.1' }, { id: 'm-1', ...overrides }) as Envelope;

  it('is known by its conversation, id and timestamp', () => {
    const deliveries = new Deliveries();
    expect(deliveries.isNew(activity())).toBe(true);
    expect(deliveries.isNew(activity())).toBe(false);
    expect(deliveries.isNew(activity({ timestamp: '2024-05-13T09:00:00Z' }))).toBe(true);
    expect(deliveries.isNew(activity({ conversation: { id: 'a:2' } }))).toBe(true);
  });

  it('is taken as new when it says neither, or wants an answer of its own', () => {
    const deliveries = new Deliveries();
    for (const overrides of [{ id: undefined }, { timestamp: undefined }, { type: 'invoke' }]) {
      deliveries.isNew(activity(overrides));
      expect(deliveries.isNew(activity(overrides))).toBe(true);
    }
  });
});
