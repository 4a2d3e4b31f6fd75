import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { campagneNouvelle } from '../../src/cli/campagne-nouvelle';
import { DEPARTEMENTS, departementOf } from '../../src/cli/campagne/departements';
import { weeksOf } from '../../src/cli/campagne/values';
import { loadKnowledge } from '../../src/knowledge';

const SHIPPED = join(__dirname, '../../knowledge');

describe('campagne:nouvelle', () => {
  let parent: string;
  let said = '';

  beforeAll(() => {
    parent = mkdtempSync(join(tmpdir(), 'campagne-'));
  });
  beforeEach(() => {
    said = '';
  });
  afterAll(() => rmSync(parent, { recursive: true }));

  const run = (...args: string[]) => campagneNouvelle(args, SHIPPED, (text) => (said += `${text}\n`));

  it.each([
    ['one week', '2026-06-15..2026-06-19', 1],
    ['five weeks', '2026-06-01..2026-07-03', 5],
  ])('makes a folder of %s that is unfinished, not broken', async (_, stage, weeks) => {
    const dir = join(parent, stage);
    expect(await run(dir, '--departement', '87', '--stage', stage)).toBe(0);
    const loaded = await loadKnowledge(dir);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    expect(loaded.base.campagne).toMatchObject({
      id: expect.stringMatching(/-87$/),
      departement: { prefixe_uai: '087' },
    });
    expect(loaded.base.campagne.semaines).toHaveLength(weeks);
    const codes = new Set(loaded.warnings.map(({ code }) => code));
    expect(codes).toContain('csv.not-filled');
    expect(codes).toContain('relecture.remaining');
    expect(codes).not.toContain('fiche.other-year');
    const open = readFileSync(join(dir, 'A-RELIRE.md'), 'utf8').match(/^- \[ \]/gm);
    expect(loaded.warnings.filter(({ code }) => code === 'relecture.remaining')).toHaveLength(open!.length);
  });

  it('refuses an empty list of schools once all is ticked', async () => {
    const dir = join(parent, 'ticked');
    await run(dir, '--departement', '87', '--stage', '2026-06-15..2026-06-26');
    const list = join(dir, 'A-RELIRE.md');
    writeFileSync(list, readFileSync(list, 'utf8').replaceAll('[ ]', '[x]'));
    const loaded = await loadKnowledge(dir);
    expect(loaded.ok ? [] : loaded.faults.map(({ code }) => code)).toContain('csv.none-kept');
    expect(await run(dir, '--departement', '87', '--stage', '2026-06-15..2026-06-26')).toBe(1);
  });

  it.each([
    [[]],
    [['ici', '--stage', '2026-06-15..2026-06-26']],
    [['ici', '--departement', '99', '--stage', '2026-06-15..2026-06-26']],
    [['ici', '--departement', '87', '--stage', '2026-06-26..2026-06-15']],
    [['ici', '--departement', '87', '--stage', '2026-06-31..2026-07-03']],
  ])('says how it is used, and does nothing: %j', async (args) => {
    expect(await run(...args)).toBe(2);
    expect(said).toContain('Usage');
  });

  it('answers --help', async () => {
    expect(await run('--help')).toBe(0);
    expect(said).toMatch(/^Usage/);
  });

  it('knows the 101 départements, each once', () => {
    expect(new Set(DEPARTEMENTS.map(({ code }) => code)).size).toBe(101);
    expect(departementOf('2a')).toMatchObject({ de: 'de la Corse-du-Sud', prefixe_uai: '620' });
  });

  it('counts weeks from Monday to Friday, the first and the last as they are cut', () => {
    expect(weeksOf({ debut: '2026-06-17', fin: '2026-06-23' }).map(({ debut, fin }) => [debut, fin])).toEqual([
      ['2026-06-17', '2026-06-19'],
      ['2026-06-22', '2026-06-23'],
    ]);
  });
});
