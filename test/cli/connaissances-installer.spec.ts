import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { connaissancesInstaller } from '../../src/cli/connaissances-installer';
import { loadKnowledge } from '../../src/knowledge';
import { SOUND } from '../knowledge/files';

describe('connaissances:installer', () => {
  let parent: string;
  let shipped: string;
  let dir: string;

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'connaissances-'));
    shipped = join(parent, 'programme/knowledge');
    dir = join(parent, 'academie');
    for (const [file, text] of Object.entries(SOUND)) deliver(file, text);
    deliver('LISEZMOI.md', 'Guide');
  });

  afterEach(() => rmSync(parent, { recursive: true }));

  function put(root: string, file: string, text: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }

  const deliver = (file: string, text: string): void => put(shipped, file, text);
  const edit = (file: string, text: string): void => put(dir, file, text);
  const read = (file: string): string => readFileSync(join(dir, file), 'utf8');

  async function run(...args: string[]): Promise<{ code: number; said: string }> {
    let said = '';
    const code = await connaissancesInstaller(args, { shipped, write: (text) => (said += `${text}\n`) });
    return { code, said };
  }

  it('puts all that is delivered in a new folder, which the assistant can read', async () => {
    const { code, said } = await run(dir);
    expect(code).toBe(0);
    expect(said).toContain(`KNOWLEDGE_DIR=${dir}`);
    expect(read('LISEZMOI.md')).toBe('Guide');
    expect(await loadKnowledge(dir)).toMatchObject({ ok: true });
  });

  it('is what the refusal of an empty folder advises', async () => {
    mkdirSync(dir);
    const loaded = await loadKnowledge(dir);
    const empty = loaded.ok ? undefined : loaded.faults.find(({ code }) => code === 'folder.empty');
    expect(empty?.remedy).toContain(`npm run connaissances:installer -- ${dir}`);
    expect((await run(dir)).code).toBe(0);
  });

  it('writes nothing into a folder that holds something', async () => {
    edit('faq/dispositif.yaml', 'fiches: []');
    expect(await run(dir)).toEqual({ code: 1, said: expect.stringContaining('--comparer') });
    expect(read('faq/dispositif.yaml')).toBe('fiches: []');
    expect(existsSync(join(dir, 'campagne.yaml'))).toBe(false);
  });

  it('refuses a folder within the delivered one, which an upgrade would replace', async () => {
    expect((await run(shipped)).code).toBe(1);
    expect((await run(join(shipped, 'ici'))).code).toBe(1);
  });

  it('has nothing to say when only the secretariat changed something', async () => {
    await run(dir);
    edit('faq/dispositif.yaml', `${SOUND['faq/dispositif.yaml']}# relu\n`);
    rmSync(join(dir, 'LISEZMOI.md'));
    expect(await run(dir, '--comparer')).toEqual({ code: 0, said: expect.stringContaining('n’apporte rien') });
  });

  describe('after an upgrade', () => {
    const NEW_ENTRY = SOUND['faq/quotidien.yaml']!.replace('id: repas', 'id: transports').replace('repas', 'trajet');

    beforeEach(async () => {
      await run(dir);
      edit('vocabulaire.yaml', `${SOUND['vocabulaire.yaml']}# relu\n`);
      deliver('vocabulaire.yaml', `${SOUND['vocabulaire.yaml']}# nouveau\n`);
      deliver('communes.csv', 'nom\nAyen\nObjat\nBrive\n');
      deliver('faq/transports.yaml', NEW_ENTRY);
      rmSync(join(shipped, 'LISEZMOI.md'));
    });

    it('tells what is new, renewed, to be brought together and no longer delivered', async () => {
      const { code, said } = await run(dir, '--comparer');
      expect(code).toBe(1);
      expect(said).toContain(`cp ${join(shipped, 'faq/transports.yaml')} ${join(dir, 'faq/transports.yaml')}`);
      expect(said).toContain(`cp ${join(shipped, 'communes.csv')} ${join(dir, 'communes.csv')}`);
      expect(said).toContain(`diff -u ${join(dir, 'vocabulaire.yaml')} ${join(shipped, 'vocabulaire.yaml')}`);
      expect(said).toMatch(/ne sont plus livrés[^\n]*\n {2}LISEZMOI\.md/);
      expect(said).toMatch(/Nouvelles fiches[^\n]*\n {2}transports\n/);
    });

    it('touches nothing', async () => {
      await run(dir, '--comparer');
      expect(read('vocabulaire.yaml')).toBe(`${SOUND['vocabulaire.yaml']}# relu\n`);
      expect(read('communes.csv')).toBe(SOUND['communes.csv']);
    });

    it('is silent once the delivery was noted as seen', async () => {
      expect((await run(dir, '--vu')).code).toBe(0);
      expect((await run(dir, '--comparer')).code).toBe(0);
    });
  });

  it('takes every difference for an edit where the first delivery was not noted', async () => {
    await run(dir);
    rmSync(join(dir, '.livraison.json'));
    deliver('communes.csv', 'nom\nBrive\n');
    expect((await run(dir, '--comparer')).said).toContain('diff -u');
  });

  it.each([[[]], [['a', 'b']], [['a', '--comparer', '--vu']], [['a', '--force']]])('%j is misused', async (args) => {
    expect(await run(...args)).toEqual({ code: 2, said: expect.stringContaining('Usage') });
  });

  it('says that a folder to compare is not there', async () => {
    expect(await run(join(parent, 'nulle-part'), '--comparer')).toEqual({
      code: 1,
      said: expect.stringContaining('n’existe pas'),
    });
  });
});
