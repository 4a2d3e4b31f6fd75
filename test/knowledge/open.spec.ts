import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadKnowledge, openKnowledge } from '../../src/knowledge';
import type { Fault, KnowledgeBase, KnowledgeSource } from '../../src/knowledge/types';
import { aFolder, SOUND } from './files';

/** Short, so that the suite is fast; the order of events is what is shown, not their times. */
const TIMING = { settle: 40, poll: 30 };
const PATIENCE_MS = 8_000;

let folder: ReturnType<typeof aFolder>;
let source: KnowledgeSource | undefined;
let reports: string[];
let reloads: KnowledgeBase[];
let undone: number;
let warnings: readonly Fault[];
const REPAS = SOUND['faq/quotidien.yaml']!;

beforeEach(() => {
  folder = aFolder();
  reports = [];
  reloads = [];
  undone = 0;
});
afterEach(() => {
  source?.close();
  source = undefined;
  folder.remove();
});

async function open(timing = TIMING): Promise<KnowledgeSource> {
  const events = {
    onReport: (text: string) => reports.push(text),
    onReload: (base: KnowledgeBase, told: readonly Fault[]) => {
      reloads.push(base);
      warnings = told;
    },
    onUndone: () => (undone += 1),
  };
  const opened = await openKnowledge(folder.dir, events, timing);
  if (!opened.ok) throw new Error(opened.faults.map(({ code }) => code).join());
  source = opened.source;
  return source;
}

/** Nobody's words lead to it: it has none that tell anything. */
const NEVER_FOUND = `fiches:
  - id: vide
    question: À ?
    formulations: [y]
    reponse: Rien.
    source: convention-type
    a_jour_le: 2024-03-28
`;

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!holds()) {
    if (Date.now() > end) throw new Error('it never happened');
    await pause(10);
  }
}

const answerOf = (id: string): string | undefined => source!.current().fiches.find((fiche) => fiche.id === id)?.reponse;
/** Long enough for several looks at the folder. */
const severalLooks = (): Promise<void> => pause(6 * (TIMING.settle + TIMING.poll));

describe('openKnowledge', () => {
  it('gives the faults of a folder that was never sound', async () => {
    folder.write('vocabulaire.yaml', '');
    const opened = await openKnowledge(folder.dir, { onReport: () => undefined, onReload: () => undefined }, TIMING);
    expect(opened).toMatchObject({ ok: false, faults: [{ code: 'file.empty' }] });
  });

  it('starts with an entry that nobody would find, and tells it when asked', async () => {
    folder.write('faq/vide.yaml', NEVER_FOUND);
    const opened = await openKnowledge(folder.dir, { onReport: () => undefined, onReload: () => undefined }, TIMING);
    if (!opened.ok) throw new Error('it did not start');
    source = opened.source;
    expect(answerOf('vide')).toBe('Rien.');
    expect(await opened.findable()).toMatchObject([{ code: 'fiche.unreached', file: 'faq/vide.yaml' }]);
  });

  it('takes a change after which nobody would find an entry, as a start does, and tells it', async () => {
    await open();
    folder.write('faq/vide.yaml', NEVER_FOUND);
    await until(() => reloads.length > 0);
    expect(answerOf('vide')).toBe('Rien.');
    expect(warnings.map(({ code }) => code)).toEqual(['fiche.unreached']);
    expect(reports).toEqual([]);
  });

  describe('judges as a start and the check do', () => {
    it.each([
      ['a theme under another ending', 'faq/repas.yml', 'fiches: []'],
      ['a theme to which Windows added an ending', 'faq/repas.yaml.txt', 'fiches: []'],
      ['a key misspelt', 'faq/quotidien.yaml', REPAS.replace('source:', 'sources:')],
    ])('%s', async (_, file, text) => {
      await open();
      folder.write(file, text);
      await until(() => reports.length > 0);
      expect(reports[0]).toContain(file);
      const events = { onReport: () => undefined, onReload: () => undefined };
      const [started, checked] = [await openKnowledge(folder.dir, events, TIMING), await loadKnowledge(folder.dir)];
      const faults = [started, checked].map((one) => (one.ok ? [] : one.faults.map(({ code }) => code)));
      expect(faults[0]).toHaveLength(1);
      expect(faults[0]).toEqual(faults[1]);
    });

    it('and takes good changes again once the stray theme is gone', async () => {
      await open();
      folder.write('faq/repas.yml', 'fiches: []');
      await until(() => reports.length > 0);
      rmSync(join(folder.dir, 'faq/repas.yml'));
      await until(() => undone === 1);
      folder.write('faq/quotidien.yaml', REPAS.replace('comme le personnel', 'dehors'));
      await until(() => answerOf('repas') === 'Il déjeune dehors.');
      expect(reports).toHaveLength(1);
    });
  });

  describe('writes its last report beside the files', () => {
    const written = (): string => readFileSync(join(folder.dir, 'RAPPORT.txt'), 'utf8').replace(/[\u00a0\u202f]/g, ' ');

    it('of a start, a refused change, its undoing and a good one', async () => {
      await open();
      expect(written()).toContain('Tout est bon.');
      folder.write('faq/quotidien.yaml', REPAS.replace('source:', 'sources:'));
      await until(() => /« sources »[^]*1 défaut est à corriger[^]*continue de répondre/.test(written()));
      expect(reports).toHaveLength(1);
      folder.write('faq/quotidien.yaml', REPAS);
      await until(() => written().includes('Tout est bon.'));
      expect(undone).toBe(1);
      folder.write('faq/quotidien.yaml', `${REPAS.replace('Il déjeune', 'Il **déjeune')}`);
      await until(() => /\*\*déjeune[^]*un point est à regarder/.test(written()));
      expect(reloads).toHaveLength(1);
      expect(written()).not.toContain('Tout est bon');
    });

    it('of a start that is refused', async () => {
      folder.write('vocabulaire.yaml', '');
      await openKnowledge(folder.dir, { onReport: () => undefined, onReload: () => undefined }, TIMING);
      expect(written()).toMatch(/vocabulaire\.yaml[^]*ne démarre pas/);
    });

    it('and is not disturbed by it', async () => {
      await open();
      writeFileSync(join(folder.dir, 'RAPPORT.txt'), 'x');
      await severalLooks();
      expect([...reports, ...reloads]).toEqual([]);
      expect(written()).toBe('x');
    });

    it('but answers where it cannot be written', async () => {
      mkdirSync(join(folder.dir, 'RAPPORT.txt/in-the-way'), { recursive: true });
      await open();
      expect(answerOf('repas')).toBe('Il déjeune comme le personnel.');
      expect(readdirSync(folder.dir).filter((name) => name.startsWith('.'))).toEqual([]);
    });
  });

  it('takes a saved change, a new theme and a removed one', async () => {
    await open();
    folder.write('faq/quotidien.yaml', REPAS.replace('comme le personnel', 'avec les maîtres'));
    await until(() => answerOf('repas') === 'Il déjeune avec les maîtres.');
    expect(reloads.at(-1)).toBe(source!.current());

    folder.write(
      'faq/piquenique.yaml',
      REPAS.replace('repas', 'pique-nique').replaceAll(/cantine|panier.*|Où mange.*/g, (w) => `${w.length} sandwichs`),
    );
    await until(() => answerOf('pique-nique') !== undefined);

    rmSync(join(folder.dir, 'faq/piquenique.yaml'));
    await until(() => answerOf('pique-nique') === undefined);
    expect(reports).toEqual([]);
  });

  it('keeps the last good version and tells a fault once, then takes the correction', async () => {
    const { version } = (await open()).current();
    folder.write('faq/quotidien.yaml', REPAS.replace('source:', 'sources:'));
    await until(() => reports.length > 0);
    expect(reports[0]).toContain('faq/quotidien.yaml');
    expect(source!.current().version).toBe(version);

    folder.write('faq/quotidien.yaml', REPAS.replace('source:', 'sources:'));
    await severalLooks();
    expect(reports).toHaveLength(1);

    folder.write('faq/quotidien.yaml', REPAS.replace('comme le personnel', 'dehors'));
    await until(() => answerOf('repas') === 'Il déjeune dehors.');
    expect(reports).toHaveLength(1);
  });

  it('tells the same fault again once it was mended in between', async () => {
    await open();
    const faulty = REPAS.replace('source:', 'sources:');
    folder.write('faq/quotidien.yaml', faulty);
    await until(() => reports.length === 1);
    folder.write('faq/quotidien.yaml', REPAS.replace('comme le personnel', 'dehors'));
    await until(() => reloads.length === 1);
    folder.write('faq/quotidien.yaml', faulty);
    await until(() => reports.length === 2);
    expect(answerOf('repas')).toBe('Il déjeune dehors.');
  });

  it('tells once that a refused change was undone', async () => {
    await open();
    folder.write('faq/quotidien.yaml', REPAS.replace('source:', 'sources:'));
    await until(() => reports.length === 1);
    folder.write('faq/quotidien.yaml', REPAS);
    await until(() => undone === 1);
    await severalLooks();
    expect([undone, reports.length, reloads]).toEqual([1, 1, []]);
  });

  it('never takes a file that is being written, were its half sound', async () => {
    await open({ settle: 500, poll: 30 });
    const path = join(folder.dir, 'faq/quotidien.yaml');
    const second = REPAS.replace('fiches:\n', '')
      .replace('repas', 'boisson')
      .replace('cantine', 'verre')
      .replace(/panier.*/, 'bouteille')
      .replace(/Où.*/, 'Que boit-il ?');
    for (let save = 0; save < 5; save++) {
      truncateSync(path);
      await pause(5);
      writeFileSync(path, REPAS.replace('comme le personnel', `à la ${save}e table`));
      await pause(5);
      writeFileSync(path, REPAS.replace('comme le personnel', `à la ${save}e table`) + second);
    }
    await until(() => answerOf('boisson') !== undefined);
    expect(answerOf('repas')).toBe('Il déjeune à la 4e table.');
    expect(reports).toEqual([]);
    expect(reloads).toHaveLength(1);
  });

  it('follows an editor that writes beside and renames', async () => {
    await open();
    const beside = join(folder.dir, 'faq/.quotidien.yaml.tmp');
    writeFileSync(beside, REPAS.replace('comme le personnel', 'en paix'));
    renameSync(beside, join(folder.dir, 'faq/quotidien.yaml'));
    await until(() => answerOf('repas') === 'Il déjeune en paix.');
    expect(reports).toEqual([]);
  });

  it('answers on while the folder is away, and takes it back', async () => {
    const { version } = (await open()).current();
    renameSync(folder.dir, `${folder.dir}-away`);
    await until(() => reports.length > 0);
    expect(source!.current().version).toBe(version);
    renameSync(`${folder.dir}-away`, folder.dir);
    folder.write('faq/quotidien.yaml', REPAS.replace('comme le personnel', 'au retour'));
    await until(() => answerOf('repas') === 'Il déjeune au retour.');
    expect(reports).toHaveLength(1);
  });

  it('is not disturbed by a file touched without change', async () => {
    await open();
    const path = join(folder.dir, 'campagne.yaml');
    writeFileSync(path, readFileSync(path));
    await severalLooks();
    expect([...reports, ...reloads]).toEqual([]);
  });

  it('sees nothing any more once closed', async () => {
    await open();
    folder.write('faq/quotidien.yaml', REPAS.replace('comme le personnel', 'trop tard'));
    source!.close();
    await severalLooks();
    expect(answerOf('repas')).toBe('Il déjeune comme le personnel.');
    expect(reloads).toEqual([]);
  });
});
