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

  const one = { version: 1, readableSince: 1, statements: ['create table a (n integer)'] };
  const two = {
    version: 2,
    readableSince: 2,
    statements: ['alter table a add column m integer', 'create table b (n integer)'],
  };
  const tables = async () => {
    const { rows } = await sql<{ name: string }>`
      select name from sqlite_master where type = 'table' order by name`.execute(engine.db);
    return rows.map((row) => row.name);
  };

  it('applies each once, in order, whatever the version it starts from', async () => {
    expect(await migrate(engine, [one])).toBe(1);
    expect(await migrate(engine, [one, two])).toBe(2);
    expect(await migrate(engine, [one, two])).toBe(2);
    expect(await tables()).toEqual(['a', 'b', 'schema_readers', 'schema_version']);
  });

  it('leaves the last whole version when a step fails', async () => {
    const broken = { version: 2, readableSince: 2, statements: ['create table b (n integer)', 'create nonsense'] };
    await expect(migrate(engine, [one, broken])).rejects.toThrow();
    expect(await tables()).toEqual(['a', 'schema_readers', 'schema_version']);
    expect(await migrate(engine, [one, two])).toBe(2);
  });

  it('refuses a database of a later program, and touches nothing', async () => {
    await migrate(engine, [one, two]);
    await expect(migrate(engine, [one])).rejects.toMatchObject({ code: 'storage.newer-schema' });
    expect(await tables()).toContain('b');
  });

  it('lets the previous program go on with a database that a later one left readable to it', async () => {
    await migrate(engine, [one, { ...two, readableSince: 1 }]);
    expect(await migrate(engine, [one])).toBe(2);
    expect(await migrate(engine, [one, { ...two, readableSince: 1 }])).toBe(2);
  });

  it('refuses it where one of the later steps did not', async () => {
    const three = { version: 3, readableSince: 1, statements: ['create table c (n integer)'] };
    await migrate(engine, [one, two, three]);
    await expect(migrate(engine, [one])).rejects.toMatchObject({ code: 'storage.newer-schema' });
  });

  const ADDITIVE = [
    /^create table /,
    /^create index /,
    /^alter table \w+ add column \w+ \w+\b(?! not null(?! default))/,
  ];
  const isAdditive = (statement: string): boolean => ADDITIVE.some((form) => form.test(statement.trim()));

  it.each(MIGRATIONS.filter(({ version, readableSince }) => version > 1 || readableSince !== version))(
    'step $version says truly which programs it leaves the database readable to',
    ({ version, readableSince, statements }) => {
      expect(readableSince).toBeLessThanOrEqual(version);
      const other = statements.filter((statement) => !isAdditive(statement));
      expect(readableSince === version ? [] : other).toEqual([]);
    },
  );

  it.each([
    ['create table c (n integer)', true],
    ['alter table a add column m text', true],
    ["alter table a add column m text not null default ''", true],
    ['alter table a add column m text not null', false],
    ['create unique index i on a (n)', false],
    ['alter table a rename column n to m', false],
    ['delete from a', false],
  ])('knows a step that only adds: %s', (statement, expected) => expect(isAdditive(statement)).toBe(expected));

  it('numbers the shipped steps from 1 without a gap', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });
});
