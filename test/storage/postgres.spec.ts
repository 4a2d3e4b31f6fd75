import { openStores, StorageError } from '../../src/storage';
import { explainPostgres } from '../../src/storage/postgres';

describe('a PostgreSQL that cannot be used', () => {
  const PASSWORD = 's3cret-word';
  const URL = `postgres://robot:${PASSWORD}@127.0.0.1:1/assistant`;
  const faultOf = async (databaseUrl: string): Promise<StorageError> => {
    const error: unknown = await openStores({ databaseUrl, dataDir: 'unused' }).catch((reason: unknown) => reason);
    if (error instanceof StorageError) return error;
    throw new Error('expected a StorageError');
  };
  const everyWord = (error: StorageError) => `${error.stack} ${JSON.stringify(error)} ${JSON.stringify(error.cause)}`;

  it.each([
    `mysql://robot:${PASSWORD}@host/db`,
    `robot:${PASSWORD}`,
    `postgres://robot:${PASSWORD}@[host/db`,
    `postgres://robot:${PASSWORD}%zz@host/db`,
  ])('refuses an address that is not understood, without repeating it', async (databaseUrl) => {
    const fault = await faultOf(databaseUrl);
    expect(fault.code).toBe('storage.bad-url');
    expect(everyWord(fault)).not.toContain(PASSWORD);
  });

  it('says which server does not answer, without the password', async () => {
    const fault = await faultOf(URL);
    expect(fault.code).toBe('storage.unreachable');
    expect(fault.message).toContain('127.0.0.1:1/assistant');
    expect(everyWord(fault)).not.toContain(PASSWORD);
  });

  it.each(['28P01', '28000', '3D000', '42501'])('says that the server refuses (%s)', (code) => {
    expect(explainPostgres(URL, { code })).toMatchObject({ code: 'storage.refused' });
  });

  it.each(['57P03', '53300', 'ENOTFOUND', 'ETIMEDOUT', undefined])(
    'says that the server does not answer (%s)',
    (code) => {
      expect(explainPostgres(URL, { code })).toMatchObject({ code: 'storage.unreachable' });
    },
  );

  it('lets an error of our own, or a fault of ours in SQL, through', () => {
    const ours = new StorageError('storage.newer-schema', 'later');
    expect(explainPostgres(URL, ours)).toBe(ours);
    const syntax = { code: '42601' };
    expect(explainPostgres(URL, syntax)).toBe(syntax);
  });
});
