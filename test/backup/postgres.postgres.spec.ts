import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { lastBackup } from '../../src/backup';
import { restauration } from '../../src/cli/restauration';
import { sauvegarde } from '../../src/cli/sauvegarde';
import { openStores } from '../../src/storage';
import type { Stores } from '../../src/storage/types';
import { aCommand, aDraft, CAMPAGNE, declared, minute, saved } from '../storage/builders';
import { declareMany } from '../storage/damaged';
import { run, serverUrl, within } from '../storage/postgres-instances';
import { Terminal } from './terminal';

describe('backup and restore of PostgreSQL', () => {
  const schema = `backup_${randomUUID().replaceAll('-', '')}`;
  const databaseUrl = within(serverUrl(), schema);
  let home: string;
  let dest: string;
  let terminal: Terminal;
  let opened: Stores | undefined;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'backup-'));
    dest = join(home, 'backups');
    terminal = new Terminal({ dataDir: join(home, 'data'), erasuresDir: join(home, 'data'), databaseUrl });
    await run(serverUrl(), `create schema ${schema}`);
    await mkdir(join(home, 'data'));
  });
  afterEach(async () => {
    await close();
    await run(serverUrl(), `drop schema ${schema} cascade`);
    await rm(home, { recursive: true });
  });

  const open = async (): Promise<Stores> =>
    (opened = await openStores({ databaseUrl, dataDir: 'unused', erasuresDir: join(home, 'data') }));
  async function close(): Promise<void> {
    await opened?.close();
    opened = undefined;
    await noInstance();
  }
  const file = async (): Promise<string> =>
    join(dest, (await readdir(dest)).find((name) => name.endsWith('.dump')) ?? 'none');

  it('is made while the assistant runs, private, read again, and told in French', async () => {
    await declareMany(await open(), 3);
    expect(await terminal.run(sauvegarde, [dest])).toBe(0);
    expect((await stat(await file())).mode & 0o077).toBe(0);
    expect(terminal.said).toContain('3\u00a0déclarations, 3\u00a0brouillons, 3\u00a0lignes d’historique (schéma 5)');
    expect((await lastBackup(join(home, 'data')))?.file).toBe(await file());
  });

  it('takes nothing of what others keep in the same schema, and leaves it alone', async () => {
    await declareMany(await open(), 1);
    await run(databaseUrl, 'create table others (n integer); insert into others values (7)');
    await terminal.run(sauvegarde, [dest]);
    await close();
    expect((await readFile(await file())).includes('others')).toBe(false);
    expect(await terminal.run(restauration, [await file()])).toBe(0);
    await run(databaseUrl, 'select n from others');
  });

  it('brings back what it holds, rid of who was erased since, and keeps what it replaced', async () => {
    const stores = await open();
    await declared(stores, aCommand({ draft: await saved(stores, aDraft()) }));
    await terminal.run(sauvegarde, [dest]);
    const backup = await file();
    await stores.personalData.erase('alice', minute(9));
    await saved(stores, aDraft({ id: 'later', personne: 'later' }));
    await close();
    expect(await terminal.run(restauration, [backup])).toBe(0);
    expect(terminal.said).toContain('Les données d’une personne, effacées depuis la sauvegarde, ont été effacées');
    const restored = await open();
    expect(await restored.personalData.export('alice')).toMatchObject({ drafts: [], declarations: [], events: [] });
    expect(await restored.declarations.findByReference('REF-1')).toBeDefined();
    expect(await restored.drafts.find('later')).toBeUndefined();
    await close();
    const aside = join(home, 'data', 'assistant-remplacee-2026-11-25T120000Z.dump');
    expect(await terminal.run(restauration, [aside])).toBe(0);
    expect(await (await open()).drafts.find('later')).toBeDefined();
  });

  it('is put into an empty database, of which there is nothing to keep', async () => {
    await declareMany(await open(), 2);
    await terminal.run(sauvegarde, [dest]);
    await close();
    await run(serverUrl(), `drop schema ${schema} cascade; create schema ${schema}`);
    expect(await terminal.run(restauration, [await file()])).toBe(0);
    expect(terminal.said).not.toContain('gardée ici');
    expect(await (await open()).declarations.list(CAMPAGNE)).toHaveLength(2);
  });

  it('is refused while an instance runs, even idle, and changes nothing', async () => {
    await declareMany(await open(), 2);
    await terminal.run(sauvegarde, [dest]);
    expect(await terminal.run(restauration, [await file()])).toBe(1);
    expect(terminal.said).toContain('l’assistant est en service');
    expect(await opened!.declarations.list(CAMPAGNE)).toHaveLength(2);
  });

  it('refuses a dump cut short, and changes nothing', async () => {
    await declareMany(await open(), 20);
    await terminal.run(sauvegarde, [dest]);
    await close();
    await truncate(await file(), Math.floor((await stat(await file())).size * 0.7));
    expect(await terminal.run(restauration, [await file()])).toBe(1);
    expect(terminal.said).toContain('n’est pas une sauvegarde saine');
    expect(await (await open()).declarations.list(CAMPAGNE)).toHaveLength(20);
  });

  it('says which package is missing where there is no pg_dump', async () => {
    await (await open()).ping();
    expect(await terminal.run(sauvegarde, [dest], { PATH: home })).toBe(1);
    expect(terminal.said).toContain('postgresql-client');
    expect((await readdir(dest)).filter((name) => name.startsWith('assistant-'))).toEqual([]);
  });

  it('gives the password to no command line', async () => {
    await (await open()).ping();
    const tools = join(home, 'tools');
    await mkdir(tools);
    const script = `#!/bin/sh\necho "$@" >> ${home}/arguments\n[ "$PGPASSWORD" = s3cret ] && echo given >> ${home}/arguments\nexit 1\n`;
    await writeFile(join(tools, 'pg_dump'), script);
    await chmod(join(tools, 'pg_dump'), 0o700);
    const url = new URL(databaseUrl);
    url.password = 's3cret';
    const other = new Terminal({ dataDir: join(home, 'data'), databaseUrl: url.href });
    await other.run(sauvegarde, [dest], { PATH: `${tools}:/bin:/usr/bin` });
    const seen = await readFile(join(home, 'arguments'), 'utf8');
    expect(seen).toContain('given');
    expect(seen).not.toContain('s3cret');
    expect(other.said).not.toContain('s3cret');
  });

  describe('around a program killed while it writes', () => {
    let child: ChildProcess | undefined;
    afterEach(() => child?.kill('SIGKILL'));

    it('holds every declaration acknowledged before it began, and restores them', async () => {
      const acknowledged: string[] = [];
      const script = join(__dirname, '../storage/file-child.ts');
      child = spawn(process.execPath, ['--import', 'tsx', script, databaseUrl, 'killed'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      for await (const line of createInterface({ input: child.stdout! })) {
        if (acknowledged.push(line) === 100) child.kill('SIGKILL');
      }
      expect(await terminal.run(sauvegarde, [dest])).toBe(0);
      await noInstance();
      await run(databaseUrl, 'delete from declarations');
      expect(await terminal.run(restauration, [await file()])).toBe(0);
      const known = new Set((await (await open()).declarations.list(CAMPAGNE)).map(({ reference }) => reference));
      expect(acknowledged.filter((reference) => !known.has(reference))).toEqual([]);
      expect(acknowledged.length).toBeGreaterThanOrEqual(100);
    }, 60_000);
  });

  /** A server takes a moment to see that a connection was closed. */
  async function noInstance(): Promise<void> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const connected = `select 1 from pg_stat_activity where application_name = 'assistant-stages-seconde'`;
    while ((await client.query(connected)).rows.length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await client.end();
  }
});
