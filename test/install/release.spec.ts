import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installRelease, run, sizeOnDisk, start } from './production';
import type { Production } from './production';

/** Program and packages together. */
const MAX_MB = 150;
/** Builds, packs, and installs 200 packages: half a minute on an idle machine. */
const INSTALL_MS = 300_000;

/** Under which npm's scripts a command of the program hides. */
const COMMAND = /node dist\/cli\/\S+\.js/;

/** How each command is tried and what it must say; any other must explain itself with `--help`. */
const TRIED: Readonly<Record<string, { readonly args: readonly string[]; readonly says: RegExp }>> = {
  ask: { args: ['qui peut être tuteur ?'], says: /tuteur/ },
  'knowledge:check': { args: [], says: /Tout est bon/ },
  'knowledge:evaluate': { args: [], says: /Page écrite/ },
  recensement: { args: [], says: /^\uFEFF.*;/ },
  retours: { args: [], says: /\S/ },
};

const IDENTITY = {
  NODE_ENV: 'production',
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
};

function commands(): string[] {
  const file = readFileSync(join(__dirname, '../../package.json'), 'utf8');
  const { scripts } = JSON.parse(file) as { readonly scripts: Readonly<Record<string, string>> };
  return Object.keys(scripts).filter((name) => COMMAND.test(scripts[name]!));
}

describe('a release, installed as production installs it', () => {
  let production: Production;
  let data: string;

  beforeAll(async () => {
    production = await installRelease();
    data = mkdtempSync(join(tmpdir(), 'data-'));
  }, INSTALL_MS);

  afterAll(() => {
    production?.remove();
    rmSync(data, { recursive: true, force: true });
  });

  it('gives npm nothing to warn about', () => {
    expect(production.said).toBe('');
  });

  it('has neither compiler nor sources', () => {
    expect(['node_modules/typescript', 'node_modules/tsx', 'src'].filter((name) => has(name))).toEqual([]);
  });

  it(`weighs less than ${MAX_MB} MB on disk`, () => {
    const sizes = ['', 'node_modules', 'dist', 'knowledge'].map((name) => [name, sizeOnDisk(at(name))] as const);
    process.stdout.write(`${sizes.map(([name, mb]) => `${name || 'in all'} ${mb.toFixed(1)} MB`).join(', ')}\n`);
    expect(sizes[0]![1]).toBeLessThan(MAX_MB);
  });

  it('makes its database where a new installation asks for it', async () => {
    const { code, out } = await run(production.dir, 'npm', ['run', '-s', 'base:creer'], { DATA_DIR: data });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Base créée') });
  });

  it('starts for a trial, with the page and all that it draws with', async () => {
    const { url, stop } = await start(production.dir, { DATA_DIR: data });
    const paths = ['/', '/chat/page/main.js', '/chat/lib/adaptivecards.js', '/chat/lib/markdown-it.js', '/health'];
    const answers = await Promise.all(paths.map(async (path) => [path, (await fetch(`${url}${path}`)).status]));
    expect([answers, await stop()]).toEqual([paths.map((path) => [path, 200]), 0]);
  });

  it('starts in production, its knowledge outside of its folder', async () => {
    const outside = join(data, 'connaissances');
    cpSync(at('knowledge'), outside, { recursive: true });
    const { url, stop } = await start(production.dir, { ...IDENTITY, DATA_DIR: data, KNOWLEDGE_DIR: outside });
    const statuses = [(await fetch(`${url}/health`)).status, (await fetch(`${url}/chat/page/main.js`)).status];
    expect([statuses, await stop()]).toEqual([[200, 404], 0]);
  });

  it.each(commands())('runs npm run %s', async (name) => {
    const { args, says } = TRIED[name] ?? { args: ['--help'], says: /Usage/ };
    const { code, out, err } = await run(production.dir, 'npm', ['run', '-s', name, '--', ...args], { DATA_DIR: data });
    expect({ code, said: code === 0 ? out : err }).toEqual({ code: 0, said: expect.stringMatching(says) });
  });

  it('says what to do where the program was not built', async () => {
    rmSync(at('dist'), { recursive: true });
    const { code, err } = await run(production.dir, 'npm', ['start']);
    expect(code).not.toBe(0);
    expect(err).toContain('release archive');
  });

  const at = (name: string): string => join(production.dir, name);
  const has = (name: string): boolean => existsSync(at(name));
});
