import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { retours } from '../../src/cli/retours';
import { openStores } from '../../src/storage';
import type { Stores } from '../../src/storage/types';
import { aFolder } from '../knowledge/files';

describe('npm run retours', () => {
  const knowledge = aFolder();
  let dataDir: string;
  let stores: Stores | undefined;
  let printed: string[];
  let told: string[];

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'retours-'));
    [printed, told] = [[], []];
  });
  afterEach(async () => {
    await stores?.close();
    stores = undefined;
    await rm(dataDir, { recursive: true });
  });
  afterAll(() => knowledge.remove());

  const run = (args: readonly string[] = [], knowledgeDir = knowledge.dir): Promise<number> =>
    retours(args, () => ({ ok: true, config: { dataDir, knowledgeDir, databaseUrl: undefined } }), {
      print: (text) => printed.push(text),
      tell: (text) => told.push(text),
    });

  /** Report with ordinary spaces. */
  const report = (): string => printed.join('').replace(/[\u00a0\u202f]/g, ' ');

  /** The assistant holds the database. */
  const evidence = async () => {
    stores ??= await openStores({ dataDir });
    return stores.evidence;
  };

  async function asked(mots: string, at: string, transmise = false): Promise<void> {
    await (await evidence()).recordUnanswered({ mots, cle: mots, transmise, at });
  }

  async function thumb(message: string, fiche: string, sens: 'utile' | 'inutile'): Promise<void> {
    const at = '2024-03-20T08:00:00.000Z';
    await (await evidence()).rememberShown({ message, fiche, at });
    await (await evidence()).recordVote({ message, sens, at });
  }

  it('shows, while the assistant runs, what was asked, passed on, confirmed and judged', async () => {
    await asked('son chien vient aussi', '2024-03-20T08:00:00.000Z');
    await asked('son chien vient aussi', '2024-04-02T08:00:00.000Z', true);
    await asked('il mange quoi', '2024-03-21T08:00:00.000Z');
    await (await evidence()).recordChoice({ mots: 'le frichti', fiche: 'repas', at: '2024-03-20T08:00:00.000Z' });
    await thumb('m1', 'dates-stage', 'inutile');
    await thumb('m2', 'repas', 'utile');

    expect(await run()).toBe(0);
    expect(told).toEqual([]);
    expect(report()).toMatch(
      /1\. « son chien vient aussi »\n +demandée 2 fois, transmise 1 fois, du 20 mars au 2 avril/,
    );
    expect(report()).toMatch(/2\. « il mange quoi »\n +demandée 1 fois, le 21 mars 2024/);
    expect(report()).toMatch(
      /« le frichti »\n.*\(repas\), 1 fois\n +à ajouter aux formulations de repas \(faq\/quotidien/,
    );
    expect(report()).toMatch(/\(dates-stage\)\n +1 « pas utile », 0 « utile »\n +2\. .*\(repas\)\n +0 « pas utile »/);
    expect(await readdir(dataDir)).not.toContainEqual(expect.stringMatching(/^copie-/));
  });

  it('counts days on the clock of the campaign', async () => {
    await asked('son chien', '2024-03-20T23:30:00.000Z');
    await run();
    expect(report()).toContain('le 21 mars 2024');
  });

  it('says of each list that there is nothing yet', async () => {
    await evidence();
    expect(await run()).toBe(0);
    expect(report().match(/Rien pour l’instant/g)).toHaveLength(3);
  });

  it('bounds the lists, and shows all when asked', async () => {
    for (let n = 0; n < 53; n += 1) await asked(`question-${n}`, '2024-03-20T08:00:00.000Z');
    await run();
    expect(report().match(/« question-/g)).toHaveLength(50);
    expect(report()).toMatch(/et 3 de plus : /);
    printed = [];
    await run(['--tout']);
    expect(report().match(/« question-/g)).toHaveLength(53);
    expect(report()).not.toContain('de plus');
  });

  it('says that some of the lines left out were passed on', async () => {
    for (let n = 0; n < 100; n += 1) await asked(`question-${n % 50}`, '2024-03-20T08:00:00.000Z');
    await asked('seule', '2024-03-20T08:00:00.000Z', true);
    await run();
    expect(report()).toMatch(/et 1 de plus, dont 1 transmise/);
  });

  it('lets nothing that was typed command the terminal', async () => {
    await asked('chien\u001b]0;x\u0007\u009b2J\n4. faux', '2024-03-20T08:00:00.000Z');
    await (await evidence()).recordChoice({ mots: 'a\u001b[2J', fiche: 'repas', at: '2024-03-20T08:00:00.000Z' });
    await thumb('m1', 'partie\u001b[2J', 'inutile');
    await run();
    expect(report()).not.toMatch(/[^\P{Cc}\n]/u);
    expect(report()).toContain('« chien ]0;x 2J 4. faux »');
  });

  it('gives the unanswered, all of them, as a table that holds no formula', async () => {
    for (let n = 0; n < 51; n += 1) await asked(`question-${n}`, '2024-03-20T08:00:00.000Z');
    await asked('=HYPERLINK("http://x")', '2024-03-20T08:00:00.000Z', true);
    await asked('=HYPERLINK("http://x")', '2024-03-21T08:00:00.000Z');
    await asked('cantine', '2024-03-20T08:00:00.000Z', true);
    expect(await run(['--csv'])).toBe(0);
    expect(printed[0]).toMatch(/^\uFEFFquestion;fois;transmises;premiere_fois;derniere_fois;/);
    const rows: string[][] = parse(report(), { delimiter: ';', bom: true });
    expect(rows).toHaveLength(54);
    expect(rows[1]!.slice(0, 5)).toEqual([`'=HYPERLINK("http://x")`, '2', '1', '2024-03-20', '2024-03-21']);
    expect(rows[2]).toEqual(
      expect.arrayContaining(['cantine', 'répondue', '', 'repas', 'Où mange le lycéen à midi ?']),
    );
    expect(told).toHaveLength(1);
  });

  it('gives a table of titles alone when nothing stayed unanswered', async () => {
    await evidence();
    expect(await run(['--csv'])).toBe(0);
    expect(printed.join('').trim().split('\n')).toHaveLength(1);
    expect(told.join()).toContain('rien pour l’instant');
  });

  it('prints nothing where there is no database, says where it looked, and creates none', async () => {
    expect(await run()).toBe(1);
    expect(printed).toEqual([]);
    expect(told.join()).toContain(dataDir);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('prints nothing when the knowledge is faulty', async () => {
    const faulty = aFolder({ 'campagne.yaml': '' });
    expect(await run([], faulty.dir)).toBe(1);
    expect(printed).toEqual([]);
    expect(told.join()).toContain('campagne.yaml');
    faulty.remove();
  });

  it('says how it is used without reading any setting, and what is misused', async () => {
    const unread = () => ({ ok: false as const, message: 'réglages fautifs' });
    const output = { print: (text: string) => printed.push(text), tell: (text: string) => told.push(text) };
    expect(await retours(['--help'], unread, output)).toBe(0);
    expect(printed.join()).toContain('--csv');
    expect(await retours(['--cvs'], unread, output)).toBe(2);
    expect(told.join()).toContain('--cvs');
    expect(await retours([], unread, output)).toBe(1);
    expect(told.at(-1)).toBe('réglages fautifs');
  });
});
