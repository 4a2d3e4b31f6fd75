import type { Envoi } from '../../src/outbox';
import { minute } from './builders';
import type { Subject } from './contract';

export function anEnvoi(overrides: Partial<Envoi> = {}): Envoi {
  return {
    id: 'envoi-1',
    personne: 'alice',
    nature: 'remplacee',
    sujet: 'REF-1',
    contenu: { card: { type: 'AdaptiveCard', body: [] }, summary: 'Remplacée' },
    pas_avant: minute(0),
    essais: 0,
    ...overrides,
  };
}

export function outboxContract(stores: Subject, second: Subject): void {
  const put = (overrides: Partial<Envoi> = {}) => stores().outbox.put(anEnvoi(overrides));
  const claimed = async (now: number, until = now + 1) =>
    (await second().outbox.claim(minute(now), minute(until), 10)).map(({ id }) => id);

  it('gives back what was put, as data, when it is due and not before', async () => {
    await put({ nomme: 'bob', pas_avant: minute(5) });
    expect(await claimed(4)).toEqual([]);
    const taken = await second().outbox.claim(minute(5), minute(6), 10);
    expect(taken).toEqual([anEnvoi({ nomme: 'bob', pas_avant: minute(5), essais: 1 })]);
  });

  it('keeps a message once for its id', async () => {
    await put();
    await put({ sujet: 'REF-2' });
    expect(await stores().outbox.claim(minute(1), minute(2), 10)).toMatchObject([{ sujet: 'REF-1' }]);
  });

  it('lends each message to one instance, until its lease ends', async () => {
    await Promise.all([1, 2, 3].map((n) => put({ id: `envoi-${n}` })));
    const taken = await Promise.all([stores, second].map((one) => one().outbox.claim(minute(1), minute(3), 10)));
    expect(
      taken
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['envoi-1', 'envoi-2', 'envoi-3']);
    expect(await claimed(2)).toEqual([]);
    expect(await claimed(3)).toHaveLength(3);
  });

  it('forgets what was delivered, and leaves alone what cannot be', async () => {
    await put({ id: 'done' });
    await put({ id: 'gone' });
    await stores().outbox.delivered('done');
    await stores().outbox.unreachable('gone');
    expect(await claimed(60)).toEqual([]);
  });

  it('holds back one person’s messages without the others’', async () => {
    await put({ id: 'a-1' });
    await put({ id: 'a-2' });
    await put({ id: 'b-1', personne: 'bob' });
    await stores().outbox.postpone('alice', minute(30));
    expect(await claimed(1)).toEqual(['b-1']);
    expect(await claimed(30, 31)).toEqual(['b-1', 'a-1', 'a-2']);
  });

  it('goes with the person to whom it is sent, and with the one whom it names', async () => {
    await put({ id: 'to-alice' });
    await put({ id: 'of-alice', personne: 'bob', nomme: 'alice' });
    await put({ id: 'to-bob', personne: 'bob' });
    await stores().personalData.erase('alice', minute(1));
    expect(await claimed(2)).toEqual(['to-bob']);
  });
}
