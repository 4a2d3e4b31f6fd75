import { sql } from 'kysely';
import { openLibsqlMemory } from '../../src/storage/libsql';
import { migrate } from '../../src/storage/migrate';
import { MIGRATIONS } from '../../src/storage/migrations';
import type { Engine } from '../../src/storage/engine';

describe('migrations', () => {
  let engine: Engine;
  beforeEach(() => {
    engine = openLibsqlMemory();
  });
  afterEach(() => engine.close());

  const one = { version: 1, statements: ['create table a (n integer)'] };
  const two = { version: 2, statements: ['alter table a add column m integer', 'create table b (n integer)'] };
  const tables = async () => {
    const { rows } = await sql<{ name: string }>`
      select name from sqlite_master where type = 'table' order by name`.execute(engine.db);
    return rows.map((row) => row.name);
  };

  it('applies each once, in order, whatever the version it starts from', async () => {
    expect(await migrate(engine, [one])).toBe(1);
    expect(await migrate(engine, [one, two])).toBe(2);
    expect(await migrate(engine, [one, two])).toBe(2);
    expect(await tables()).toEqual(['a', 'b', 'schema_version']);
  });

  it('leaves the last whole version when a step fails', async () => {
    const broken = { version: 2, statements: ['create table b (n integer)', 'create nonsense'] };
    await expect(migrate(engine, [one, broken])).rejects.toThrow();
    expect(await tables()).toEqual(['a', 'schema_version']);
    expect(await migrate(engine, [one, two])).toBe(2);
  });

  it('refuses a database of a later program, and touches nothing', async () => {
    await migrate(engine, [one, two]);
    await expect(migrate(engine, [one])).rejects.toMatchObject({ code: 'storage.newer-schema' });
    expect(await tables()).toContain('b');
  });

  it('numbers the shipped steps from 1 without a gap', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });
});
