import { diagnostic } from '../../src/cli/diagnostic';
import { parseConfig } from '../../src/config';
import { Place } from '../doctor/patient';

describe('npm run diagnostic', () => {
  const place = new Place();
  let printed: string;

  afterAll(() => place.remove());

  async function run(args: string[], environment: Record<string, string> = {}): Promise<number> {
    printed = '';
    const settings = { ok: true, config: place.config(environment) } as const;
    return diagnostic(['--hors-ligne', ...args], settings, (text) => (printed += text));
  }

  it('gives a line for each check, its cure below, and the count', async () => {
    expect(await run([])).toBe(0);
    expect(printed).toMatch(/^non testé +Jeton de Microsoft +hors ligne$/m);
    expect(printed).toMatch(/^attention +Identité +aucune/m);
    expect(printed).toMatch(/^ +→ pour Teams, donnez MicrosoftAppType/m);
    expect(printed).toMatch(/0\sfaute, \d points d’attention, \d lignes non testées\.$/);
  });

  it('fails on a fault', async () => {
    expect(await run([], { DATABASE_URL: 'postgres://robot:s3cret@127.0.0.1:1/base' })).toBe(1);
    expect(printed).toMatch(/^FAUTE +Base de données/m);
    expect(printed).not.toContain('s3cret');
  });

  it('says the same to a machine', async () => {
    expect(await run(['--json'], { DATABASE_URL: 'postgres://robot:s3cret@127.0.0.1:1/base' })).toBe(1);
    const { ok, checks } = JSON.parse(printed) as { ok: boolean; checks: { id: string; state: string }[] };
    expect(ok).toBe(false);
    expect(checks.find(({ id }) => id === 'base')).toMatchObject({ state: 'faute', cure: expect.any(String) });
  });

  it('says what is wrong with the configuration, when nothing else can be looked at', async () => {
    const code = await diagnostic([], parseConfig({ MicrosoftAppType: 'SingleTenant' }), (text) => (printed = text));
    expect(code).toBe(1);
    expect(printed).toMatch(/^FAUTE +Configuration[^]*MicrosoftAppPassword/m);
  });

  it('says how it is used, and what it does not understand', async () => {
    expect(await run(['--aide'])).toBe(0);
    expect(printed).toMatch(/^Usage/);
    expect(await run(['--vite'])).toBe(2);
    expect(printed).toMatch(/--vite.*n’est pas compris/);
  });
});
