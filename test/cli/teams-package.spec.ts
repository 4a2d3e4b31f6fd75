import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { teamsPackage } from '../../src/cli/teams-package';
import { parseConfig } from '../../src/config';

const ENVIRONMENT = {
  CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  TENANT_ID: '11111111-1111-4111-8111-111111111111',
  CLIENT_SECRET: 'the-secret',
  PUBLIC_URL: 'https://bot.ac-limoges.fr/',
  TEAMS_DEVELOPER: 'DSDEN de la Corrèze',
  TEAMS_WEBSITE: 'https://www.ac-limoges.fr',
};

describe('teams:package', () => {
  let dir: string;
  let out: string;

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'teams-'));
    out = join(dir, 'app.zip');
  });

  afterEach(() => rmSync(dir, { recursive: true }));

  function run(environment: Readonly<Record<string, string>>, ...args: string[]): { code: number; said: string } {
    let said = '';
    const code = teamsPackage(['--out', out, ...args], () => parseConfig(environment), {
      sources: join(__dirname, '../../teams-app'),
      version: '0.1.0',
      write: (text) => (said += text),
    });
    return { code, said };
  }

  it('writes the package of this installation', () => {
    expect(run(ENVIRONMENT).code).toBe(0);
    const { developer, validDomains } = JSON.parse(strFromU8(unzipSync(readFileSync(out))['manifest.json']!));
    expect(validDomains).toEqual(['bot.ac-limoges.fr']);
    expect(developer).toEqual({
      name: 'DSDEN de la Corrèze',
      websiteUrl: 'https://www.ac-limoges.fr',
      privacyUrl: 'https://www.ac-limoges.fr',
      termsOfUseUrl: 'https://www.ac-limoges.fr',
    });
  });

  it('never holds the secret', () => {
    run(ENVIRONMENT);
    const texts = Object.values(unzipSync(readFileSync(out))).map((bytes) => strFromU8(bytes, true));
    expect(texts.join()).not.toContain('the-secret');
  });

  it('says all that is missing at once, and writes nothing', () => {
    const { code, said } = run({});
    const named = [...said.matchAll(/^ {2}- (\S+) is missing/gm)].map(([, name]) => name);
    expect([code, named]).toEqual([1, ['MicrosoftAppId', 'PUBLIC_URL', 'TEAMS_DEVELOPER', 'TEAMS_WEBSITE']]);
    expect(existsSync(out)).toBe(false);
  });

  it('refuses an address that Teams cannot call', () => {
    expect(run({ ...ENVIRONMENT, PUBLIC_URL: 'http://localhost:3978' })).toEqual({
      code: 1,
      said: expect.stringContaining('https addresses only'),
    });
  });

  it.each([
    ['PUBLIC_URL', 'bot.ac-limoges.fr'],
    ['PUBLIC_URL', 'https://bot.ac-limoges.fr/api/messages'],
    ['TEAMS_DEVELOPER', 'Direction des services départementaux'],
    ['TEAMS_PRIVACY', 'www.ac-limoges.fr'],
  ])('tells that %s is badly written: %s', (name, value) => {
    const { code, said } = run({ ...ENVIRONMENT, [name]: value });
    expect([code, said]).toEqual([1, expect.stringContaining(`- ${name} is "${value}"; write`)]);
  });

  it('declares a tab at the path given', () => {
    run(ENVIRONMENT, '--onglet', '/secretariat');
    expect(strFromU8(unzipSync(readFileSync(out))['manifest.json']!)).toContain(
      'https://bot.ac-limoges.fr/secretariat',
    );
  });

  it.each([[['--onglet', 'https://elsewhere.fr']], [['--force']], [['x']]])('%j is misused', (args) => {
    expect(run(ENVIRONMENT, ...args)).toEqual({ code: 2, said: expect.stringContaining('Usage') });
  });
});
