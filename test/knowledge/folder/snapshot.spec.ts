import { mkdirSync, renameSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { readSnapshot, stampOf } from '../../../src/knowledge/folder/snapshot';
import { KNOWLEDGE_SCOPE } from '../../../src/knowledge/load';
import { aFolder } from '../files';

let folder: ReturnType<typeof aFolder>;
beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

const snapshot = () => readSnapshot(folder.dir, KNOWLEDGE_SCOPE);

describe('readSnapshot', () => {
  it('reads the knowledge, in the order of names, and not what editors leave beside it', async () => {
    folder.write('.campagne.yaml.swp', 'x');
    folder.write('faq/~$dispositif.yaml', 'x');
    folder.write('faq/dispositif.yaml~', 'x');
    folder.write('evaluation/x.yaml', 'x');
    folder.write('LISEZMOI.md', 'x');
    const { files, faults, strays } = await snapshot();
    expect([...files.keys()]).toEqual([...files.keys()].sort());
    expect(files.size).toBe(11);
    expect([...faults, ...strays]).toEqual([]);
  });

  it('names authored files that are not read', async () => {
    folder.write('faq/repas.yml', 'x');
    mkdirSync(join(folder.dir, 'glossaire.yaml'));
    const { strays, files, faults } = await snapshot();
    expect(strays).toEqual(['faq/repas.yml', 'glossaire.yaml']);
    expect([files.size, faults.length]).toEqual([11, 0]);
  });

  it('changes its version with a content or a name, not with a time', async () => {
    const { version } = await snapshot();
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    utimesSync(join(folder.dir, 'campagne.yaml'), new Date(0), new Date(0));
    expect((await snapshot()).version).toBe(version);
    renameSync(join(folder.dir, 'faq/quotidien.yaml'), join(folder.dir, 'faq/repas.yaml'));
    expect((await snapshot()).version).not.toBe(version);
    renameSync(join(folder.dir, 'faq/repas.yaml'), join(folder.dir, 'faq/quotidien.yaml'));
    expect((await snapshot()).version).toBe(version);
    folder.write('communes.csv', 'nom\nUssel\n');
    expect((await snapshot()).version).not.toBe(version);
  });

  it('changes its stamp with a time', async () => {
    const before = await stampOf(folder.dir, KNOWLEDGE_SCOPE);
    utimesSync(join(folder.dir, 'campagne.yaml'), new Date(0), new Date(0));
    expect(await stampOf(folder.dir, KNOWLEDGE_SCOPE)).not.toBe(before);
  });

  it('tells a folder named as a file, and goes on', async () => {
    mkdirSync(join(folder.dir, 'faq/x.yaml'));
    const { files, faults } = await snapshot();
    expect(faults).toMatchObject([{ code: 'file.not-a-file', file: 'faq/x.yaml' }]);
    expect(files.size).toBe(11);
  });

  it('reads nothing through a folder that leads out', async () => {
    const other = aFolder();
    symlinkSync(join(other.dir, 'faq'), join(folder.dir, 'elsewhere'));
    const { faults, files } = await readSnapshot(folder.dir, { folders: ['elsewhere'] });
    expect(faults.map(({ code }) => code)).toEqual(['file.outside', 'file.outside']);
    expect(files.size).toBe(0);
    other.remove();
  });

  it.each(['nowhere', 'campagne.yaml'])('tells a folder that cannot be listed: %s', async (name) => {
    const { faults } = await readSnapshot(join(folder.dir, name), KNOWLEDGE_SCOPE);
    expect(faults.map(({ code }) => code)).toEqual(['folder.unreadable']);
  });
});
