import { spawn, type ChildProcess } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, open as openFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ageOf, lastBackup } from '../../src/backup';
import { restauration } from '../../src/cli/restauration';
import { sauvegarde } from '../../src/cli/sauvegarde';
import { openStores } from '../../src/storage';
import type { Stores } from '../../src/storage/types';
import { aCommand, aDraft, CAMPAGNE, declared, minute, saved } from '../storage/builders';
import { aDamagedDatabase, breakPages, declareMany } from '../storage/damaged';
import { Terminal } from './terminal';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('backup and restore of the embedded database', () => {
  let home: string;
  let dataDir: string;
  let dest: string;
  let terminal: Terminal;
  let opened: Stores | undefined;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'backup-'));
    [dataDir, dest] = [join(home, 'data'), join(home, 'backups')];
    terminal = new Terminal({ dataDir, erasuresDir: dataDir });
  });
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
    await rm(home, { recursive: true });
  });

  const open = async (): Promise<Stores> => (opened = await openStores({ dataDir, erasuresDir: dataDir }));
  const close = async (): Promise<void> => {
    await opened?.close();
    opened = undefined;
  };
  const backups = async (): Promise<string[]> => (await readdir(dest)).filter((name) => name.startsWith('assistant-'));
  const lastFile = async (): Promise<string> => join(dest, (await backups()).sort().at(-1) ?? 'none');
  const references = async (): Promise<string[]> =>
    (await (await open()).declarations.list(CAMPAGNE)).map(({ reference }) => reference);

  it('is made while the assistant runs, private, read again, and told in French', async () => {
    await declareMany(await open(), 3);
    expect(await terminal.run(sauvegarde, [dest])).toBe(0);
    const file = await lastFile();
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(terminal.said).toContain(file);
    expect(terminal.said).toContain('3\u00a0déclarations, 3\u00a0brouillons, 3\u00a0lignes d’historique (schéma 5)');
    expect((await readdir(dest)).sort()).toEqual([
      'assistant-2026-11-25T120000Z.db',
      'effacements-copie-9999-12.jsonl',
    ]);
    expect(await lastBackup(dataDir)).toEqual({ at: terminal.now, file });
  });

  it('brings back what it holds, keeps the replaced database, and says what to do next', async () => {
    await declareMany(await open(), 2);
    await terminal.run(sauvegarde, [dest]);
    await saved(opened!, aDraft({ id: 'later', personne: 'later' }));
    await close();
    expect(await terminal.run(restauration, [await lastFile()])).toBe(0);
    expect(terminal.said).toMatch(/Base restaurée.*2.déclarations/);
    expect(terminal.said).toContain('redémarrez l’assistant');
    const aside = join(dataDir, 'assistant-remplacee-2026-11-25T120000Z.db');
    expect(terminal.said).toContain(aside);
    expect((await stat(aside)).mode & 0o077).toBe(0);
    expect(await references()).toEqual(['S24-0', 'S24-1']);
    expect(await opened!.drafts.find('later')).toBeUndefined();
    await close();
    await copyFile(aside, join(dataDir, 'assistant.db'));
    expect(await (await open()).drafts.find('later')).toBeDefined();
  });

  it('does not bring back who was erased since, even from the journal beside the backup alone', async () => {
    const stores = await open();
    await declared(stores, aCommand({ draft: await saved(stores, aDraft()) }));
    await terminal.run(sauvegarde, [dest]);
    const old = await lastFile();
    await stores.personalData.erase('alice', minute(9));
    terminal.now = new Date(terminal.now.getTime() + DAY_MS);
    await terminal.run(sauvegarde, [dest]);
    await close();
    await rm(dataDir, { recursive: true });
    expect(await terminal.run(restauration, [old])).toBe(0);
    expect(terminal.said).toContain(
      'Les données d’une personne, effacées depuis la sauvegarde, ont été effacées à nouveau',
    );
    const restored = await open();
    expect(await restored.personalData.export('alice')).toMatchObject({ drafts: [], declarations: [], events: [] });
    expect(JSON.stringify(await restored.declarations.list(CAMPAGNE))).not.toContain('alice');
    expect(await restored.declarations.findByReference('REF-1')).toBeDefined();
  });

  it('is refused while the assistant runs, and changes nothing', async () => {
    await declareMany(await open(), 2);
    await terminal.run(sauvegarde, [dest]);
    const before = await readdir(dataDir);
    expect(await terminal.run(restauration, [await lastFile()])).toBe(1);
    expect(terminal.said).toContain('l’assistant est en service');
    expect(await readdir(dataDir)).toEqual(before);
    expect(await opened!.declarations.list(CAMPAGNE)).toHaveLength(2);
  });

  it('is refused while the assistant runs on a file that is damaged', async () => {
    await declareMany(await open(), 2);
    await terminal.run(sauvegarde, [dest]);
    const handle = await openFile(join(dataDir, 'assistant.db'), 'r+');
    await handle.write(Buffer.alloc(4096, 0xa5), 0, 4096, 0);
    await handle.close();
    expect(await terminal.run(restauration, [await lastFile()])).toBe(1);
    expect(terminal.said).toContain('l’assistant est en service');
  });

  it('replaces a database damaged beyond opening, kept aside with its journal', async () => {
    await declareMany(await open(), 2);
    await terminal.run(sauvegarde, [dest]);
    await close();
    await writeFile(join(dataDir, 'assistant.db'), 'x'.repeat(10_000));
    await writeFile(join(dataDir, 'assistant.db-wal'), 'y'.repeat(10_000));
    expect(await terminal.run(restauration, [await lastFile()])).toBe(0);
    expect(await readdir(dataDir)).toEqual(
      expect.arrayContaining([
        'assistant-remplacee-2026-11-25T120000Z.db',
        'assistant-remplacee-2026-11-25T120000Z.db-wal',
      ]),
    );
    expect(await references()).toHaveLength(2);
  });

  it.each<[string, (file: string) => Promise<void>]>([
    ['cut short', (file) => truncate(file, 100_000)],
    ['damaged within', breakPages],
    ['no database', (file) => writeFile(file, 'x'.repeat(10_000))],
    ['empty', (file) => truncate(file, 0)],
  ])('refuses a backup that is %s, and leaves all as it was', async (_name, harm) => {
    await declareMany(await open(), 40);
    await terminal.run(sauvegarde, [dest]);
    await close();
    await harm(await lastFile());
    const before = await readdir(dataDir);
    expect(await terminal.run(restauration, [await lastFile()])).toBe(1);
    expect(terminal.said).toContain('n’est pas une sauvegarde saine');
    expect(await readdir(dataDir)).toEqual(before);
    expect(await references()).toHaveLength(40);
  });

  it('makes no backup of a damaged database, and leaves nothing of it', async () => {
    await aDamagedDatabase(dataDir);
    expect(await terminal.run(sauvegarde, [dest])).toBe(1);
    expect(terminal.said).toMatch(/^La sauvegarde n’a pas été faite/);
    expect(await backups()).toEqual([]);
    expect((await readdir(dest)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('keeps the backups of so many days, never losing the last one nor a file of somebody else', async () => {
    await declareMany(await open(), 1);
    for (const days of [40, 31, 2]) {
      terminal.now = new Date(Date.parse('2026-11-25T12:00:00Z') - days * DAY_MS);
      await terminal.run(sauvegarde, [dest]);
    }
    await writeFile(join(dest, 'assistant-2020.db'), 'mine');
    terminal.now = new Date('2026-11-25T12:00:00Z');
    expect(await terminal.run(sauvegarde, [dest, '--garder', '30'])).toBe(0);
    expect(terminal.said).toContain('2 sauvegardes trop anciennes ont été supprimées');
    expect((await backups()).sort()).toEqual([
      'assistant-2020.db',
      'assistant-2026-11-23T120000Z.db',
      'assistant-2026-11-25T120000Z.db',
    ]);
  });

  it('tells its age, from the last folder that it was made in', async () => {
    await declareMany(await open(), 1);
    expect(await lastBackup(dataDir)).toBeUndefined();
    await terminal.run(sauvegarde, [dest]);
    terminal.now = new Date(terminal.now.getTime() + 3_600_000);
    await terminal.run(sauvegarde, [join(home, 'other')]);
    const last = await lastBackup(dataDir);
    expect(last?.file).toContain(join(home, 'other'));
    expect(ageOf(last!, new Date(terminal.now.getTime() + 60_000))).toBe(60);
  });

  it.each<[string, 'sauvegarde' | 'restauration', string[]]>([
    ['no folder', 'sauvegarde', []],
    ['two folders', 'sauvegarde', ['a', 'b']],
    ['days that are none', 'sauvegarde', ['a', '--garder', 'trente']],
    ['an option of its own', 'sauvegarde', ['a', '--keep', '3']],
    ['no file', 'restauration', []],
    ['a file that is not there', 'restauration', ['/nowhere/x.db']],
  ])('says how it is used: %s', async (_name, command, args) => {
    const commands = { sauvegarde, restauration };
    expect(await terminal.run(commands[command], args)).toBe(1);
    expect(terminal.said).toMatch(/Usage|Que faire/);
    expect(await readdir(home)).toEqual([]);
  });

  it('refuses a folder that cannot be one, with the database untouched', async () => {
    await declareMany(await open(), 1);
    await mkdir(dest);
    await writeFile(join(dest, 'file'), '');
    expect(await terminal.run(sauvegarde, [join(dest, 'file', 'x')])).toBe(1);
    expect(terminal.said).toContain('rien ne peut être écrit dans le dossier demandé');
  });

  describe('around a program killed while it writes', () => {
    let child: ChildProcess | undefined;
    afterEach(() => child?.kill('SIGKILL'));

    it('holds every declaration acknowledged before it began, and restores them', async () => {
      await mkdir(dataDir);
      const acknowledged: string[] = [];
      const script = join(__dirname, '../storage/file-child.ts');
      child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, 'killed'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      for await (const line of createInterface({ input: child.stdout! })) {
        if (acknowledged.push(line) === 100) child.kill('SIGKILL');
      }
      expect(await terminal.run(sauvegarde, [dest])).toBe(0);
      await writeFile(join(dataDir, 'assistant.db'), 'lost');
      await rm(join(dataDir, 'assistant.db-wal'), { force: true });
      expect(await terminal.run(restauration, [await lastFile()])).toBe(0);
      const known = new Set(await references());
      expect(acknowledged.length).toBeGreaterThanOrEqual(100);
      expect(acknowledged.filter((reference) => !known.has(reference))).toEqual([]);
    }, 60_000);
  });
});
