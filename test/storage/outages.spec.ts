import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { DatabaseChange } from '../../src/storage';
import { createDraftStore } from '../../src/storage/drafts';
import { openLibsqlFile } from '../../src/storage/libsql';
import { migrate } from '../../src/storage/migrate';
import { postgresOutage, sqliteOutage, told } from '../../src/storage/outages';
import { StoreUnavailable } from '../../src/storage/unavailable';
import { aDraft } from './builders';

describe('an error of a driver', () => {
  it.each([
    [{ code: 'ECONNREFUSED' }, 'unreachable'],
    [{ code: 'CERT_HAS_EXPIRED' }, 'unreachable'],
    [{ code: '57P03' }, 'unreachable'],
    [{ code: '08006' }, 'unreachable'],
    [{ code: '57014' }, 'slow'],
    [{ code: '25006' }, 'read-only'],
    [{ code: '53100' }, 'disk-full'],
    [{ code: '58030' }, 'io'],
    [new Error('Connection terminated unexpectedly'), 'unreachable'],
    [new Error('Query read timeout'), 'unreachable'],
    [{ code: '23505' }, undefined],
    [{ code: '42601' }, undefined],
    [new TypeError('Query read timeout is not a function of ours'), 'unreachable'],
    [new TypeError('x is not a function'), undefined],
  ])('of PostgreSQL: %p is %s', (error, outage) => expect(postgresOutage(error)).toBe(outage));

  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_IOERR_WRITE', 'io'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['SQLITE_CONSTRAINT_UNIQUE', undefined],
  ])('of SQLite: %s is %s', (code, outage) => expect(sqliteOutage({ code })).toBe(outage));

  it('leaves a commit unknown when it had no answer, and nothing stored otherwise', () => {
    const cause = new Error('Connection terminated unexpectedly');
    expect(told(cause, 'unreachable', 'commit')).toMatchObject({ written: 'unknown', cause });
    expect(told(cause, 'unreachable', 'insert into t')).toMatchObject({ written: 'nothing' });
    expect(told(cause, 'read-only', 'commit')).toMatchObject({ written: 'nothing' });
    expect(told(cause, undefined, 'commit')).toBe(cause);
  });
});

describe('a disk that is full', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'full-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  /** SQLite's own limit of pages: the very error of a full disk. */
  it('is told by its true cause, stores nothing of the whole commit, and is told to be over', async () => {
    const changes: DatabaseChange[] = [];
    const engine = openLibsqlFile(dataDir, { onDatabase: (change) => void changes.push(change) });
    await migrate(engine);
    const drafts = createDraftStore(engine);
    const save = (id: string) => drafts.save(aDraft({ id, personne: id, carte: 'x'.repeat(20_000) }));
    await sql.raw('pragma max_page_count = 20').execute(engine.db);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => save(`draft-${n}`)));
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'disk-full' } });
    expect(await drafts.find('draft-0')).toBeUndefined();
    expect(changes).toMatchObject([{ kind: 'away', cause: { code: 'SQLITE_FULL' } }]);
    await sql.raw('pragma max_page_count = 10000').execute(engine.db);
    expect(await save('draft-9')).toMatchObject({ kind: 'saved' });
    expect(changes.map(({ kind }) => kind)).toEqual(['away', 'back']);
    await engine.close();
  });

  it('is no fault of what was asked', () => {
    expect(new StoreUnavailable('disk-full', 'nothing').message).toContain('disk is full');
  });
});
