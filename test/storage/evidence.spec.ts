import { createEvidenceStore } from '../../src/storage/evidence';
import { openLibsqlMemory } from '../../src/storage/libsql';
import { migrate } from '../../src/storage/migrate';
import { minute } from './builders';

describe('evidence under a flood', () => {
  it('keeps what was passed on and what is frequent, lets go of the rest', async () => {
    const engine = openLibsqlMemory();
    await migrate(engine);
    const evidence = createEvidenceStore(engine, 10);
    const record = (cle: string, transmise = false) =>
      evidence.recordUnanswered({ mots: cle, cle, transmise, at: minute(0) });
    await record('passed on', true);
    await record('frequent');
    await record('frequent');
    for (let n = 0; n < 97; n += 1) await record(`flood ${n}`);

    const lines = await evidence.unanswered();
    expect(lines).toHaveLength(10);
    expect(lines.map((line) => line.mots)).toEqual(expect.arrayContaining(['passed on', 'frequent']));
    await engine.close();
  });

  it('forgets the oldest of the messages that show an entry', async () => {
    const engine = openLibsqlMemory();
    await migrate(engine);
    const evidence = createEvidenceStore(engine, 10);
    for (let n = 0; n < 100; n += 1) {
      await evidence.rememberShown({ message: `m-${n}`, fiche: 'tuteur', at: minute(n) });
    }
    const shown = await Promise.all([0, 89, 90, 99].map((n) => evidence.shownFiche(`m-${n}`)));
    expect(shown).toEqual([undefined, undefined, 'tuteur', 'tuteur']);
    await engine.close();
  });

  it('bounds the choices too', async () => {
    const engine = openLibsqlMemory();
    await migrate(engine);
    const evidence = createEvidenceStore(engine, 10);
    const choose = (mots: string, n: number) => evidence.recordChoice({ mots, fiche: 'tuteur', at: minute(n) });
    await choose('frequent', 0);
    await choose('frequent', 0);
    for (let n = 0; n < 98; n += 1) await choose(`flood ${n}`, n);

    const choices = await evidence.choices();
    expect(choices.length).toBeLessThanOrEqual(10);
    expect(choices.map((choice) => choice.mots)).toEqual(expect.arrayContaining(['frequent', 'flood 97']));
    await engine.close();
  });
});
