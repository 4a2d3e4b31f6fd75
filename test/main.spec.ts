import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFolder } from './knowledge/files';
import { aDamagedDatabase } from './storage/damaged';

/** The program as a process: compiling it on the way takes seconds on a busy machine. */
jest.setTimeout(90_000);

const ROOT = join(__dirname, '..');

interface Running {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly exit: Promise<number | null>;
}

describe('the process', () => {
  const knowledge = aFolder();
  let dataDir: string;
  let running: Running | undefined;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'assistant-'));
  });

  afterEach(async () => {
    running?.child.kill('SIGKILL');
    await running?.exit;
    await rm(dataDir, { recursive: true });
  });

  afterAll(() => knowledge.remove());

  function run(environment: Record<string, string> = {}, args: readonly string[] = ['--creer']): Running {
    const env = { PATH: process.env.PATH, DATA_DIR: dataDir, KNOWLEDGE_DIR: knowledge.dir, PORT: '0', ...environment };
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], { cwd: ROOT, env });
    const texts = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (texts.err += chunk.toString()));
    const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
    return (running = { child, exit, out: () => texts.out, err: () => texts.err });
  }

  async function saying(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const said = pattern.exec(running!.out());
      if (said) return said;
      if (running!.child.exitCode !== null) throw new Error(running!.err());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('says one address, in French, and stops cleanly on SIGTERM', async () => {
    const { child, exit, err } = run();
    const [sentence] = await saying(/^.*http.*$/m);
    expect(sentence).toMatch(/^L’assistant vous attend sur http:\/\/localhost:\d+$/);
    child.kill('SIGTERM');
    expect([await exit, err()]).toEqual([0, '']);
  });

  it('asks for --creer where DATA_DIR is set and holds no database, and makes none', async () => {
    const { exit, err } = run({}, []);
    expect(await exit).toBe(1);
    expect(err()).toContain(dataDir);
    expect(err()).toContain('--creer');
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('says how it is used when an argument is not understood', async () => {
    const { exit, err } = run({}, ['--create']);
    expect(await exit).toBe(1);
    expect(err()).toMatch(/^Usage: npm start/);
  });

  it('refuses a damaged database in French, with the command that restores', async () => {
    await aDamagedDatabase(dataDir);
    const { exit, err } = run({}, []);
    expect(await exit).toBe(1);
    expect(err()).toMatch(/^L’assistant ne démarre pas/);
    expect(err()).toContain('npm run restauration -- ');
    expect(err()).not.toContain('    at ');
  });

  it('tells which database it made, and ends by itself when the file is removed', async () => {
    const { exit, out } = run();
    await saying(/localhost:\d+/);
    expect(out()).toMatch(/a new database was created.*assistant\.db/);
    await rm(join(dataDir, 'assistant.db'));
    expect(await exit).toBe(1);
    expect(out()).toContain('the database file is gone');
  });

  it('stops at once on a second signal, a request still under way', async () => {
    const { child, exit } = run();
    const [, port] = await saying(/localhost:(\d+)/);
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    await new Promise((resolve) => socket.on('connect', resolve));
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    );
    child.kill('SIGINT');
    await saying(/stopping/);
    child.kill('SIGINT');
    expect(await exit).toBe(1);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a faulty configuration', { NODE_ENV: 'production', PORT: 'x' }, 'PORT'],
    ['a faulty knowledge', { KNOWLEDGE_DIR: '/nowhere' }, '/nowhere'],
  ])('refuses %s with a report and no stack', async (_name, environment, expected) => {
    const { exit, out, err } = run(environment);
    expect([await exit, out()]).toEqual([1, '']);
    expect(err()).toContain(expected);
    expect(err()).not.toContain('    at ');
  });
});
