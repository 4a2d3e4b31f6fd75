import { chmod } from 'node:fs/promises';
import { sql, type Kysely } from 'kysely';
import { badBackup, type BackupContents } from './backup-contents';
import { openPostgres, explainPostgres } from './postgres';
import { connectionVariables, runTool, type ToolEnvironment } from './postgres-tools';
import { StorageError } from './errors';
import { TABLE_NAMES, type Tables } from './tables';

/** Writes our tables, and nothing else of the database, to the new private file `target`, then reads it whole. */
export async function dumpPostgres(
  databaseUrl: string,
  target: string,
  environment: ToolEnvironment,
): Promise<BackupContents> {
  const schema = await onPostgres(databaseUrl, currentSchema);
  const tables = TABLE_NAMES.flatMap((table) => ['--table', `${quoted(schema)}.${quoted(table)}`]);
  const args = ['--format=custom', '--no-owner', '--no-privileges', '--file', target, ...tables];
  await runTool('pg_dump', args, { ...environment, ...connectionVariables(databaseUrl) });
  await chmod(target, 0o600);
  return (await readDump(target, environment)).contents;
}

/** Runs `work` on the database, then lets go of it. Throws as opening it does. */
export async function onPostgres<T>(databaseUrl: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const engine = openPostgres(databaseUrl, { patient: true });
  try {
    return await work(engine.db);
  } catch (error) {
    throw explainPostgres(databaseUrl, error);
  } finally {
    await engine.close();
  }
}

/** Where our tables are, or would be made. */
export async function currentSchema(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(db);
  return rows[0]?.schema ?? 'public';
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Reads a dump to its last line, without a server. Throws `storage.bad-backup`, `storage.tools-missing`. */
export async function readDump(
  file: string,
  environment: ToolEnvironment,
): Promise<{ readonly contents: BackupContents; readonly schema: string }> {
  const reader = new DumpReader();
  try {
    await runTool('pg_restore', ['--data-only', '--file=-', file], environment, (text) => reader.take(text));
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== 'storage.tools-failed') throw error;
    throw badBackup(file, error.message, error);
  }
  if (reader.rowsOf('schema_version') === 0) throw badBackup(file, 'it holds no table of the assistant');
  return { contents: reader.contents(), schema: reader.schema };
}

/** Counts the rows of each table in the text of a dump, line by line: a row never holds an end of line. */
class DumpReader {
  schema = '';
  private readonly rows = new Map<string, number>();
  private rest = '';
  private table: string | undefined;
  private version = 0;

  take(text: string): void {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.read(line);
  }

  rowsOf(table: string): number {
    return this.rows.get(table) ?? 0;
  }

  contents(): BackupContents {
    return {
      schemaVersion: this.version,
      declarations: this.rowsOf('declarations'),
      drafts: this.rowsOf('drafts'),
      events: this.rowsOf('declaration_events'),
    };
  }

  private read(line: string): void {
    if (this.table === undefined) return this.begin(line);
    if (line === '\\.') this.table = undefined;
    else this.count(this.table, line);
  }

  private begin(line: string): void {
    const [, schema, table] = COPY.exec(line) ?? [];
    if (schema === undefined || table === undefined) return;
    this.schema = schema.replace(/^"|"$/g, '');
    this.table = table;
  }

  private count(table: string, line: string): void {
    this.rows.set(table, this.rowsOf(table) + 1);
    if (table === 'schema_version') this.version = Math.max(this.version, Number(line.split('\t')[0]));
  }
}

/** The first column of `schema_version` is the number. */
const COPY = /^COPY (\S+)\.(\w+) \(.*\) FROM stdin;$/;
