import { startApp, type App } from '../../src/app';
import { anActivity } from '../bot/bot-under-test';
import { openFakeChannel, type FakeChannel } from '../bot/fake-channel';
import { Place, SINGLE_TENANT } from '../doctor/patient';
import { send, sendJson } from '../server/raw-request';

const METRICS_TOKEN = 'a-token-that-nobody-guesses';
const BEARER = { authorization: `Bearer ${METRICS_TOKEN}` };

describe('/metrics', () => {
  const place = new Place();
  const opened: App[] = [];
  let channel: FakeChannel;

  beforeAll(async () => {
    channel = await openFakeChannel();
  });
  afterEach(async () => {
    for (const app of opened.splice(0)) await app.close();
  });
  afterAll(async () => {
    await channel.close();
    place.remove();
  });

  async function start(environment: Record<string, string>): Promise<App> {
    const app = await startApp({ config: place.config({ PORT: '0', HOST: '127.0.0.1', ...environment }) });
    opened.push(app);
    return app;
  }

  const metricsOf = (url: string, headers: Record<string, string> = {}) => send(url, { path: '/metrics', headers });

  it('is not there when nobody asked for it', async () => {
    const { url } = await start({});
    expect((await metricsOf(url, BEARER)).status).toBe(404);
  });

  it.each([
    ['none', {}],
    ['another', { authorization: 'Bearer a-token-that-somebody-tries' }],
    ['the beginning of the right one', { authorization: `Bearer ${METRICS_TOKEN.slice(0, -1)}` }],
    ['the right one as another scheme', { authorization: `Basic ${METRICS_TOKEN}` }],
  ])('is refused with %s for a token', async (_name, headers) => {
    const { url } = await start({ ...SINGLE_TENANT, METRICS_TOKEN });
    const answer = await metricsOf(url, headers);
    expect([answer.status, answer.body]).toEqual([401, '']);
  });

  it('tells who bears the token of a turn that was answered, without a word of it', async () => {
    const { url } = await start({ METRICS_TOKEN });
    const text = 'qui peut être tuteur ? demande Jeanne Martin';
    expect((await sendJson(url, '/api/messages', anActivity(channel, { text }))).status).toBe(200);
    const { status, body, headers } = await metricsOf(url, BEARER);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
      'no-store',
    ]);
    expect(body).toMatch(/^assistant_turns_total\{type="message",feature="faq",outcome="[\w-]+"\} 1$/m);
    expect(body).toMatch(/^assistant_channel_calls_total\{method="POST",result="ok"\} [1-9]/m);
    expect(body).toMatch(/^assistant_store_uses_total\{store="conversations",result="ok"\} [1-9]/m);
    expect(body).toMatch(/^assistant_activities_accepted_total 1$/m);
    expect(body).not.toMatch(/jeanne|martin|tuteur|a:conversation/i);
  });

  it('counts what is refused at the border', async () => {
    const { url } = await start({ ...SINGLE_TENANT, METRICS_TOKEN });
    expect((await sendJson(url, '/api/messages', anActivity(channel))).status).toBeGreaterThanOrEqual(400);
    expect((await metricsOf(url, BEARER)).body).toMatch(
      /^assistant_activities_refused_total\{status="40\d",reason="[a-z-]+"\} 1$/m,
    );
  });

  it('has a port of its own when it is given one, and is then nowhere else', async () => {
    const port = await freePort();
    const { url } = await start({ METRICS_PORT: String(port) });
    expect((await metricsOf(url)).status).toBe(404);
    expect((await metricsOf(`http://127.0.0.1:${port}`)).body).toContain('process_cpu_seconds_total');
  });

  it('asks for the token on its own port too, when there is one; and refuses a rebound name', async () => {
    const port = await freePort();
    await start({ METRICS_PORT: String(port), METRICS_TOKEN });
    const own = `http://127.0.0.1:${port}`;
    expect((await metricsOf(own)).status).toBe(401);
    expect((await metricsOf(own, BEARER)).status).toBe(200);
    expect((await metricsOf(own, { ...BEARER, host: 'evil.example' })).status).toBe(421);
  });

  it('keeps the program from starting when its port is taken', async () => {
    const { port } = await start({});
    const other = new Place();
    const config = other.config({ PORT: '0', METRICS_PORT: String(port) });
    await expect(startApp({ config })).rejects.toMatchObject({ code: 'address-in-use' });
    other.remove();
  });

  /** Of a server that was just closed. */
  async function freePort(): Promise<number> {
    const other = await openFakeChannel();
    await other.close();
    return Number(new URL(other.url).port);
  }
});
