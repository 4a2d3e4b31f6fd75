import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { diagnose, type Finding } from '../../src/doctor';
import { openStores } from '../../src/storage';
import { Place, SINGLE_TENANT } from './patient';

describe('the doctor, on PostgreSQL', () => {
  const place = new Place();
  const schema = `doctor_${randomUUID().replaceAll('-', '')}`;
  const server = new URL(process.env.TEST_DATABASE_URL ?? '');
  const client = new Client({ connectionString: server.href });

  beforeAll(async () => {
    await client.connect();
    await client.query(`create schema ${schema}; create role ${schema} login`);
    await client.query(`grant usage on schema ${schema} to ${schema}`);
  });
  afterAll(async () => {
    await client.query(`drop schema ${schema} cascade; drop role ${schema}`);
    await client.end();
    place.remove();
  });

  function address(user?: string): string {
    const url = new URL(server);
    url.searchParams.set('options', `-c search_path=${schema}`);
    if (user !== undefined) url.username = user;
    return url.href;
  }

  async function look(databaseUrl: string): Promise<Record<string, Finding>> {
    const config = place.config({ ...SINGLE_TENANT, DATABASE_URL: databaseUrl });
    const findings = await diagnose({ config, clock: () => new Date('2024-05-13T12:00:00Z'), offline: true });
    return Object.fromEntries(findings.map((finding) => [finding.id, finding]));
  }

  it('migrates nothing: an empty base stays so', async () => {
    const { base } = await look(address());
    expect(base).toMatchObject({ state: 'attention', detail: expect.stringContaining('schéma 0') });
    const { rows } = await client.query(`select 1 from information_schema.tables where table_schema = $1`, [schema]);
    expect(rows).toEqual([]);
  });

  it('tells version, latency, schema and last activity', async () => {
    const stores = await openStores({ databaseUrl: address(), dataDir: 'unused' });
    await stores.conversations.remember('a person', '{}', '2024-05-13T09:00:00.000Z');
    await stores.close();
    const { base, activite } = await look(address());
    expect(base).toMatchObject({
      state: 'ok',
      detail: expect.stringMatching(/PostgreSQL \d.*schéma \d.*ms par requête/),
    });
    expect(activite!.detail).toMatch(/il y a 3\sh/);
  });

  it('sees a user who may not write', async () => {
    await client.query(`grant select on all tables in schema ${schema} to ${schema}`);
    const { base } = await look(address(schema));
    expect(base).toMatchObject({ state: 'faute', detail: expect.stringContaining('sans le droit d’écrire') });
  });

  it('sees a base that is not there', async () => {
    const url = new URL(address());
    url.pathname = '/nowhere';
    const { base } = await look(url.href);
    expect(base).toMatchObject({ state: 'faute', detail: expect.stringContaining('storage.refused') });
  });
});
