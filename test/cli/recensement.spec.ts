import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recensement } from '../../src/cli/recensement';
import { openStores } from '../../src/storage';
import { aFolder, edited } from '../knowledge/files';
import { aCommand, aContent, aDraft, saved } from '../storage/builders';

describe('npm run recensement', () => {
  const knowledge = aFolder(edited('ecoles.csv', /$/, '0190092X;École élémentaire;elementaire;public;Objat;\n'));
  let dataDir: string;
  let printed: string[];
  let told: string[];

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'census-'));
    [printed, told] = [[], []];
  });
  afterEach(() => rm(dataDir, { recursive: true }));
  afterAll(() => knowledge.remove());

  const run = (knowledgeDir = knowledge.dir): Promise<number> =>
    recensement(
      { dataDir, knowledgeDir, databaseUrl: undefined },
      { print: (text) => printed.push(text), tell: (text) => told.push(text) },
    );

  it('prints the table while the assistant holds the database', async () => {
    const stores = await openStores({ dataDir });
    const draft = await saved(stores, aDraft());
    await stores.declarations.declare(aCommand({ draft, reference: 'S24-AAAA', content: aContent() }));
    expect(await run()).toBe(0);
    await stores.close();
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatch(/^\uFEFFuai;/);
    expect(printed[0]).toContain('S24-AAAA');
    expect(told).toHaveLength(1);
    expect(told.join()).toContain('parmi les 2\u00A0écoles connues (liste incomplète, arrêtée au 1er septembre 2022)');
  });

  it('says the states and the moments as the secretariat would', async () => {
    const stores = await openStores({ dataDir });
    const draft = await saved(stores, aDraft());
    const at = '2024-03-20T09:04:44.868Z';
    await stores.declarations.declare(aCommand({ draft, reference: 'S24-AAAA', content: aContent(), at }));
    await stores.close();
    expect(await run()).toBe(0);
    expect(printed[0]).toContain('S24-AAAA;20/03/2024 10:04;20/03/2024 10:04');
    expect(printed[0]).toContain('Objat;;sans réponse;');
    expect(printed[0]).not.toMatch(/silencieuse|\dZ/);
  });

  it('prints nothing where there is no database, says where it looked, and creates none', async () => {
    expect(await run()).toBe(1);
    expect(printed).toEqual([]);
    expect(told.join()).toContain(dataDir);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('prints nothing when the knowledge is faulty', async () => {
    const faulty = aFolder({ 'campagne.yaml': '' });
    expect(await run(faulty.dir)).toBe(1);
    expect(printed).toEqual([]);
    expect(told.join()).toContain('campagne.yaml');
    faulty.remove();
  });
});
