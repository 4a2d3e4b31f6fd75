import { startDailyDiagnosis } from '../src/daily-diagnosis';
import { openLocalMicrosoft, SECRET, type LocalMicrosoft } from './doctor/local-microsoft';
import { Place, SINGLE_TENANT } from './doctor/patient';
import { aLog } from './observing/log';

describe('the diagnosis of each day', () => {
  const place = new Place();
  let local: LocalMicrosoft;
  let log: ReturnType<typeof aLog>;

  beforeEach(async () => {
    [local, log] = [await openLocalMicrosoft(), aLog()];
  });
  afterEach(() => local.close());
  afterAll(() => place.remove());

  async function look(environment: Record<string, string>): Promise<void> {
    const parts = { config: place.config(environment), logger: log.logger, clock: () => new Date() };
    const daily = startDailyDiagnosis({ ...parts, microsoft: local.microsoft });
    await daily.first;
    daily.close();
  }

  it('is one line, with the report of what is to be mended, and no secret', async () => {
    local.secret = 'another';
    await look({ ...SINGLE_TENANT, SECRET_EXPIRES_ON: '2020-01-31' });
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]).toMatchObject({
      level: 'error',
      fautes: expect.arrayContaining(['jeton', 'secret']),
      report: expect.stringMatching(/AADSTS7000215[^]*2020-01-31/),
      msg: expect.stringContaining('npm run diagnostic'),
    });
    expect(JSON.stringify(log.lines)).not.toContain(SECRET);
  });

  it('warns of a secret that soon expires', async () => {
    const soon = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    await look({ ...SINGLE_TENANT, SECRET_EXPIRES_ON: soon });
    expect(log.lines[0]).toMatchObject({ level: 'warn', fautes: [], attentions: expect.arrayContaining(['secret']) });
  });

  it('looks at nothing without an identity: it is a trial', async () => {
    await look({});
    expect([log.lines, local.asked]).toEqual([[], []]);
  });
});
