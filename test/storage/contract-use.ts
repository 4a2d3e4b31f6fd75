import type { Subject } from './contract';
import { minute } from './builders';

/** Evidence of use and conversations. */
export function useContract(stores: Subject, second: Subject): void {
  const shows = (message: string, fiche: string, n = 0) =>
    stores().evidence.rememberShown({ message, fiche, at: minute(n) });

  it('counts votes by entry, concurrent ones too', async () => {
    for (let n = 0; n < 10; n += 1) await shows(`m-${n}`, 'tuteur');
    await shows('m-10', 'duree');
    const votes = Array.from({ length: 11 }, (_, n) =>
      [stores, second][n % 2]!().evidence.recordVote({
        message: `m-${n}`,
        sens: n < 7 ? 'utile' : 'inutile',
        at: minute(n),
      }),
    );
    await Promise.all(votes);
    expect(await second().evidence.votes()).toEqual([
      { fiche: 'duree', utile: 0, inutile: 1 },
      { fiche: 'tuteur', utile: 7, inutile: 3 },
    ]);
  });

  it('counts one vote a message, the last given, however often and at once it is delivered', async () => {
    await shows('m', 'tuteur');
    const vote = (sens: 'utile' | 'inutile', n = 0) =>
      [stores, second][n % 2]!().evidence.recordVote({ message: 'm', sens, at: minute(n) });
    await Promise.all(Array.from({ length: 8 }, (_, n) => vote('utile', n)));
    expect(await stores().evidence.votes()).toEqual([{ fiche: 'tuteur', utile: 1, inutile: 0 }]);
    await vote('inutile');
    await vote('inutile', 1);
    expect(await stores().evidence.votes()).toEqual([{ fiche: 'tuteur', utile: 0, inutile: 1 }]);
  });

  it('knows which entry a message shows, and counts nothing under any other', async () => {
    await shows('m', 'tuteur');
    expect(await second().evidence.shownFiche('m')).toBe('tuteur');
    expect(await second().evidence.shownFiche('other')).toBeUndefined();
    await stores().evidence.recordVote({ message: 'other', sens: 'utile', at: minute(1) });
    expect(await stores().evidence.votes()).toEqual([]);
    await shows('m', 'repas', 2);
    expect(await second().evidence.shownFiche('m')).toBe('repas');
  });

  it('counts choices by words and entry, most frequent first', async () => {
    for (const fiche of ['tuteur', 'repas', 'repas']) {
      await stores().evidence.recordChoice({ mots: 'qui mange', fiche, at: minute(1) });
    }
    expect(await second().evidence.choices()).toEqual([
      { mots: 'qui mange', fiche: 'repas', nombre: 2 },
      { mots: 'qui mange', fiche: 'tuteur', nombre: 1 },
    ]);
  });

  it('counts alike unanswered messages on one line, most frequent first', async () => {
    const record = (cle: string, n: number, transmise = false) =>
      stores().evidence.recordUnanswered({ mots: `${cle} ?`, cle, transmise, at: minute(n) });
    await record('photo', 1);
    await record('piscine', 2);
    await record('piscine', 3, true);
    expect(await second().evidence.unanswered()).toEqual([
      { mots: 'piscine ?', nombre: 2, transmises: 1, premiere_le: minute(2), derniere_le: minute(3) },
      { mots: 'photo ?', nombre: 1, transmises: 0, premiere_le: minute(1), derniere_le: minute(1) },
    ]);
  });

  it('does not count twice a message that is passed on after it was left unanswered', async () => {
    const message = { mots: 'piscine ?', cle: 'piscine', at: minute(1) };
    await stores().evidence.recordUnanswered({ ...message, transmise: false });
    await stores().evidence.recordUnanswered({ ...message, transmise: true, dejaComptee: true });
    expect(await stores().evidence.unanswered()).toMatchObject([{ nombre: 1, transmises: 1 }]);
  });

  it('keeps 500 characters, whatever they are', async () => {
    const mots = `${'é'.repeat(499)}😀 and more`;
    await stores().evidence.recordUnanswered({ mots, cle: mots, transmise: false, at: minute(1) });
    await stores().evidence.recordChoice({ mots: 'a\u0000b', fiche: 'tuteur', at: minute(1) });
    expect((await stores().evidence.unanswered())[0]?.mots).toBe('é'.repeat(499));
    expect((await stores().evidence.choices())[0]?.mots).toBe('ab');
  });

  it('remembers the latest conversation reference of a person', async () => {
    await stores().conversations.remember('alice', '{"serviceUrl":"a"}', minute(1));
    await stores().conversations.remember('alice', '{"serviceUrl":"b"}', minute(2));
    expect(await second().conversations.find('alice')).toBe('{"serviceUrl":"b"}');
    expect(await second().conversations.find('bob')).toBeUndefined();
  });

  it('greets once, even when asked many times at once', async () => {
    const claims = Array.from({ length: 8 }, (_, n) =>
      [stores, second][n % 2]!().conversations.claimGreeting('alice', minute(n)),
    );
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
  });

  it('greets a person known by their conversation, and keeps the reference', async () => {
    await stores().conversations.remember('alice', '{}', minute(1));
    expect(await stores().conversations.claimGreeting('alice', minute(2))).toBe(true);
    await stores().conversations.remember('alice', '{"serviceUrl":"b"}', minute(3));
    expect(await stores().conversations.claimGreeting('alice', minute(4))).toBe(false);
    expect(await stores().conversations.find('alice')).toBe('{"serviceUrl":"b"}');
  });

  it('has no reference of a person who was only greeted', async () => {
    await stores().conversations.claimGreeting('alice', minute(1));
    expect(await stores().conversations.find('alice')).toBeUndefined();
  });

  it('tells when a person last wrote, greetings apart', async () => {
    expect(await stores().conversations.lastHeard()).toBeUndefined();
    await stores().conversations.remember('alice', '{}', minute(2));
    await stores().conversations.remember('bob', '{}', minute(1));
    await stores().conversations.claimGreeting('carol', minute(3));
    expect(await second().conversations.lastHeard()).toBe(minute(2));
  });
}
