import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openStores } from '../../src/storage';
import type { Opened } from './contract';

/**
 * Two instances that start at the same time on an empty schema of the server at TEST_DATABASE_URL. Whatever else the
 * database holds is left alone.
 */
export async function postgresInstances(): Promise<Opened> {
  const server = serverUrl();
  const schema = `contract_${randomUUID().replaceAll('-', '')}`;
  await run(server, `create schema ${schema}`);
  const databaseUrl = within(server, schema);
  const [stores, second] = await Promise.all([
    openStores({ databaseUrl, dataDir: 'unused' }),
    openStores({ databaseUrl, dataDir: 'unused' }),
  ]);
  return {
    stores,
    second,
    close: async () => {
      await Promise.all([stores.close(), second.close()]);
      await run(server, `drop schema ${schema} cascade`);
    },
  };
}

export function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is missing: postgres://user:password@host:5432/database');
  return url;
}

export function within(server: string, schema: string): string {
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return url.href;
}

export async function run(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(statement);
  await client.end();
}
