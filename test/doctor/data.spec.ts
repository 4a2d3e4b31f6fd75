import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../src/config';
import { diagnose, type Finding } from '../../src/doctor';
import { openStores } from '../../src/storage';
import { Place, SINGLE_TENANT } from './patient';

describe('the doctor, on data and knowledge', () => {
  let place: Place;

  beforeEach(() => {
    place = new Place();
  });
  afterEach(() => place.remove());

  async function look(config: Config, at = new Date('2024-05-13T12:00:00Z')): Promise<Record<string, Finding>> {
    const findings = await diagnose({ config, clock: () => at, offline: true, deadlineMs: 1_000 });
    return Object.fromEntries(findings.map((finding) => [finding.id, finding]));
  }

  it('creates nothing where nothing is yet', async () => {
    const { base, disque } = await look(place.config());
    expect([base!.state, disque!.state]).toEqual(['non-teste', 'ok']);
    expect(readdirSync(place.dataDir)).toEqual([]);
  });

  it('reads the base while the assistant holds it, and tells when a person last wrote', async () => {
    const stores = await openStores({ dataDir: place.dataDir });
    await stores.conversations.remember('a person', '{}', '2024-05-11T09:00:00.000Z');
    const { base, activite } = await look(place.config(SINGLE_TENANT));
    await stores.close();
    expect(base).toMatchObject({ state: 'ok', detail: expect.stringMatching(/base embarquée.*schéma \d/) });
    expect(activite).toMatchObject({ state: 'ok', detail: expect.stringMatching(/il y a 2 jours/) });
  });

  it('wonders about an assistant to which Teams never wrote', async () => {
    await (await openStores({ dataDir: place.dataDir })).close();
    const { activite } = await look(place.config(SINGLE_TENANT));
    expect(activite).toMatchObject({ state: 'attention', cure: expect.stringContaining('Messaging endpoint') });
  });

  it('says that a base is damaged', async () => {
    writeFileSync(join(place.dataDir, 'assistant.db'), 'no database at all, and long enough to be looked at');
    const { base } = await look(place.config());
    expect(base).toMatchObject({ state: 'faute', cure: expect.stringContaining('sauvegarde') });
  });

  it('says that PostgreSQL does not answer, without the password', async () => {
    const findings = await look(place.config({ DATABASE_URL: 'postgres://robot:s3cret@127.0.0.1:1/base' }));
    expect(findings.base).toMatchObject({ state: 'faute', detail: expect.stringContaining('storage.unreachable') });
    expect(JSON.stringify(findings)).not.toContain('s3cret');
  });

  it('says that nothing can be written, and why', async () => {
    const file = join(place.dataDir, 'a-file');
    writeFileSync(file, '');
    const { disque } = await look(place.config({ DATA_DIR: file }));
    expect(disque).toMatchObject({ state: 'faute', detail: expect.stringContaining('ENOTDIR') });
  });

  it('counts the faults of the knowledge and names the first', async () => {
    const empty = join(place.dataDir, 'knowledge');
    mkdirSync(empty);
    const { connaissances } = await look(place.config({ KNOWLEDGE_DIR: empty }));
    expect(connaissances).toMatchObject({ state: 'faute', detail: expect.stringContaining('ce dossier est vide') });
  });
});
