import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** A schema of its own in the database given: whatever else it holds is left alone, and nothing stays. */
export class PostgresSchema {
  private constructor(
    private readonly client: Client,
    private readonly name: string,
    /** Address under which only this schema is seen. */
    readonly databaseUrl: string,
    /** As the server says it: `16.4`. */
    readonly version: string,
  ) {}

  static async open(server: string): Promise<PostgresSchema> {
    const client = new Client({ connectionString: server });
    await client.connect();
    const name = `bench_${randomUUID().replaceAll('-', '')}`;
    await client.query(`create schema ${name}`);
    const url = new URL(server);
    url.searchParams.set('options', `-c search_path=${name}`);
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return new PostgresSchema(client, name, url.href, rows[0]?.server_version.split(' ')[0] ?? '');
  }

  /** Gives back the room of rows replaced, as the server does by itself over the weeks of a campaign. */
  async vacuum(): Promise<void> {
    for (const table of await this.tables()) await this.client.query(`vacuum analyze ${this.name}.${table}`);
  }

  /** Bytes of its tables, with their indexes and long texts. */
  async bytes(): Promise<number> {
    const { rows } = await this.client.query<{ bytes: string }>(
      `select sum(pg_total_relation_size(format('%I.%I', schemaname, tablename)::regclass)) as bytes
       from pg_tables where schemaname = $1`,
      [this.name],
    );
    return Number(rows[0]?.bytes);
  }

  /** Drops the schema with all that it holds. */
  async drop(): Promise<void> {
    await this.client.query(`drop schema ${this.name} cascade`);
    await this.client.end();
  }

  private async tables(): Promise<readonly string[]> {
    const query = 'select tablename from pg_tables where schemaname = $1';
    const { rows } = await this.client.query<{ tablename: string }>(query, [this.name]);
    return rows.map(({ tablename }) => tablename);
  }
}
