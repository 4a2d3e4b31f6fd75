import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type App } from '../src/app';
import { parseConfig, type Config } from '../src/config';
import { anActivity } from './bot/bot-under-test';
import { aFolder } from './knowledge/files';
import { send, sendJson } from './server/raw-request';

const IDENTITY = {
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
};

describe('the program', () => {
  let dataDir: string;
  const knowledge = aFolder();
  const opened: App[] = [];

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'assistant-'));
  });

  afterEach(async () => {
    for (const app of opened.splice(0)) await app.close();
    await rm(dataDir, { recursive: true });
  });

  afterAll(() => knowledge.remove());

  async function start(environment: Record<string, string> = {}): Promise<App> {
    const app = await startApp({ config: config(environment) });
    opened.push(app);
    return app;
  }

  function config(environment: Record<string, string>): Config {
    const values = { DATA_DIR: dataDir, KNOWLEDGE_DIR: knowledge.dir, PORT: '0', LOG_LEVEL: 'silent', ...environment };
    const parsed = parseConfig(values);
    if (!parsed.ok) throw new Error(parsed.message);
    return parsed.config;
  }

  it('serves the bot, the trial chat and its health, without an identity', async () => {
    const app = await start();
    expect(app.hasChat).toBe(true);
    expect((await send(app.url)).status).toBe(200);
    const health = await send(app.url, { path: '/health' });
    expect([health.status, JSON.parse(health.body)]).toEqual([
      200,
      {
        status: 'ok',
        versions: {
          program: expect.stringMatching(/^\d+\.\d+\.\d+/),
          knowledge: expect.stringMatching(/^[0-9a-f]{12}$/),
          schema: expect.any(Number),
        },
        checks: {
          knowledge: { state: 'ok', detail: expect.stringContaining('version') },
          database: { state: 'ok' },
          disk: { state: 'ok' },
          backup: { state: 'ok', detail: 'none is known' },
        },
      },
    ]);
  });

  it('serves no trial chat beside an identity, and asks for a token', async () => {
    const app = await start({ ...IDENTITY, HOST: '127.0.0.1' });
    expect(app.hasChat).toBe(false);
    expect((await send(app.url)).status).toBe(404);
    expect((await send(app.url, { path: '/v3/conversations/x/members' })).status).toBe(404);
    expect((await sendJson(app.url, '/api/messages', anActivity(app))).status).toBe(401);
  });

  it('does not start on a port that is taken, and leaves its database free', async () => {
    const first = await start();
    const other = await mkdtemp(join(tmpdir(), 'assistant-'));
    const again = { DATA_DIR: other, PORT: String(first.port) };
    await expect(start(again)).rejects.toMatchObject({ code: 'address-in-use' });
    await first.close();
    await expect(start(again)).resolves.toMatchObject({ port: first.port });
    await opened.at(-1)!.close();
    await rm(other, { recursive: true });
  });

  it('does not start on an empty knowledge, and says how to fill it', async () => {
    await expect(start({ KNOWLEDGE_DIR: dataDir })).rejects.toMatchObject({
      code: 'knowledge',
      message: expect.stringContaining('connaissances:installer'),
    });
  });

  it('does not start on a database that another process holds, and says so', async () => {
    await start();
    await expect(start()).rejects.toMatchObject({ code: 'storage' });
  });
});
